/** A workshop in which one entity with cards has changed, without reading the others anew. */
import type { EntityId } from '../model/id.ts'
import type { CardEntity } from './cardEntity.ts'
import { readEntity } from './readWorkshop.ts'
import type { Workshop } from './workshop.ts'

/**
 * The workshop with what the record says now; its place in the order is taken to be the same. `null` when
 * the workshop does not have the entity yet.
 */
export function withEntity(workshop: Workshop, record: CardEntity): Workshop | null {
  switch (record.typeName) {
    case 'initiative':
      return put(workshop, 'initiatives', readEntity(record))
    case 'stakeholder':
      return put(workshop, 'stakeholders', readEntity(record))
    case 'checkIn':
      return put(workshop, 'checkIns', readEntity(record))
    case 'agreement':
      return put(workshop, 'agreements', readEntity(record))
    case 'parkedTopic':
      return put(workshop, 'parkedTopics', readEntity(record))
    case 'action':
      return put(workshop, 'actions', readEntity(record))
    case 'decision':
      return put(workshop, 'decisions', readEntity(record))
    case 'retroNote':
      return put(workshop, 'retroNotes', readEntity(record))
  }
}

type ListOf<K extends keyof Workshop> = Workshop[K] extends readonly (infer E)[] ? E : never

function put<K extends keyof Workshop, E extends ListOf<K> & { readonly id: EntityId }>(
  workshop: Workshop & Readonly<Record<K, readonly E[]>>,
  list: K,
  entity: E,
): Workshop | null {
  const entities: readonly E[] = workshop[list]
  const at = entities.findIndex(({ id }) => id === entity.id)
  return at < 0 ? null : { ...workshop, [list]: entities.with(at, entity) }
}
