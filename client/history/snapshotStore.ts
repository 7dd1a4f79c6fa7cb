/** A store that shows a snapshot: the records as they were, connected with nobody, and nothing can be changed. */
import { atom } from 'tldraw'
import { checkRecordAlone } from '../../shared/model/check.ts'
import { isDocumentType, type BoardRecord } from '../../shared/model/schema.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { asEditorStore, makeBoardStore } from '../canvas/boardStore.ts'
import type { BoardRecords } from './compareBoards.ts'

/** The sound ones among what the server sent, by id. */
export function soundRecords(records: readonly unknown[]): BoardRecords {
  const sound = new Map<string, BoardRecord>()
  for (const record of records) {
    const checked = checkRecordAlone(record)
    if (checked.ok) sound.set(checked.record.id, checked.record)
  }
  return sound
}

/** What of a store is the board, by id; reactive where it is read reactively. */
export function recordsOf(store: BoardStore): BoardRecords {
  const records = store.allRecords().filter(({ typeName }) => isDocumentType(typeName))
  return new Map(records.map((record) => [record.id, record]))
}

/** Fills a store of its own; pictures are found where the live board finds them. */
export function makeSnapshotStore(records: BoardRecords, live: BoardStore): BoardStore {
  const { assets } = asEditorStore(live).props
  const store = makeBoardStore({
    assets: {
      resolve: (asset, context) => assets.resolve?.(asset, context) ?? null,
      upload: () => Promise.reject(new Error('A snapshot takes no pictures.')),
    },
    connection: atom('snapshot connection', 'online'),
    mode: atom('snapshot mode', 'readonly'),
  })
  store.put([...records.values()], 'initialize')
  return store
}
