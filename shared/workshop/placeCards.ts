/** Gives entities their cards on the pages of a board's templates, and puts those that lie wrong in place. */
import type { IndexKey } from '@tldraw/utils'
import type { CardShape } from '../model/shapes.ts'
import { agrees } from './agreement.ts'
import type { BoardReader } from './board.ts'
import { cardsOf } from './cardEntity.ts'
import { cardAt, indicesAbove, refOf, templatePageId, templatesOn } from './cards.ts'
import { CoveredAreas } from './coveredAreas.ts'
import type { Overlay } from './overlay.ts'
import { findCardPlace, withCentre, type CardPlace } from './pagePoint.ts'
import type { CardRef, Template } from './template.ts'
import type { Initiative, Workshop } from './workshop.ts'

/** Puts onto the overlay: new cards for entities without one, moved cards where the entity says so. */
export function placeCards(
  refs: readonly CardRef[],
  board: Overlay,
  templates: readonly Template[],
  workshop: Workshop,
): void {
  const covered = new CoveredAreas(board)
  const around = workshopsAround(workshop)
  for (const template of templatesOn(board, templates)) {
    const missing: CardRef[] = []
    for (const ref of refs.filter(({ kind }) => template.cardKinds.includes(kind))) {
      const shown = cardsOnPage(board, ref, templatePageId(template.id))
      if (shown.length === 0) missing.push(ref)
      for (const { card, place } of shown) {
        const moved = findAligned(card, place, template, around(ref), board, covered)
        if (!moved) continue
        board.put(moved)
        covered.put(moved)
      }
    }
    addCards(missing, template, board, around, covered)
  }
}

/** Puts a new card of each entity onto a template's page, where the entity belongs. */
export function addCards(
  refs: readonly CardRef[],
  template: Template,
  board: Overlay,
  around: (ref: CardRef) => Workshop,
  covered: CoveredAreas,
): void {
  if (refs.length === 0) return
  const page = templatePageId(template.id)
  const indices = indicesAbove(board, page, refs.length)
  refs.forEach((ref, position) => {
    const index: IndexKey | undefined = indices[position]
    const centre = template.place(ref, around(ref), covered.on(page, ref))
    if (!index || !centre) return
    const card = cardAt(template, ref, centre, index, board)
    board.put(card)
    covered.put(card)
  })
}

/** The card where its entity belongs; `null` when it lies right already. */
export function findAligned(
  card: CardShape,
  place: CardPlace,
  template: Template,
  workshop: Workshop,
  board: BoardReader,
  covered: CoveredAreas,
): CardShape | null {
  if (agrees(card, template, workshop, place.centre)) return null
  return findPlaced(card, place, template, workshop, board, covered)
}

/** The card at a free place where its entity belongs. */
export function findPlaced(
  card: CardShape,
  { pageId }: CardPlace,
  template: Template,
  workshop: Workshop,
  board: BoardReader,
  covered: CoveredAreas,
): CardShape | null {
  const ref = refOf(card)
  const wanted = template.place(ref, workshop, covered.on(pageId, ref))
  return wanted && withCentre(card, wanted, (id) => board.get(id))
}

/** True for a card that lies where its entity is and, where the template says so, fits there. */
export function liesWell(
  card: CardShape,
  { centre }: CardPlace,
  template: Template,
  workshop: Workshop,
): boolean {
  const { w, h } = card.props
  const area = { x: centre.x - w / 2, y: centre.y - h / 2, w, h }
  const isFitting = template.fits?.(refOf(card), area, workshop) !== false
  return isFitting && agrees(card, template, workshop, centre)
}

/** The cards of an entity on one page, also those inside frames and groups there. */
export function cardsOnPage(
  board: BoardReader,
  ref: CardRef,
  page: string,
): readonly { readonly card: CardShape; readonly place: CardPlace }[] {
  return cardsOf(board, ref).flatMap((card) => {
    const place = findCardPlace(card, (id) => board.get(id))
    return place?.pageId === page ? [{ card, place }] : []
  })
}

/** The workshop with one initiative at a time, so that none has to be looked for among hundreds. */
function workshopsAround(workshop: Workshop): (ref: CardRef) => Workshop {
  const initiatives = new Map(workshop.initiatives.map((one) => [one.id, one]))
  return ({ kind, id }) => {
    const own: Initiative | undefined = kind === 'initiative' ? initiatives.get(id) : undefined
    return { ...workshop, initiatives: own ? [own] : [] }
  }
}
