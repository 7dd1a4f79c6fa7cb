/** The board as it was last found in order: what a refused change is put back to. */
import type { BoardRecord } from '../../shared/model/schema.ts'
import { cardKinds, type CardShape } from '../../shared/model/shapes.ts'
import { isCard, type BoardReader, type RecordOfType } from '../../shared/workshop/board.ts'

/** How many deleted records are remembered, for those who were still working in them. */
const maxGraves = 5_000
const none: ReadonlySet<string> = new Set()

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

/** As much of a page or shape as those need to know who were in it. */
export type Grave =
  | { readonly typeName: 'page' }
  | Pick<Shape, 'typeName' | 'parentId' | 'x' | 'y' | 'rotation'>

/** Sound records by id, with what hangs on what. Records are never changed in place. */
export class AcceptedRecords implements BoardReader {
  readonly #records = new Map<string, BoardRecord>()
  readonly #byType = new Map<string, Map<string, BoardRecord>>()
  readonly #dependents = new Map<string, Set<string>>()
  readonly #graves = new Map<string, Grave>()

  get size(): number {
    return this.#records.size
  }

  get(id: string): BoardRecord | undefined {
    return this.#records.get(id)
  }

  /** Ids of all records. */
  ids(): readonly string[] {
    return [...this.#records.keys()]
  }

  /** All records by id as they are now: a copy that does not change with the board. */
  copy(): ReadonlyMap<string, BoardRecord> {
    return new Map(this.#records)
  }

  all<N extends BoardRecord['typeName']>(typeName: N): readonly RecordOfType<N>[] {
    const records = [...(this.#byType.get(typeName)?.values() ?? [])]
    return records.filter((record): record is RecordOfType<N> => record.typeName === typeName)
  }

  cardsOf(entityId: string): readonly CardShape[] {
    const ids = cardKinds.flatMap((kind) => [...this.dependentsOf(`${kind}:${entityId}`)])
    return ids.map((id) => this.#records.get(id)).filter((record) => isCard(record))
  }

  /** Where a page or shape was that is there, or was deleted not too long ago. */
  findPlace(id: string): Grave | undefined {
    return placeOf(this.#records.get(id)) ?? this.#graves.get(id)
  }

  /** Ids of the shapes that lie in a page or shape, the bindings of a shape, the cards of an entity. */
  dependentsOf(id: string): ReadonlySet<string> {
    return this.#dependents.get(id) ?? none
  }

  set(record: BoardRecord): void {
    this.#unlink(record.id)
    this.#graves.delete(record.id)
    this.#records.set(record.id, record)
    const sameType = this.#byType.get(record.typeName) ?? new Map<string, BoardRecord>()
    this.#byType.set(record.typeName, sameType.set(record.id, record))
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
    this.#byType.get(record.typeName)?.delete(id)
    const place = placeOf(record)
    if (place) this.#graves.set(id, place)
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

/** What a record leans on. */
function supportsOf(record: BoardRecord): readonly string[] {
  if (isCard(record)) return [record.parentId, `${record.props.kind}:${record.props.entityId}`]
  if (record.typeName === 'shape') return [record.parentId]
  return record.typeName === 'binding' ? [record.fromId, record.toId] : []
}

function placeOf(record: BoardRecord | undefined): Grave | undefined {
  if (record?.typeName === 'page') return { typeName: 'page' }
  if (record?.typeName !== 'shape') return undefined
  const { typeName, parentId, x, y, rotation } = record
  return { typeName, parentId, x, y, rotation }
}
