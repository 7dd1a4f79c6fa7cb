/** A document read once, for work that looks many records up. */
import type { RecordDocument } from '../sync/RecordDocument.ts'
import { BoardIndex } from './BoardIndex.ts'
import { documentBoard } from './documentBoard.ts'

/** The board as the document holds it now; later changes of the document are not seen. */
export function documentIndex(document: RecordDocument): BoardIndex {
  const board = documentBoard(document)
  const index = new BoardIndex()
  for (const id of document.ids()) {
    const record = board.get(id)
    if (record) index.set(record)
  }
  return index
}
