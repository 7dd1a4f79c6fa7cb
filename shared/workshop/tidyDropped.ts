/** Where cards go that were dropped where they would cover what is written there. */
import type { CardShape } from '../model/shapes.ts'
import { isCard, type BoardReader } from './board.ts'
import { findEntity } from './cardEntity.ts'
import { refOf, templatePageId } from './cards.ts'
import { cardsOutOfOrder } from './cardOrder.ts'
import { CoveredAreas } from './coveredAreas.ts'
import { Overlay } from './overlay.ts'
import { findCardPlace } from './pagePoint.ts'
import { findPlaced, liesWell } from './placeCards.ts'
import type { Template } from './template.ts'
import { Surroundings } from './workshopAround.ts'

/**
 * Those of the cards that do not fit where they lie, each at a free place of where its entity belongs, or
 * at its place in the order of its template.
 */
export function tidyDropped(
  cardIds: readonly string[],
  board: BoardReader,
  templates: readonly Template[],
): readonly CardShape[] {
  const next = new Overlay(board)
  const covered = new CoveredAreas(next)
  const surroundings = new Surroundings(next)
  return cardIds.flatMap((id) => {
    const card = board.get(id)
    if (!isCard(card)) return []
    const ref = refOf(card)
    const entity = findEntity(board, ref)
    const place = findCardPlace(card, (other) => board.get(other))
    const template = templates.find((each) => templatePageId(each.id) === place?.pageId)
    if (!entity || !place || !template?.cardKinds.includes(ref.kind)) return []
    const workshop = surroundings.around(entity)
    const ordered = template.order && cardsOutOfOrder(template, next, workshop)
    if (ordered) return ordered.filter((each) => each.id === card.id)
    if (liesWell(card, place, template, workshop)) return []
    const placed = findPlaced(card, place, template, workshop, next, covered)
    if (!placed) return []
    next.put(placed)
    covered.put(placed)
    return [placed]
  })
}
