/** The board as it was last found in order: what a refused change is put back to. */
import type { BoardRecord } from '../../shared/model/schema.ts'

/** How many deleted records are remembered, for those who were still working in them. */
const maxGraves = 5_000
const none: ReadonlySet<string> = new Set()

/** Sound records by id, with what hangs on what. Records are never changed in place. */
export class AcceptedRecords {
  readonly #records = new Map<string, BoardRecord>()
  readonly #dependents = new Map<string, Set<string>>()
  readonly #pages = new Set<string>()
  readonly #graves = new Map<string, BoardRecord>()

  get size(): number {
    return this.#records.size
  }

  /** Ids of the pages. */
  get pages(): ReadonlySet<string> {
    return this.#pages
  }

  get(id: string): BoardRecord | undefined {
    return this.#records.get(id)
  }

  values(): IterableIterator<BoardRecord> {
    return this.#records.values()
  }

  /** The last state of a record that was deleted not too long ago. */
  findGrave(id: string): BoardRecord | undefined {
    return this.#graves.get(id)
  }

  /** Ids of the shapes that lie in a page or shape, and of the bindings that hold on to a shape. */
  dependentsOf(id: string): ReadonlySet<string> {
    return this.#dependents.get(id) ?? none
  }

  set(record: BoardRecord): void {
    this.#unlink(record.id)
    this.#graves.delete(record.id)
    this.#records.set(record.id, record)
    if (record.typeName === 'page') this.#pages.add(record.id)
    for (const id of supportsOf(record)) {
      const dependents = this.#dependents.get(id) ?? new Set()
      dependents.add(record.id)
      this.#dependents.set(id, dependents)
    }
  }

  delete(id: string): void {
    const record = this.#records.get(id)
    if (!record) return
    this.#unlink(id)
    this.#records.delete(id)
    this.#pages.delete(id)
    this.#graves.set(id, record)
    for (const oldest of this.#graves.keys()) {
      if (this.#graves.size <= maxGraves) break
      this.#graves.delete(oldest)
    }
  }

  #unlink(id: string): void {
    const record = this.#records.get(id)
    for (const support of record ? supportsOf(record) : []) {
      const dependents = this.#dependents.get(support)
      dependents?.delete(id)
      if (dependents?.size === 0) this.#dependents.delete(support)
    }
  }
}

/** What a record cannot stand without. */
function supportsOf(record: BoardRecord): readonly string[] {
  if (record.typeName === 'shape') return [record.parentId]
  return record.typeName === 'binding' ? [record.fromId, record.toId] : []
}
