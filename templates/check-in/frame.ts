/** Draws the sheet of the check-in: the weather from storm to sun. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { writeValue } from '../../shared/workshop/fillIn.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawColumnSheet } from '../kit/columnSheet.ts'
import { drawMetricBar } from '../kit/sheetMarks.ts'
import { ring, weather } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
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

const symbols: Readonly<Record<MoodKey, string>> = { ...weather, tray: ring }
const keys = columns.map(({ key }) => key)

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const counts = countBy(workshop.checkIns, keys, ({ mood }) => keyOf(mood))
  const create = (key: MoodKey) => ({ type: 'create', kind: 'checkIn', mood: moodOf(key) }) as const
  const look = { columns, colors, symbols, counts, start: '3', say, create } as const
  return [...drawColumnSheet(look, workshop, locale), ...drawNumbers(workshop, locale)]
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
