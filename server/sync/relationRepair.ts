/**
 * Keeps what hangs together in order: shapes have a parent and are not their own ancestors, bindings
 * have both their shapes. What somebody wrote into a frame that another deleted is not lost with it.
 */
import { findRelationFault } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { noticeCode } from '../../shared/sync/messages.ts'
import type { AcceptedRecords } from './acceptedRecords.ts'
import type { Hearing } from './hearing.ts'

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

/** More steps than any sound update needs; a bound, so that no circle holds the server. */
const maxSteps = 200_000

/** Repairs one update's records in place, in the hearing's `next`. */
export class RelationRepair {
  readonly #accepted: AcceptedRecords
  readonly #hearing: Hearing
  readonly #queue: string[] = []
  /** Shapes of this update by the parent they name. */
  readonly #newChildren = new Map<string, string[]>()

  constructor(accepted: AcceptedRecords, hearing: Hearing) {
    this.#accepted = accepted
    this.#hearing = hearing
  }

  /** Looks at these records and at whatever their repair brings into disorder. */
  run(ids: Iterable<string>): void {
    for (const record of this.#hearing.next.values()) if (record) this.#noteParent(record)
    for (const id of ids) this.#enqueue(id)
    for (let steps = 0; this.#queue.length > 0 && steps < maxSteps; steps++) {
      const id = this.#queue.pop()
      const record = id === undefined ? undefined : this.#hearing.find(id)
      if (record) this.#examine(record)
    }
  }

  /** A record that changed is looked at, and so is everything that leans on one that went. */
  #enqueue(id: string): void {
    if (this.#hearing.find(id)) {
      this.#queue.push(id)
      return
    }
    this.#queue.push(...this.#accepted.dependentsOf(id), ...(this.#newChildren.get(id) ?? []))
  }

  #noteParent(record: BoardRecord): void {
    if (record.typeName !== 'shape') return
    const siblings = this.#newChildren.get(record.parentId) ?? []
    siblings.push(record.id)
    this.#newChildren.set(record.parentId, siblings)
  }

  #examine(record: BoardRecord): void {
    const fault = findRelationFault(record, this.#hearing.find)
    if (!fault) return
    if (record.typeName !== 'shape') {
      this.#drop(record.id, fault.detail)
    } else if (fault.code === 'record/cycle') {
      this.#breakCycle(record, fault.detail)
    } else {
      this.#rescue(record, fault.detail)
    }
  }

  #breakCycle(shape: Shape, detail: string): void {
    const before = this.#accepted.get(shape.id)
    const wasMoved = before?.typeName === 'shape' && before.parentId !== shape.parentId
    if (wasMoved && this.#hearing.next.get(shape.id) === shape) {
      this.#hearing.refuse(shape.id, before, noticeCode.invalid, detail)
      this.#enqueue(shape.id)
      return
    }
    const pageId = this.#firstPage()
    if (pageId === null) this.#drop(shape.id, detail)
    else this.#set({ ...shape, parentId: pageId })
  }

  /** Moves an orphan to where its parent was, or to a page, or lets it go with its page. */
  #rescue(shape: Shape, detail: string): void {
    let moved = shape
    for (let depth = 0; depth < 100; depth++) {
      const parentId: string = moved.parentId
      if (this.#hearing.find(parentId)) {
        this.#set(moved)
        return
      }
      const parent = this.#accepted.findPlace(parentId)
      if (parent?.typeName !== 'shape') break
      moved = outOf(moved, parent)
    }
    const isKnownPage = this.#accepted.findPlace(moved.parentId)?.typeName === 'page'
    const wentWithPage = this.#hearing.next.get(moved.parentId) === null
    const pageId = this.#firstPage()
    if (isKnownPage && !wentWithPage && pageId !== null) {
      this.#set({ ...moved, parentId: pageId })
      return
    }
    this.#drop(shape.id, detail)
  }

  #firstPage(): Shape['parentId'] | null {
    const pages = this.#accepted.all('page').map(({ id }) => this.#hearing.find(id))
    const [first] = pages
      .flatMap((page) => (page?.typeName === 'page' ? [page] : []))
      .toSorted((a, b) => (a.index < b.index ? -1 : 1))
    return first?.id ?? null
  }

  #set(record: BoardRecord): void {
    this.#hearing.next.set(record.id, record)
    this.#noteParent(record)
    this.#queue.push(record.id)
  }

  /** Lets a record go. Its author is told if it came with this update. */
  #drop(id: string, detail: string): void {
    const before = this.#accepted.get(id)
    const isNew = this.#hearing.asked.has(id) && !before
    if (isNew) this.#hearing.refuse(id, null, noticeCode.invalid, detail)
    else this.#hearing.next.set(id, null)
    this.#enqueue(id)
  }
}

/** The shape in its parent's parent, where it looks the same. */
function outOf(shape: Shape, parent: Pick<Shape, 'parentId' | 'x' | 'y' | 'rotation'>): Shape {
  const [sin, cos] = [Math.sin(parent.rotation), Math.cos(parent.rotation)]
  return {
    ...shape,
    parentId: parent.parentId,
    x: parent.x + shape.x * cos - shape.y * sin,
    y: parent.y + shape.x * sin + shape.y * cos,
    rotation: shape.rotation + parent.rotation,
  }
}
