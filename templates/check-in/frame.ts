/** Draws the sheet of the check-in: the weather from storm to sun. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { writeValue } from '../../shared/workshop/fillIn.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { frameSize } from '../kit/columns.ts'
import { drawColumn, drawMetricBar, drawQuestion } from '../kit/sheetMarks.ts'
import { ring, weather } from '../kit/symbols.ts'
import { rangeText, summarize } from './metrics.ts'
import { columns, keyOf, moodOf, type MoodKey } from './places.ts'
import { say } from './texts.ts'

const colors: Readonly<Record<MoodKey, PaletteKey | null>> = {
  1: 'slate',
  2: 'blue',
  3: 'teal',
  4: 'moss',
  5: 'ochre',
  tray: null,
}

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  return [
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
    drawQuestion(say(locale, 'question')),
    ...columns.flatMap((column) => {
      const mood = moodOf(column.key)
      const label = say(locale, `column.${column.key}`)
      return drawColumn(column, {
        color: colors[column.key],
        symbol: mood === null ? ring : weather[mood],
        label,
        hint: say(locale, `hint.${column.key}`),
        count: workshop.checkIns.filter((each) => keyOf(each.mood) === column.key).length,
        empty: workshop.checkIns.length === 0 && mood === 3 ? say(locale, 'empty') : '',
        add: {
          label: say(locale, 'add', { column: label }),
          command: { type: 'create', kind: 'checkIn', mood },
        },
      })
    }),
    ...drawNumbers(workshop, locale),
  ]
}

function drawNumbers(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { count, mean, range, departments } = summarize(workshop)
  return drawMetricBar([
    { label: say(locale, 'metric.count'), text: String(count), share: 2 },
    {
      label: say(locale, 'metric.mood'),
      text: mean === null ? '–' : say(locale, 'mean.out', { mean: writeValue(mean, locale, 1) }),
      share: 3,
    },
    {
      label: say(locale, 'metric.spread'),
      text: rangeText(range, locale),
      share: 4,
    },
    {
      label: say(locale, 'metric.departments'),
      text:
        workshop.departments.length === 0
          ? '–'
          : say(locale, 'metric.of', { n: departments.size, of: workshop.departments.length }),
      share: 3,
    },
  ])
}
