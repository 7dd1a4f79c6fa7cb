/** Reads a board's document from the database, whole, before anybody is let in. */
import * as Y from 'yjs'
import type { Storage } from '../storage/contract.ts'

/** A document as the database has it. Who loads it destroys it. */
export interface LoadedBoard {
  readonly doc: Y.Doc
  /** Something in the log leans on what is not there: the log is kept as it is, and never folded. */
  readonly isDamaged: boolean
  readonly lastSeq: number
  readonly snapshotBytes: number
  readonly logBytes: number
  readonly logUpdates: number
}

/** Loads a board's document. An unknown board loads as an empty one. */
export async function loadBoard(storage: Storage, boardId: string): Promise<LoadedBoard> {
  const { snapshot, updates, lastSeq } = await storage.loadLog(boardId)
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const { store } = doc
  const isDamaged = store.pendingStructs !== null || store.pendingDs !== null
  store.pendingStructs = null
  store.pendingDs = null
  return {
    doc,
    isDamaged,
    lastSeq,
    snapshotBytes: snapshot?.byteLength ?? 0,
    logBytes: updates.reduce((sum, update) => sum + update.byteLength, 0),
    logUpdates: updates.length,
  }
}
