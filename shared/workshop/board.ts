/** What a command needs of a board: records by id and by type, and a way to write them. */
import type { BoardRecord } from '../model/schema.ts'
import type { CardShape } from '../model/shapes.ts'

/** A record of one type. */
export type RecordOfType<N extends BoardRecord['typeName']> = Extract<BoardRecord, { typeName: N }>

/** The part of a board that can be read. */
export interface BoardReader {
  get(id: string): BoardRecord | undefined
  all<N extends BoardRecord['typeName']>(typeName: N): readonly RecordOfType<N>[]
  /** The cards of an entity on every page; boards that can, find them without looking at every shape. */
  cardsOf(entityId: string): readonly CardShape[]
}

/** A board that can be changed. The caller opens the transaction, so that one command is one step. */
export interface Board extends BoardReader {
  put(records: readonly BoardRecord[]): void
  remove(ids: readonly string[]): void
}

/** True for a record of a type. */
export function isOfType<N extends BoardRecord['typeName']>(
  record: BoardRecord | undefined,
  typeName: N,
): record is RecordOfType<N> {
  return record?.typeName === typeName
}

/** True for a card. */
export function isCard(record: BoardRecord | null | undefined): record is CardShape {
  return record?.typeName === 'shape' && (record.type as string) === 'card'
}
