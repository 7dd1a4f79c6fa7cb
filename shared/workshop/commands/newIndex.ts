/** The order of entities. */
import { getIndexAbove, type IndexKey } from '@tldraw/utils'
import type { CardKind } from '../../model/shapes.ts'
import type { BoardReader } from '../board.ts'
import { inOrder } from '../readWorkshop.ts'

/** The types whose records have an order of their own. */
export type OrderedType =
  | CardKind
  | 'department'
  | 'corridor'
  | 'teamRole'
  | 'enabler'
  | 'retroRating'

/** A record with its place in an order. */
export interface Ordered {
  readonly index: IndexKey
  readonly id: string
}

/** The records of a type from first to last. */
export function orderedRecords(board: BoardReader, typeName: OrderedType): readonly Ordered[] {
  const records: readonly Ordered[] = board.all(typeName)
  return inOrder(records)
}

/** A fractional index behind all entities of a type. */
export function indexBehind(board: BoardReader, typeName: OrderedType): IndexKey {
  return getIndexAbove(orderedRecords(board, typeName).at(-1)?.index ?? null)
}
