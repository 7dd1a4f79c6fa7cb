/** Draws the sheet of the parking lot. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { topicStatuses, type TopicStatus } from '../../shared/model/records/kit.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { countValues, drawColumnSheet, type ColumnSheetLook } from '../kit/columnSheet.ts'
import { drawMetricBar } from '../kit/sheetMarks.ts'
import { flag, parked, tick } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const look: Omit<ColumnSheetLook<TopicStatus>, 'counts'> = {
  columns,
  colors: {
    open: 'ochre',
    assigned: 'blue',
    closed: 'green',
  },
  symbols: {
    open: parked,
    assigned: flag,
    closed: tick,
  },
  start: 'open',
  say,
  create: (key) => ({ type: 'create', kind: 'parkedTopic', status: key }),
}

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const counts = countBy(workshop.parkedTopics, topicStatuses, ({ status }) => status)
  return [
    ...drawColumnSheet({ ...look, counts }, workshop, locale),
    ...drawMetricBar(countValues(counts, ['open', 'assigned', 'closed'], say, locale)),
  ]
}
