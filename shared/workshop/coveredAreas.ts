/** What the cards on each page cover, read once and kept up while cards are put. */
import type { CardShape } from '../model/shapes.ts'
import type { BoardReader } from './board.ts'
import { allCards } from './cards.ts'
import type { Rect } from './mark.ts'
import type { CardRef } from './template.ts'

interface Covered {
  readonly card: CardShape
  readonly area: Rect
}

/** Tell it of every card that is put or removed after it was made. */
export class CoveredAreas {
  readonly #board: BoardReader
  /** The pages somebody has asked for. */
  readonly #pages = new Map<string, Map<string, Covered>>()

  constructor(board: BoardReader) {
    this.#board = board
  }

  /** The areas on a page that cards other than those of one entity cover. */
  on(page: string, except: CardRef): readonly Rect[] {
    const areas: Rect[] = []
    for (const { card, area } of this.#cardsOn(page).values()) {
      const { kind, entityId } = card.props
      if (entityId !== except.id || kind !== except.kind) areas.push(area)
    }
    return areas
  }

  put(card: CardShape): void {
    this.remove(card.id)
    this.#pages.get(card.parentId)?.set(card.id, covered(card))
  }

  /** Leaves out a card that is about to be put elsewhere. */
  lift(card: CardShape): void {
    this.#cardsOn(card.parentId).delete(card.id)
  }

  remove(id: string): void {
    for (const cards of this.#pages.values()) cards.delete(id)
  }

  #cardsOn(page: string): Map<string, Covered> {
    const known = this.#pages.get(page)
    if (known) return known
    const cards = new Map<string, Covered>()
    for (const card of allCards(this.#board)) {
      if (card.parentId === page) cards.set(card.id, covered(card))
    }
    this.#pages.set(page, cards)
    return cards
  }
}

function covered(card: CardShape): Covered {
  const { x, y, props } = card
  return { card, area: { x, y, w: props.w, h: props.h } }
}
