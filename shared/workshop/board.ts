/** What a command needs of a board: records by id and by type, and a way to write them. */
import { checkRecordAlone } from '../model/check.ts'
import { typeNameOf } from '../model/id.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { RecordDocument } from '../sync/RecordDocument.ts'

/** A record of one type. */
export type RecordOfType<N extends BoardRecord['typeName']> = Extract<BoardRecord, { typeName: N }>

/** The part of a board that can be read. */
export interface BoardReader {
  get(id: string): BoardRecord | undefined
  all<N extends BoardRecord['typeName']>(typeName: N): readonly RecordOfType<N>[]
}

/** A board that can be changed. The caller opens the transaction, so that one command is one step. */
export interface Board extends BoardReader {
  put(records: readonly BoardRecord[]): void
  remove(ids: readonly string[]): void
}

/** The part of tldraw's store that a board needs. */
export interface RecordStore {
  get(id: BoardRecord['id']): BoardRecord | undefined
  allRecords(): readonly BoardRecord[]
  put(records: BoardRecord[]): void
  remove(ids: BoardRecord['id'][]): void
}

/** A board over tldraw's store in the browser. */
export function storeBoard(store: RecordStore): Board {
  return {
    get: (id) => store.get(id as BoardRecord['id']),
    all: (typeName) => store.allRecords().filter((record) => isOfType(record, typeName)),
    put: (records) => store.put([...records]),
    remove: (ids) => store.remove([...ids] as BoardRecord['id'][]),
  }
}

/** A board over a document on the server; records that would not pass validation do not exist for it. */
export function documentBoard(document: RecordDocument, origin: unknown = null): Board {
  const get = (id: string): BoardRecord | undefined => {
    const checked = checkRecordAlone(document.read(id))
    return checked.ok ? checked.record : undefined
  }
  return {
    get,
    all: (typeName) => {
      const records = []
      for (const id of document.ids()) {
        if (typeNameOf(id) !== typeName) continue
        const record = get(id)
        if (record && isOfType(record, typeName)) records.push(record)
      }
      return records
    },
    put: (records) => document.put(records, origin),
    remove: (ids) => document.remove(ids, origin),
  }
}

function isOfType<N extends BoardRecord['typeName']>(
  record: BoardRecord,
  typeName: N,
): record is RecordOfType<N> {
  return record.typeName === typeName
}
