/** Draws the sheet of the retro. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { retroColumns, type RetroColumn } from '../../shared/model/records/kit.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { countValues, drawColumnSheet, type ColumnSheetLook } from '../kit/columnSheet.ts'
import { drawMetricBar } from '../kit/sheetMarks.ts'
import { flask, heart, turn } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { summarize } from './metrics.ts'
import { columns } from './places.ts'
import { drawRating } from './ratingMarks.ts'
import { say } from './texts.ts'

const look: Omit<ColumnSheetLook<RetroColumn>, 'counts'> = {
  columns,
  colors: {
    keep: 'green',
    change: 'orange',
    try: 'violet',
  },
  symbols: { keep: heart, change: turn, try: flask },
  start: 'change',
  say,
  create: (key) => ({ type: 'create', kind: 'retroNote', column: key }),
}

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const counts = countBy(workshop.retroNotes, retroColumns, ({ column }) => column)
  const { result } = summarize(workshop)
  return [
    ...drawColumnSheet({ ...look, counts }, workshop, locale),
    ...drawRating(workshop, locale),
    ...drawMetricBar([
      ...countValues(counts, retroColumns, say, locale),
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
