/** A board as it will be once some records are put: for steps that build on each other. */
import type { BoardRecord } from '../model/schema.ts'
import type { BoardReader, RecordOfType } from './board.ts'

/** Reads through to `base`; what was put here is seen first. Nothing is written to `base`. */
export class Overlay implements BoardReader {
  readonly #base: BoardReader
  readonly #put = new Map<string, BoardRecord>()

  constructor(base: BoardReader) {
    this.#base = base
  }

  get(id: string): BoardRecord | undefined {
    return this.#put.get(id) ?? this.#base.get(id)
  }

  all<N extends BoardRecord['typeName']>(typeName: N): readonly RecordOfType<N>[] {
    const below = this.#base.all(typeName).filter(({ id }) => !this.#put.has(id))
    const above = [...this.#put.values()].filter(
      (record): record is RecordOfType<N> => record.typeName === typeName,
    )
    return [...below, ...above]
  }

  put(record: BoardRecord): void {
    this.#put.set(record.id, record)
  }

  /** What was put here, in the order of the first time. */
  records(): readonly BoardRecord[] {
    return [...this.#put.values()]
  }
}

/** A board with nothing on it. */
export const emptyBoard: BoardReader = { get: () => undefined, all: () => [] }
