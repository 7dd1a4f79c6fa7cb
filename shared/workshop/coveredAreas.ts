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
  #byPage: Map<string, Map<string, Covered>> | null = null

  constructor(board: BoardReader) {
    this.#board = board
  }

  /** The areas on a page that cards other than those of one entity cover. */
  on(page: string, except: CardRef): readonly Rect[] {
    const areas: Rect[] = []
    for (const { card, area } of this.#read().get(page)?.values() ?? []) {
      const { kind, entityId } = card.props
      if (entityId !== except.id || kind !== except.kind) areas.push(area)
    }
    return areas
  }

  put(card: CardShape): void {
    if (!this.#byPage) return
    this.remove(card.id)
    add(this.#byPage, card)
  }

  /** Leaves out a card that is about to be put elsewhere. */
  lift(card: CardShape): void {
    this.#read().get(card.parentId)?.delete(card.id)
  }

  remove(id: string): void {
    for (const cards of this.#byPage?.values() ?? []) cards.delete(id)
  }

  #read(): Map<string, Map<string, Covered>> {
    if (this.#byPage) return this.#byPage
    const byPage: Map<string, Map<string, Covered>> = new Map()
    for (const card of allCards(this.#board)) add(byPage, card)
    this.#byPage = byPage
    return byPage
  }
}

function add(byPage: Map<string, Map<string, Covered>>, card: CardShape): void {
  const cards = byPage.get(card.parentId) ?? new Map<string, Covered>()
  byPage.set(card.parentId, cards)
  const { x, y, props } = card
  cards.set(card.id, { card, area: { x, y, w: props.w, h: props.h } })
}
