/** The sheet of the parking lot: parked, taken along, closed. */
import { topicStatuses, type TopicStatus } from '../../shared/model/records/kit.ts'
import type { ParkedTopic, Workshop } from '../../shared/workshop/workshop.ts'
import { columnPlaces } from '../kit/columnPlaces.ts'
import { body, columnsIn, type Column } from '../kit/columns.ts'
import { say } from './texts.ts'

export const cardSize = { w: 502, h: 137 } as const

/** A column a state. */
export const columns: readonly Column<TopicStatus>[] = columnsIn(
  body,
  topicStatuses.map((status) => [status, 1] as const),
)

/** Where a topic's card belongs, and what its place says: how it stands. */
export const places = columnPlaces<TopicStatus>({
  kind: 'parkedTopic',
  cardSize,
  columns,
  columnOf: (id, workshop) => findTopic(id, workshop)?.status ?? null,
  fieldsOf: (status) => ({ status }),
  label: (key, locale) => say(locale, `column.${key}`),
  create: (status) => ({ type: 'create', kind: 'parkedTopic', status }),
})

/** A parked topic by its id. */
export function findTopic(id: string, { parkedTopics }: Workshop): ParkedTopic | undefined {
  return parkedTopics.find((each) => each.id === id)
}
