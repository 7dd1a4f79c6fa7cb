/** Draws the sheet of the retro. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { retroColumns, type RetroColumn } from '../../shared/model/records/kit.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { frameSize } from '../kit/columns.ts'
import { drawColumn, drawMetricBar, drawQuestion } from '../kit/sheetMarks.ts'
import { flask, heart, turn } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { summarize } from './metrics.ts'
import { columns } from './places.ts'
import { drawRating } from './ratingMarks.ts'
import { say } from './texts.ts'

const colors: Readonly<Record<RetroColumn, PaletteKey>> = {
  keep: 'green',
  change: 'orange',
  try: 'violet',
}
const symbols: Readonly<Record<RetroColumn, string>> = { keep: heart, change: turn, try: flask }

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { retroNotes } = workshop
  const counts = countBy(retroNotes, retroColumns, ({ column }) => column)
  const { result } = summarize(workshop)
  return [
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
    drawQuestion(say(locale, 'question')),
    ...columns.flatMap((column) => {
      const { key } = column
      const label = say(locale, `column.${key}`)
      return drawColumn(column, {
        color: colors[key],
        symbol: symbols[key],
        label,
        hint: say(locale, `hint.${key}`),
        count: counts.get(key) ?? 0,
        empty: retroNotes.length === 0 && key === 'change' ? say(locale, 'empty') : '',
        add: {
          label: say(locale, 'add', { column: label }),
          command: { type: 'create', kind: 'retroNote', column: key },
        },
      })
    }),
    ...drawRating(workshop, locale),
    ...drawMetricBar([
      { label: say(locale, 'metric.count'), text: String(retroNotes.length), share: 1 },
      ...retroColumns.map((key) => ({
        label: say(locale, `metric.${key}`),
        text: String(counts.get(key) ?? 0),
        share: 1,
      })),
      {
        label: say(locale, 'metric.rating'),
        text: result
          ? say(locale, 'metric.of5', { mean: writeNumber(result.mean, locale, 1) })
          : '–',
        share: 1,
      },
    ]),
  ]
}
