/** The entities that have cards, whatever their kind: found, changed and copied alike. */
import { getIndexAbove } from '@tldraw/utils'
import { entityIdOf, type EntityId } from '../model/id.ts'
import { workshopRecordTypes as types, type BoardRecord } from '../model/schema.ts'
import { cardKinds, type CardKind, type CardShape } from '../model/shapes.ts'
import type { BoardReader, RecordOfType } from './board.ts'
import { inOrder } from './readWorkshop.ts'
import type { CardRef, PlaceFields } from './template.ts'

/** The record of an entity that has cards. */
export type CardEntity = RecordOfType<CardKind>

/** True for a record of a kind that has cards. */
export function isCardEntity(record: BoardRecord | null | undefined): record is CardEntity {
  return cardKinds.some((kind) => kind === record?.typeName)
}

/** The entity as cards name it. */
export function refOfEntity(entity: CardEntity): CardRef {
  return { kind: entity.typeName, id: entityIdOf(entity.id) }
}

/** The record id of the entity a card names. */
export function recordIdOf({ kind, id }: CardRef): string {
  return `${kind}:${id}`
}

/** The entity a card names; `null` when it is not on the board. */
export function findEntity(board: BoardReader, ref: CardRef): CardEntity | null {
  const record = board.get(recordIdOf(ref))
  return isCardEntity(record) ? record : null
}

/** The cards of an entity on every page. Two kinds may use the same id: theirs are kept apart. */
export function cardsOf(board: BoardReader, { kind, id }: CardRef): readonly CardShape[] {
  return board.cardsOf(id).filter((card) => card.props.kind === kind)
}

/** The entity with what a place says of it. */
export function withFields(entity: CardEntity, fields: PlaceFields): CardEntity {
  const own = Object.entries(fields).filter(([key]) => Object.hasOwn(entity, key))
  return { ...entity, ...Object.fromEntries(own) }
}

/** A copy of the entity behind all others of its kind; a lock is not copied. */
export function copyOf(entity: CardEntity, id: EntityId, board: BoardReader): CardEntity {
  const others: readonly CardEntity[] = board.all(entity.typeName)
  const index = getIndexAbove(inOrder(others).at(-1)?.index ?? null)
  const { locked: _locked, ...meta } = entity.meta
  const own = { index, meta }
  switch (entity.typeName) {
    case 'initiative':
      return { ...entity, ...own, id: types.initiative.createId(id) }
    case 'stakeholder':
      return { ...entity, ...own, id: types.stakeholder.createId(id) }
    case 'checkIn':
      return { ...entity, ...own, id: types.checkIn.createId(id) }
    case 'agreement':
      return { ...entity, ...own, id: types.agreement.createId(id) }
    case 'parkedTopic':
      return { ...entity, ...own, id: types.parkedTopic.createId(id) }
    case 'action':
      return { ...entity, ...own, id: types.action.createId(id) }
    case 'decision':
      return { ...entity, ...own, id: types.decision.createId(id) }
    case 'retroNote':
      return { ...entity, ...own, id: types.retroNote.createId(id) }
  }
}

/** True when the fields differ between two states; a new entity says what differs from the defaults. */
export function differsIn(
  fields: PlaceFields,
  before: CardEntity | null,
  after: CardEntity,
): boolean {
  const earlier: object = before ?? defaults[after.typeName]
  return Object.keys(fields).some((key) => valueAt(earlier, key) !== valueAt(after, key))
}

const defaults = {
  initiative: types.initiative.createDefaultProperties(),
  stakeholder: types.stakeholder.createDefaultProperties(),
  checkIn: types.checkIn.createDefaultProperties(),
  agreement: types.agreement.createDefaultProperties(),
  parkedTopic: types.parkedTopic.createDefaultProperties(),
  action: types.action.createDefaultProperties(),
  decision: types.decision.createDefaultProperties(),
  retroNote: types.retroNote.createDefaultProperties(),
} as const

function valueAt(record: object, key: string): unknown {
  return Object.entries(record).find(([name]) => name === key)?.[1]
}
