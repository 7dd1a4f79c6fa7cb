/** Puts and removes entities together with the cards that show them. */
import { entityIdOf, type EntityId } from '../../model/id.ts'
import type { CardKind } from '../../model/shapes.ts'
import type { Board, RecordOfType } from '../board.ts'
import { cardsOf, refOfEntity, type CardEntity } from '../cardEntity.ts'
import { templatePageId, templatesOn } from '../cards.ts'
import { Overlay } from '../overlay.ts'
import { cardsOnPage, placeCards } from '../placeCards.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { workshopAround } from '../workshopAround.ts'
import { checkSound } from './checkValues.ts'

/** Puts a new entity and its cards on the board's templates, unless it is refused or unsound. */
export function putNew(
  board: Board,
  templates: readonly Template[],
  record: CardEntity,
  refusal: Refusal | null,
): Outcome<EntityId> {
  const reason = refusal ?? checkSound(record)
  if (reason) return { ok: false, refusal: reason }
  putWithCards(board, templates, record)
  return { ok: true, value: entityIdOf(record.id) }
}

/** Puts a changed entity, unless it is refused or unsound; cards that no longer lie right move with it. */
export function putChanged(
  board: Board,
  templates: readonly Template[],
  record: CardEntity,
  refusal: Refusal | null,
): Refusal | null {
  const reason = refusal ?? checkSound(record)
  if (reason) return reason
  const ref = refOfEntity(record)
  const there = templatesOn(board, templates).filter(
    (template) => cardsOnPage(board, ref, templatePageId(template.id)).length > 0,
  )
  putWithCards(board, there, record)
  return null
}

/** Deletes an entity with all its cards. */
export function removeWithCards(board: Board, kind: CardKind, id: EntityId): Refusal | null {
  const record = findOfKind(board, kind, id)
  if (!record) return refuse('entity/not-found')
  board.remove([record.id, ...cardsOf(board, { kind, id }).map((card) => card.id)])
  return null
}

/** The record of an entity with cards; `null` when it is not on the board. */
export function findOfKind<K extends CardKind>(
  board: Pick<Board, 'get'>,
  kind: K,
  id: EntityId,
): RecordOfType<K> | null {
  const record = board.get(`${kind}:${id}`)
  return isOfKind(record, kind) ? record : null
}

function isOfKind<K extends CardKind>(
  record: ReturnType<Board['get']>,
  kind: K,
): record is RecordOfType<K> {
  return record?.typeName === kind
}

function putWithCards(board: Board, templates: readonly Template[], record: CardEntity): void {
  const next = new Overlay(board)
  next.put(record)
  placeCards([refOfEntity(record)], next, templates, workshopAround(next, [record]))
  board.put(next.records())
}
