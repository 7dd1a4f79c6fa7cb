/**
 * Keeps cards and entities in agreement after a change. The browser runs it in the same transaction as
 * the change, the server after each change that arrives; on a board in agreement it does nothing.
 */
import { newEntityId, type EntityId } from '../model/id.ts'
import type { BoardRecord } from '../model/schema.ts'
import { cardKinds, type CardShape } from '../model/shapes.ts'
import { isCard, type BoardReader } from './board.ts'
import {
  cardsOf,
  copyOf,
  differsIn,
  findEntity,
  isCardEntity,
  recordIdOf,
  refOfEntity,
  withFields,
  type CardEntity,
} from './cardEntity.ts'
import { allCards, refOf, templatePageId, templatesOn } from './cards.ts'
import { cardsToOrder } from './cardOrder.ts'
import { CoveredAreas } from './coveredAreas.ts'
import { agrees } from './agreement.ts'
import { movedCards, wentWithItsPage } from './movedCards.ts'
import { Overlay } from './overlay.ts'
import { findCardPlace, type CardPlace } from './pagePoint.ts'
import { isNewLayout, layoutTypes } from './newLayout.ts'
import { addCards, cardsOnPage, findAligned, findPlaced, liesWell } from './placeCards.ts'
import type { RecordChange } from './recordChange.ts'
import type { CardRef, Template } from './template.ts'
import { Surroundings } from './workshopAround.ts'

/** What brings the board into agreement. */
export interface Settlement {
  readonly put: readonly BoardRecord[]
  readonly remove: readonly string[]
}

/** The types of records, beside shapes, whose change may call for another one. */
export const decidingTypes: ReadonlySet<string> = new Set(['page', ...cardKinds, ...layoutTypes])

/** More missing cards than one person's step brings are not made: each has to find its place. */
const maxNewCards = 500

/**
 * What a change leaves to be done. `board` is as the change left it.
 * - Where an entity's own fields were changed, its cards follow; where only a card was moved, the
 *   entity follows the card, and its other cards follow the entity.
 * - Where zones were laid out anew, all cards follow their entities.
 * - Deleting an entity deletes its cards. Deleting its last card deletes the entity, unless the card
 *   went with its whole page. A new card of an entity that is not there goes: it would show nothing.
 * - A second card of an entity on one page is a copy: the entity is copied too.
 * - On a template with an order, a changed entity moves the other cards to their places in it.
 * - A new entity gets its card on every template that shows its kind, a new template one of each entity.
 *
 * Entities whose record ids are `fixed` follow no card: their cards follow them.
 */
export function settle(
  changes: readonly RecordChange[],
  board: BoardReader,
  templates: readonly Template[],
  newId: () => EntityId = newEntityId,
  fixed: ReadonlySet<string> = new Set(),
): Settlement {
  const pass = new Pass(changes, board, templates, newId, fixed)
  pass.followDeletions()
  pass.copyEntities()
  pass.followLayout()
  pass.followEntities()
  pass.followCards()
  pass.addMissingCards()
  pass.keepOrder()
  return pass.result()
}

/** The cards to move so that each lies where its entity is, wherever templates draw their zones by now. */
export function alignAll(board: BoardReader, templates: readonly Template[]): Settlement {
  const pass = new Pass([], board, templates, newEntityId, new Set())
  pass.alignAll()
  return pass.result()
}

class Pass {
  readonly #changes: readonly RecordChange[]
  readonly #next: Overlay
  readonly #covered: CoveredAreas
  readonly #surroundings: Surroundings
  readonly #templates: readonly Template[]
  readonly #newId: () => EntityId
  readonly #fixed: ReadonlySet<string>
  /** Cards that a changed entity decides about, as `template entity`. */
  readonly #decided = new Set<string>()
  /** Moved cards whose place has not been read yet. */
  readonly #unread = new Set<string>()
  readonly #copies: CardRef[] = []

  constructor(
    changes: readonly RecordChange[],
    board: BoardReader,
    templates: readonly Template[],
    newId: () => EntityId,
    fixed: ReadonlySet<string>,
  ) {
    this.#changes = changes
    this.#fixed = fixed
    this.#next = new Overlay(board)
    this.#covered = new CoveredAreas(this.#next)
    this.#surroundings = new Surroundings(this.#next)
    this.#templates = templatesOn(board, templates)
    this.#newId = newId
  }

  result(): Settlement {
    return { put: this.#next.records(), remove: this.#next.removed() }
  }

  followDeletions(): void {
    const gone = this.#changes.filter(({ after }) => after === null).map(({ before }) => before)
    const goneById = new Map(gone.map((record) => [String(record?.id), record]))
    for (const record of gone) {
      if (isCardEntity(record)) {
        for (const card of cardsOf(this.#next, refOfEntity(record))) this.#remove(card)
      }
      if (!isCard(record) || wentWithItsPage(record, goneById)) continue
      const entity = findEntity(this.#next, refOf(record))
      if (entity && cardsOf(this.#next, refOf(record)).length === 0) this.#remove(entity)
    }
    for (const { before, after: card } of this.#changes) {
      if (before === null && isCard(card) && !findEntity(this.#next, refOf(card)))
        this.#remove(card)
    }
  }

  copyEntities(): void {
    const copies = new Set<string>()
    for (const { before, after: card } of this.#changes) {
      if (before !== null || !isCard(card)) continue
      const ref = refOf(card)
      const original = findEntity(this.#next, ref)
      const hasTwin = cardsOf(this.#next, ref).some(
        (other) =>
          other.id !== card.id && other.parentId === card.parentId && !copies.has(other.id),
      )
      if (!original || !hasTwin) continue
      const id = this.#newId()
      this.#put(copyOf(original, id, this.#next))
      this.#put({ ...card, props: { ...card.props, entityId: id } })
      copies.add(card.id)
      this.#copies.push({ kind: ref.kind, id })
    }
  }

  /**
   * Cards of a template whose zones have moved. All that do not lie well are lifted first, so that none
   * makes room for one that leaves.
   */
  followLayout(): void {
    if (!this.#changes.some(isNewLayout)) return
    const lifted = this.#decide().filter((card) => !this.#liesWell(card))
    for (const card of lifted) this.#covered.lift(card)
    for (const card of lifted) this.#alignCard(card, true)
  }

  alignAll(): void {
    for (const card of this.#decide()) this.#alignCard(card)
  }

  /** The cards of all entities, which decide about them from now on. */
  #decide(): readonly CardShape[] {
    const cards = allCards(this.#next).filter((card) => findEntity(this.#next, refOf(card)))
    for (const card of cards) {
      for (const template of this.#templates) this.#decided.add(keyOf(template, refOf(card)))
    }
    return cards
  }

  #liesWell(card: CardShape): boolean {
    const ref = refOf(card)
    const place = findCardPlace(card, (id) => this.#next.get(id))
    const template = place && this.#templateOf(place, ref)
    return !place || !template || liesWell(card, place, template, this.#around(ref))
  }

  followEntities(): void {
    for (const { before, after } of this.#changes) {
      if (!isCardEntity(after)) continue
      const ref = refOfEntity(after)
      const entity = findEntity(this.#next, ref)
      if (!entity) continue
      const earlier = isCardEntity(before) ? before : null
      for (const template of this.#templatesOf(ref)) {
        const shown = template.read(ref, { x: 0, y: 0 }, this.#surroundings.around(entity))
        if (!differsIn(shown, earlier, entity)) continue
        this.#decided.add(keyOf(template, ref))
        this.#alignOn(template, ref)
      }
    }
  }

  followCards(): void {
    const moved = movedCards(this.#changes, this.#next)
    for (const { id } of moved) this.#unread.add(id)
    for (const { id } of moved) {
      this.#unread.delete(id)
      const card = this.#next.get(id)
      if (isCard(card)) this.#followCard(card)
    }
  }

  addMissingCards(): void {
    const fresh = this.#changes.flatMap(({ before, after }) => (before || !after ? [] : [after]))
    const refs = fresh.flatMap((record) => (isCardEntity(record) ? [refOfEntity(record)] : []))
    const pages = new Set(fresh.flatMap(({ typeName, id }) => (typeName === 'page' ? [id] : [])))
    for (const template of this.#templates) {
      const page = templatePageId(template.id)
      const wanted = pages.has(page)
        ? template.cardKinds.flatMap((kind) => this.#next.all(kind).map(refOfEntity))
        : [...refs, ...this.#copies].filter(({ kind }) => template.cardKinds.includes(kind))
      const missing = wanted
        .filter((ref) => findEntity(this.#next, ref) !== null)
        .filter((ref) => cardsOnPage(this.#next, ref, page).length === 0)
      addCards(
        missing.slice(0, maxNewCards),
        template,
        this.#next,
        (ref) => this.#around(ref),
        this.#covered,
      )
    }
  }

  /** The other cards of a template with an order, when an entity in it came, went or changed. */
  keepOrder(): void {
    const cards = cardsToOrder(this.#changes, this.#next, this.#templates, this.#surroundings)
    for (const card of cards) this.#put(card)
  }

  #followCard(card: CardShape): void {
    const ref = refOf(card)
    const place = findCardPlace(card, (id) => this.#next.get(id))
    const template = place && this.#templateOf(place, ref)
    const entity = findEntity(this.#next, ref)
    if (!place || !template || !entity) return
    if (this.#decided.has(keyOf(template, ref)) || this.#fixed.has(entity.id)) {
      this.#alignCard(card)
      return
    }
    const workshop = this.#surroundings.around(entity)
    if (agrees(card, template, workshop, place.centre)) return
    this.#put(withFields(entity, template.read(ref, place.centre, workshop)))
    for (const each of this.#templatesOf(ref)) this.#alignOn(each, ref)
  }

  #alignOn(template: Template, ref: CardRef): void {
    for (const { card } of cardsOnPage(this.#next, ref, templatePageId(template.id))) {
      if (!this.#unread.has(card.id)) this.#alignCard(card)
    }
  }

  /** Moves a card that does not lie where its template says; `isLifted`: moves it in any case. */
  #alignCard(card: CardShape, isLifted = false): void {
    const ref = refOf(card)
    const place = findCardPlace(card, (id) => this.#next.get(id))
    const template = place && this.#templateOf(place, ref)
    if (!place || !template) return
    const around = this.#around(ref)
    const find = isLifted ? findPlaced : findAligned
    const aligned = find(card, place, template, around, this.#next, this.#covered)
    if (aligned) this.#put(aligned)
  }

  #around(ref: CardRef) {
    const entity = findEntity(this.#next, ref)
    return entity ? this.#surroundings.around(entity) : this.#surroundings.read()
  }

  #templateOf(place: CardPlace, ref: CardRef): Template | undefined {
    return this.#templatesOf(ref).find(({ id }) => templatePageId(id) === place.pageId)
  }

  #templatesOf({ kind }: CardRef): readonly Template[] {
    return this.#templates.filter(({ cardKinds: kinds }) => kinds.includes(kind))
  }

  #put(record: CardEntity | CardShape): void {
    this.#next.put(record)
    if (isCard(record)) this.#covered.put(record)
    else this.#surroundings.note(record)
  }

  #remove(record: CardEntity | CardShape): void {
    this.#next.remove(record.id)
    if (isCard(record)) this.#covered.remove(record.id)
    else this.#surroundings.note(record)
  }
}

function keyOf(template: Template, ref: CardRef): string {
  return `${template.id} ${recordIdOf(ref)}`
}
