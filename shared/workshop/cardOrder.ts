/** Cards of templates that keep them in an order of their own: each at its place in it. */
import type { CardShape } from '../model/shapes.ts'
import { typeNameOf } from '../model/id.ts'
import { isCard, type BoardReader } from './board.ts'
import { allCards, refOf, templatePageId } from './cards.ts'
import type { Overlay } from './overlay.ts'
import { withCentre } from './pagePoint.ts'
import type { RecordChange } from './recordChange.ts'
import type { Template } from './template.ts'
import type { Workshop } from './workshop.ts'

/** Nearer than this a card lies at its place. */
const tolerance = 0.5

/**
 * The cards that a change moves to their places: those of each template with an order in which an entity
 * came, went or changed, by the change itself or by what it has led to on `next`.
 */
export function cardsToOrder(
  changes: readonly RecordChange[],
  next: Overlay,
  templates: readonly Template[],
  surroundings: { read(): Workshop },
): readonly CardShape[] {
  const ordering = templates.filter(({ order }) => order !== undefined)
  if (ordering.length === 0) return []
  const touched = new Set([
    ...changes.map(({ before, after }) => (after ?? before)?.typeName),
    ...next.records().map(({ typeName }) => typeName),
    ...next.removed().map(typeNameOf),
  ])
  const inHand = new Set<string>(
    changes.flatMap(({ before, after }) => (isCard(before) && isCard(after) ? [after.id] : [])),
  )
  return ordering
    .filter(({ cardKinds }) => cardKinds.some((kind) => touched.has(kind)))
    .flatMap((template) => cardsOutOfOrder(template, next, surroundings.read(), inHand))
}

/**
 * The cards that are to move so that each lies at its place in the order. Cards in frames and groups stay,
 * and so do locked ones and those `inHand`, the ids of cards that somebody is moving.
 */
export function cardsOutOfOrder(
  template: Template,
  board: BoardReader,
  workshop: Workshop,
  inHand: ReadonlySet<string> = new Set(),
): readonly CardShape[] {
  const order = template.order?.(workshop)
  if (!order) return []
  const page = templatePageId(template.id)
  return allCards(board).flatMap((card) => {
    const place = card.parentId === page ? order.get(refOf(card).id) : undefined
    if (!place || inHand.has(card.id) || isLocked(card, board)) return []
    const moved = withCentre(card, place, (id) => board.get(id))
    const isThere = Math.abs(moved.x - card.x) < tolerance && Math.abs(moved.y - card.y) < tolerance
    return isThere ? [] : [moved]
  })
}

function isLocked(card: CardShape, board: BoardReader): boolean {
  const { kind, id } = refOf(card)
  const entity = board.get(`${kind}:${id}`)
  return card.isLocked || card.meta['locked'] === true || entity?.meta['locked'] === true
}
