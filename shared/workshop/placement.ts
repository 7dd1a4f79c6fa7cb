/**
 * Keeps cards and entities in agreement after a change. The browser runs it in the same transaction as
 * the change, the server after each change that arrives; on a board in agreement it does nothing.
 */
import { getIndexAbove } from '@tldraw/utils'
import { entityIdOf, newEntityId, type EntityId } from '../model/id.ts'
import { InitiativeRecordType, type InitiativeRecord } from '../model/records/initiative.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { CardShape } from '../model/shapes.ts'
import { agrees } from './agreement.ts'
import { isCard, type BoardReader } from './board.ts'
import { allCards, refOf, templatePageId, templatesOn } from './cards.ts'
import type { Rect } from './mark.ts'
import { Overlay } from './overlay.ts'
import { findCardPlace, withCentre, type CardPlace } from './pagePoint.ts'
import { inOrder } from './readWorkshop.ts'
import type { PlaceFields, Template } from './template.ts'
import { workshopAround } from './workshopAround.ts'

/** One record before and after a change; `null` where it did not or does not exist. */
export interface RecordChange {
  readonly before: BoardRecord | null
  readonly after: BoardRecord | null
}

/** What brings the board into agreement. */
export interface Settlement {
  readonly put: readonly BoardRecord[]
  readonly remove: readonly string[]
}

/**
 * What a change leaves to be done. `board` is as the change left it.
 * - Where an entity's own fields were changed, its cards follow; where only a card was moved, the
 *   entity follows the card, and its other cards follow the entity.
 * - Deleting an entity deletes its cards. Deleting its last card deletes the entity, unless the card
 *   went with its whole page.
 * - A second card of an entity on one page is a copy: the entity is copied too.
 */
export function settle(
  changes: readonly RecordChange[],
  board: BoardReader,
  templates: readonly Template[],
  newId: () => EntityId = newEntityId,
): Settlement {
  const pass = new Pass(changes, board, templates, newId)
  pass.followDeletions()
  pass.copyEntities()
  pass.followEntities()
  pass.followCards()
  return pass.result()
}

const nothing: Settlement = { put: [], remove: [] }

class Pass {
  readonly #changes: readonly RecordChange[]
  readonly #next: Overlay
  readonly #templates: readonly Template[]
  readonly #newId: () => EntityId
  /** Cards that a changed entity decides about, as `template entity`. */
  readonly #decided = new Set<string>()

  constructor(
    changes: readonly RecordChange[],
    board: BoardReader,
    templates: readonly Template[],
    newId: () => EntityId,
  ) {
    this.#changes = changes
    this.#next = new Overlay(board)
    this.#templates = templatesOn(board, templates)
    this.#newId = newId
  }

  result(): Settlement {
    const put = this.#next.records()
    const remove = this.#next.removed()
    return put.length === 0 && remove.length === 0 ? nothing : { put, remove }
  }

  followDeletions(): void {
    const gone = this.#changes.filter(({ after }) => after === null).map(({ before }) => before)
    const goneById = new Map(gone.map((record) => [String(record?.id), record]))
    for (const record of gone) {
      if (record?.typeName === 'initiative') {
        for (const card of this.#next.cardsOf(entityIdOf(record.id))) this.#next.remove(card.id)
      }
      if (!isCard(record) || wentWithItsPage(record, goneById)) continue
      const entity = InitiativeRecordType.createId(record.props.entityId)
      if (this.#next.get(entity) && this.#next.cardsOf(record.props.entityId).length === 0) {
        this.#next.remove(entity)
      }
    }
  }

  copyEntities(): void {
    const added = this.#changes.filter(({ before }) => before === null).map(({ after }) => after)
    const copies = new Set<string>()
    for (const card of added) {
      if (!isCard(card)) continue
      const original = this.#initiative(card.props.entityId)
      const twin = this.#next
        .cardsOf(card.props.entityId)
        .some(
          (other) =>
            other.id !== card.id && other.parentId === card.parentId && !copies.has(other.id),
        )
      if (!original || !twin) continue
      const id = this.#newId()
      const last = inOrder(this.#next.all('initiative')).at(-1)
      this.#next.put({
        ...original,
        id: InitiativeRecordType.createId(id),
        index: getIndexAbove(last?.index ?? null),
      })
      this.#next.put({ ...card, props: { ...card.props, entityId: id } })
      copies.add(card.id)
    }
  }

  followEntities(): void {
    for (const { before, after } of this.#changes) {
      if (after?.typeName !== 'initiative') continue
      const initiative = this.#next.get(after.id)
      if (initiative?.typeName !== 'initiative') continue
      const earlier = before?.typeName === 'initiative' ? before : null
      for (const template of this.#templates) {
        if (!isDecidedBy(initiative, earlier, template, this.#next)) continue
        this.#decided.add(keyOf(template, entityIdOf(initiative.id)))
        this.#alignCards(entityIdOf(initiative.id), template)
      }
    }
  }

  followCards(): void {
    for (const card of this.#movedCards()) {
      const place = findCardPlace(card, (id) => this.#next.get(id))
      const template = place && this.#templateOf(place)
      const { entityId } = card.props
      const initiative = this.#initiative(entityId)
      if (!place || !template || !initiative) continue
      if (this.#decided.has(keyOf(template, entityId))) {
        this.#alignCards(entityId, template)
        continue
      }
      const workshop = workshopAround(this.#next, [initiative])
      if (agrees(card, template, workshop, place.centre)) continue
      this.#next.put({ ...initiative, ...template.read(refOf(card), place.centre, workshop) })
      for (const each of this.#templates) this.#alignCards(entityId, each)
    }
  }

  /** Cards that were added or moved, also by moving what they lie in. */
  #movedCards(): readonly CardShape[] {
    const moved = new Map<string, CardShape>()
    const containers = new Set<string>()
    for (const { before, after } of this.#changes) {
      if (after?.typeName !== 'shape' || !hasMoved(before, after)) continue
      const current = this.#next.get(after.id)
      if (isCard(current)) moved.set(current.id, current)
      else if (before) containers.add(after.id)
    }
    if (containers.size === 0) return [...moved.values()]
    for (const card of allCards(this.#next)) {
      if (this.#liesIn(card, containers)) moved.set(card.id, card)
    }
    return [...moved.values()]
  }

  #liesIn(card: CardShape, containers: ReadonlySet<string>): boolean {
    let parentId: string = card.parentId
    for (let depth = 0; depth < 64; depth++) {
      if (containers.has(parentId)) return true
      const parent = this.#next.get(parentId)
      if (parent?.typeName !== 'shape') return false
      parentId = parent.parentId
    }
    return false
  }

  /** Moves the cards of an entity on a template's page that do not lie where it says. */
  #alignCards(entityId: EntityId, template: Template): void {
    const initiative = this.#initiative(entityId)
    if (!initiative) return
    const page = templatePageId(template.id)
    for (const card of this.#next.cardsOf(entityId)) {
      const place = findCardPlace(card, (id) => this.#next.get(id))
      if (place?.pageId !== page) continue
      const workshop = workshopAround(this.#next, [initiative])
      if (agrees(card, template, workshop, place.centre)) continue
      const taken = this.#takenOn(page, entityId)
      const centre = template.place(refOf(card), workshop, taken)
      if (centre) this.#next.put(withCentre(card, centre, (id) => this.#next.get(id)))
    }
  }

  #takenOn(page: string, except: EntityId): readonly Rect[] {
    return allCards(this.#next)
      .filter(({ parentId, props }) => parentId === page && props.entityId !== except)
      .map(({ x, y, props }) => ({ x, y, w: props.w, h: props.h }))
  }

  #templateOf(place: CardPlace): Template | undefined {
    return this.#templates.find(({ id }) => templatePageId(id) === place.pageId)
  }

  #initiative(entityId: EntityId): InitiativeRecord | null {
    const record = this.#next.get(InitiativeRecordType.createId(entityId))
    return record?.typeName === 'initiative' ? record : null
  }
}

/** True when the change set fields that the template shows by place, to something. */
function isDecidedBy(
  after: InitiativeRecord,
  before: InitiativeRecord | null,
  template: Template,
  board: BoardReader,
): boolean {
  const ref = { kind: 'initiative', id: entityIdOf(after.id) } as const
  const shown = template.read(ref, { x: 0, y: 0 }, workshopAround(board, [after]))
  return keysOf(shown).some((key) =>
    before === null ? after[key] !== null : after[key] !== before[key],
  )
}

function keysOf(fields: PlaceFields): readonly (keyof PlaceFields & keyof InitiativeRecord)[] {
  return Object.keys(fields) as (keyof PlaceFields & keyof InitiativeRecord)[]
}

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

function hasMoved(before: BoardRecord | null, after: Shape): boolean {
  if (before?.typeName !== 'shape') return true
  if (isCard(before) && isCard(after) && before.props.entityId !== after.props.entityId) return true
  return (
    before.x !== after.x ||
    before.y !== after.y ||
    before.rotation !== after.rotation ||
    before.parentId !== after.parentId
  )
}

function wentWithItsPage(card: CardShape, gone: ReadonlyMap<string, BoardRecord | null>): boolean {
  let parent = gone.get(card.parentId)
  for (let depth = 0; depth < 64 && parent; depth++) {
    if (parent.typeName === 'page') return true
    parent = parent.typeName === 'shape' ? gone.get(parent.parentId) : null
  }
  return false
}

function keyOf(template: Template, entityId: EntityId): string {
  return `${template.id} ${entityId}`
}
