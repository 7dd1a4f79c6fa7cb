/** Gives entities their cards on the pages of a board's templates, and puts those that lie wrong in place. */
import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import type { Rect } from './mark.ts'
import { agrees } from './agreement.ts'
import { allCards, cardAt, cardInPlace, refOf, templatePageId, templatesOn } from './cards.ts'
import type { Overlay } from './overlay.ts'
import type { CardRef, Template } from './template.ts'
import type { Workshop } from './workshop.ts'

/** Puts onto the overlay: new cards for entities without one, moved cards where the entity says so. */
export function placeCards(
  refs: readonly CardRef[],
  board: Overlay,
  templates: readonly Template[],
  workshop: Workshop,
): void {
  for (const template of templatesOn(board, templates)) {
    const page = templatePageId(template.id)
    const cards = allCards(board).filter((card) => card.parentId === page)
    const taken: Rect[] = cards.map(({ x, y, props }) => ({ x, y, w: props.w, h: props.h }))
    const shown = new Map(cards.map((card) => [keyOf(refOf(card)), card]))
    const missing: CardRef[] = []
    for (const ref of refs.filter(({ kind }) => template.cardKinds.includes(kind))) {
      const card = shown.get(keyOf(ref))
      if (!card) {
        missing.push(ref)
      } else if (!agrees(card, template, workshop)) {
        const moved = cardInPlace(card, template, workshop, taken)
        if (moved) {
          board.put(moved)
          taken.push({ x: moved.x, y: moved.y, w: moved.props.w, h: moved.props.h })
        }
      }
    }
    const indices = getIndicesAbove(highestOn(board, page), missing.length)
    missing.forEach((ref, position) => {
      const index = indices[position]
      const centre = template.place(ref, workshop, taken)
      if (!index || !centre) return
      const card = cardAt(template, ref, centre, index)
      board.put(card)
      taken.push({ x: card.x, y: card.y, w: card.props.w, h: card.props.h })
    })
  }
}

function keyOf(ref: CardRef): string {
  return `${ref.kind}:${ref.id}`
}

function highestOn(board: Overlay, page: string): IndexKey | null {
  return board
    .all('shape')
    .filter((shape) => shape.parentId === page)
    .reduce<IndexKey | null>(
      (high, { index }) => (high === null || index > high ? index : high),
      null,
    )
}
