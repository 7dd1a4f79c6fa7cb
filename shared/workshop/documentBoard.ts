/** A board over a document, for the server and for tests. */
import { checkRecordAlone } from '../model/check.ts'
import { typeNameOf } from '../model/id.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { RecordDocument } from '../sync/RecordDocument.ts'
import { isCard, isOfType, type Board, type RecordOfType } from './board.ts'

/**
 * The document as a board; records that would not pass validation do not exist for it. Every call reads
 * the document anew: made for single commands, not for work on every update (see `BoardIndex`).
 */
export function documentBoard(document: RecordDocument, origin: unknown = null): Board {
  const get = (id: string): BoardRecord | undefined => {
    const checked = checkRecordAlone(document.read(id))
    return checked.ok ? checked.record : undefined
  }
  const all = <N extends BoardRecord['typeName']>(typeName: N): readonly RecordOfType<N>[] => {
    const records = []
    for (const id of document.ids()) {
      if (typeNameOf(id) !== typeName) continue
      const record = get(id)
      if (isOfType(record, typeName)) records.push(record)
    }
    return records
  }
  return {
    get,
    all,
    cardsOf: (entityId) =>
      all('shape')
        .filter((shape) => isCard(shape))
        .filter((card) => card.props.entityId === entityId),
    put: (records) => document.put(records, origin),
    remove: (ids) => document.remove(ids, origin),
  }
}
