/** Finds and removes what does not belong into a board's document: only `records` and `board` hold content. */
import * as Y from 'yjs'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'

type SharedType =
  Y.Transaction['changed'] extends Map<infer Type, Set<string | null>> ? Type : never

/** What a transaction put where nothing belongs. */
export interface ForeignContent {
  /** Types that must be empty. */
  readonly types: ReadonlySet<SharedType>
  /** Maps that were written as if they were lists: those items must go. */
  readonly lists: ReadonlySet<SharedType>
  /** Keys of the map `board` that were written. */
  readonly boardKeys: ReadonlySet<string>
}

/** Looks through what a transaction changed; null if everything is where it belongs. */
export function findForeignContent(
  transaction: Y.Transaction,
  document: RecordDocument,
): ForeignContent | null {
  const types = new Set<SharedType>()
  const lists = new Set<SharedType>()
  const boardKeys = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    const isRoot = type._item === null
    if (isRoot && !isRootOf(type, document)) {
      types.add(type)
      continue
    }
    if (isMap(type) && keys.has(null)) lists.add(type)
    if (!isSame(type, document.board)) continue
    for (const key of keys) if (key !== null) boardKeys.add(key)
  }
  return types.size + lists.size + boardKeys.size > 0 ? { types, lists, boardKeys } : null
}

/** Removes it, inside the caller's transaction. The map `board` is the caller's business. */
export function removeForeignContent(transaction: Y.Transaction, foreign: ForeignContent): void {
  for (const type of foreign.types) {
    for (const item of type._map.values()) deleteItem(transaction, item)
  }
  for (const type of [...foreign.types, ...foreign.lists]) {
    for (let item = type._start; item; item = item.right) deleteItem(transaction, item)
  }
}

function isRootOf(type: SharedType, document: RecordDocument): boolean {
  return isSame(type, document.records) || isSame(type, document.board)
}

/** Maps of different content do not compare for the compiler. */
function isSame(type: SharedType, map: object): boolean {
  return type === map
}

function isMap(type: object): boolean {
  return type instanceof Y.Map
}

function deleteItem(transaction: Y.Transaction, item: Y.Item): void {
  if (!item.deleted) item.delete(transaction)
}
