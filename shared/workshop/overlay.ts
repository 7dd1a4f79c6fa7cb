/** A board as it will be once some records are put or removed: for steps that build on each other. */
import type { BoardRecord } from '../model/schema.ts'
import type { CardShape } from '../model/shapes.ts'
import { isCard, type BoardReader, type RecordOfType } from './board.ts'

/** Reads through to `base`; what was changed here is seen first. Nothing is written to `base`. */
export class Overlay implements BoardReader {
  readonly #base: BoardReader
  readonly #put = new Map<string, BoardRecord>()
  readonly #removed = new Set<string>()
  /** Ids of the cards put here, by the entity they show or once showed. */
  readonly #cards = new Map<string, Set<string>>()

  constructor(base: BoardReader) {
    this.#base = base
  }

  get(id: string): BoardRecord | undefined {
    if (this.#removed.has(id)) return undefined
    return this.#put.get(id) ?? this.#base.get(id)
  }

  all<N extends BoardRecord['typeName']>(typeName: N): readonly RecordOfType<N>[] {
    const below = this.#base
      .all(typeName)
      .filter(({ id }) => !this.#put.has(id) && !this.#removed.has(id))
    const above = [...this.#put.values()].filter(
      (record): record is RecordOfType<N> => record.typeName === typeName,
    )
    return [...below, ...above]
  }

  cardsOf(entityId: string): readonly CardShape[] {
    const below = this.#base
      .cardsOf(entityId)
      .filter(({ id }) => !this.#put.has(id) && !this.#removed.has(id))
    const above = [...(this.#cards.get(entityId) ?? [])]
      .map((id) => this.#put.get(id))
      .filter((record) => isCard(record))
      .filter((card) => card.props.entityId === entityId)
    return [...below, ...above]
  }

  put(record: BoardRecord): void {
    this.#removed.delete(record.id)
    this.#put.set(record.id, record)
    if (!isCard(record)) return
    const { entityId } = record.props
    const cards = this.#cards.get(entityId) ?? new Set()
    this.#cards.set(entityId, cards.add(record.id))
  }

  remove(id: string): void {
    this.#put.delete(id)
    this.#removed.add(id)
  }

  /** What was put here, in the order of the first time. */
  records(): readonly BoardRecord[] {
    return [...this.#put.values()]
  }

  /** The ids of what was removed here. */
  removed(): readonly string[] {
    return [...this.#removed]
  }
}

/** A board with nothing on it. */
export const emptyBoard: BoardReader = {
  get: () => undefined,
  all: () => [],
  cardsOf: () => [],
}
