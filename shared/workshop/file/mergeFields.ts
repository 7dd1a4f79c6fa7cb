/** How what a file says is laid over what a board has. */
import { getIndicesAbove, type IndexKey, type JsonObject } from '@tldraw/utils'
import type { Text } from '../../model/text.ts'
import type { BoardReader } from '../board.ts'
import { orderedRecords, type OrderedType } from '../commands/newIndex.ts'
import { mergeJson } from '../mergeJson.ts'
import { extraOf } from '../readWorkshop.ts'

/** A text laid over a text: languages the new one does not name stay. */
export function mergeText(before: Text, named: Text | undefined): Text {
  if (named === undefined) return before
  if (typeof before === 'string' || typeof named === 'string') return named
  return { ...before, ...named }
}

/** A record's `meta` with the fields nobody knows. */
export function mergeExtra(meta: JsonObject, extra: JsonObject): JsonObject {
  if (Object.keys(extra).length === 0) return meta
  return { ...meta, extra: mergeJson(extraOf(meta), extra) }
}

/** Indices for the entities the board does not know yet, behind all it has, in the file's order. */
export function newIndices(
  entities: readonly { readonly id: string }[],
  typeName: OrderedType,
  board: BoardReader,
): IndexKey[] {
  const fresh = entities.filter(({ id }) => board.get(`${typeName}:${id}`) === undefined)
  return getIndicesAbove(orderedRecords(board, typeName).at(-1)?.index ?? null, fresh.length)
}

/** The next of the indices. */
export function takeFrom(indices: IndexKey[]): IndexKey {
  const index = indices.shift()
  if (index === undefined) throw new Error('one index was made for every new entity')
  return index
}
