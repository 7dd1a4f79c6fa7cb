/** Gives entities their cards on the pages of a board's templates, and puts those that lie wrong in place. */
import type { CardShape } from '../model/shapes.ts'
import { agrees } from './agreement.ts'
import type { BoardReader } from './board.ts'
import { allCards, cardAt, indicesAbove, templatePageId, templatesOn } from './cards.ts'
import type { Rect } from './mark.ts'
import type { Overlay } from './overlay.ts'
import { findCardPlace, withCentre, type CardPlace } from './pagePoint.ts'
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
    const taken: Rect[] = allCards(board)
      .filter((card) => card.parentId === page)
      .map(areaOf)
    const missing: CardRef[] = []
    for (const ref of refs.filter(({ kind }) => template.cardKinds.includes(kind))) {
      const shown = cardsOnPage(board, ref, page)
      if (shown.length === 0) missing.push(ref)
      for (const { card, place } of shown) {
        if (agrees(card, template, workshop, place.centre)) continue
        const centre = template.place(ref, workshop, taken)
        if (!centre) continue
        const moved = withCentre(card, centre, (id) => board.get(id))
        board.put(moved)
        taken.push(areaOf(moved))
      }
    }
    const indices = indicesAbove(board, page, missing.length)
    missing.forEach((ref, position) => {
      const index = indices[position]
      const centre = template.place(ref, workshop, taken)
      if (!index || !centre) return
      const card = cardAt(template, ref, centre, index, board)
      board.put(card)
      taken.push(areaOf(card))
    })
  }
}

/** The cards of an entity on one page, also those inside frames and groups there. */
export function cardsOnPage(
  board: BoardReader,
  ref: CardRef,
  page: string,
): readonly { readonly card: CardShape; readonly place: CardPlace }[] {
  return board.cardsOf(ref.id).flatMap((card) => {
    const place = findCardPlace(card, (id) => board.get(id))
    return place?.pageId === page ? [{ card, place }] : []
  })
}

function areaOf({ x, y, props }: CardShape): Rect {
  return { x, y, w: props.w, h: props.h }
}
