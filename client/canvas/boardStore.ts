/** The store of one board in the browser, and the editor's view of it. */
import { createTLStore, type Editor, type Signal, type TLAssetStore } from 'tldraw'
import type { StoreSchema } from '@tldraw/store'
import type { TLRecord, TLStore, TLStoreProps } from '@tldraw/tlschema'
import { boardSchema, type BoardRecord } from '../../shared/model/schema.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { RecordOfType } from '../../shared/workshop/board.ts'

/**
 * Makes an empty store of the board's schema. tldraw knows its own records only, so this file is where
 * the store is seen as tldraw's; `readOnly` is what it does for observers.
 */
export function makeBoardStore(options: {
  readonly assets: TLAssetStore
  readonly connection: Signal<'online' | 'offline'>
  readonly mode: Signal<'readonly' | 'readwrite'>
}): BoardStore {
  const schema = boardSchema as unknown as StoreSchema<TLRecord, TLStoreProps>
  const store = createTLStore({
    schema,
    assets: options.assets,
    collaboration: { status: options.connection, mode: options.mode },
  })
  return store as unknown as BoardStore
}

/** The same store, as tldraw's components take it. */
export function asEditorStore(store: BoardStore): TLStore {
  return store as unknown as TLStore
}

/** The board's store behind an editor. */
export function storeOf(editor: Editor): BoardStore {
  return editor.store as unknown as BoardStore
}

/** Finds a record by its type and the entity's id; reactive where it is read reactively. */
export function findRecord<N extends BoardRecord['typeName']>(
  store: BoardStore,
  typeName: N,
  entityId: string | null,
): RecordOfType<N> | null {
  if (entityId === null) return null
  const record = store.get(`${typeName}:${entityId}` as BoardRecord['id'])
  return record?.typeName === typeName ? (record as RecordOfType<N>) : null
}
