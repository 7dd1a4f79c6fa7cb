/** Draws the sheet of the agreements. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { consents, type Consent } from '../../shared/model/records/kit.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { countValues, drawColumnSheet, type ColumnSheetLook } from '../kit/columnSheet.ts'
import { drawMetricBar } from '../kit/sheetMarks.ts'
import { ring, stop, tick } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const look: Omit<ColumnSheetLook<Consent>, 'counts'> = {
  columns,
  colors: {
    open: 'slate',
    consent: 'green',
    objection: 'orange',
  },
  symbols: { open: ring, consent: tick, objection: stop },
  start: 'open',
  say,
  create: (key) => ({ type: 'create', kind: 'agreement', consent: key }),
}

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const counts = countBy(workshop.agreements, consents, ({ consent }) => consent)
  return [
    ...drawColumnSheet({ ...look, counts }, workshop, locale),
    ...drawMetricBar(countValues(counts, ['consent', 'open', 'objection'], say, locale)),
  ]
}
