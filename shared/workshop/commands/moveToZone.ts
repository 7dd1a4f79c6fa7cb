/** Moving an entity into a zone of a template: what dragging its card does by hand. */
import type { Board } from '../board.ts'
import { cardsOf, findEntity, withFields } from '../cardEntity.ts'
import { takenOn, templatePageId } from '../cards.ts'
import { Overlay } from '../overlay.ts'
import { placeCards } from '../placeCards.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { CardRef, Template } from '../template.ts'
import { workshopAround } from '../workshopAround.ts'

/** Moves an entity to a free place in a zone; its cards on the other templates follow. */
export function moveToZone(
  board: Board,
  templates: readonly Template[],
  template: Template,
  ref: CardRef,
  zone: string,
): Refusal | null {
  const before = findEntity(board, ref)
  if (!before) return refuse('entity/not-found')
  const taken = takenOn(board, template, ref)
  const fields = template.enter(zone, ref, workshopAround(board, [before]), taken)
  if (!fields) return refuse('zone/not-found')
  const after = withFields(before, fields)
  const next = new Overlay(board)
  next.put(after)
  const pages = new Set<string>(cardsOf(board, ref).map((card) => card.parentId))
  const there = templates.filter(({ id }) => pages.has(templatePageId(id)))
  placeCards([ref], next, there, workshopAround(next, [after]))
  board.put(next.records())
  return null
}
