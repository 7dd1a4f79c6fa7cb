/** The order of entities. */
import { getIndexAbove, type IndexKey } from '@tldraw/utils'
import type { BoardReader } from '../board.ts'
import { inOrder } from '../readWorkshop.ts'

/** A fractional index behind all entities of a type. */
export function indexBehind(
  board: BoardReader,
  typeName: 'department' | 'corridor' | 'initiative',
): IndexKey {
  const records: readonly { readonly index: IndexKey; readonly id: string }[] = board.all(typeName)
  return getIndexAbove(inOrder(records).at(-1)?.index ?? null)
}
