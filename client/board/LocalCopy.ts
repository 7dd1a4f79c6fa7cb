/** A board's document in this browser's own storage, so that offline work survives a reload. */
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** How long to wait for the browser's storage before going on without it. */
const patienceMs = 4_000

/** Keeps a document in IndexedDB from `open` to `close`. Without IndexedDB it quietly keeps nothing. */
export class LocalCopy {
  /** Resolves when what was stored is in the document; false if there is no storage to keep it in. */
  readonly loaded: Promise<boolean>
  #persistence: IndexeddbPersistence | null = null
  #isClosed = false

  constructor(boardId: string, doc: Y.Doc) {
    this.loaded = this.#open(`korridor.board.${boardId}`, doc)
  }

  /** Stops keeping; what is stored stays. */
  close(): void {
    this.#isClosed = true
    void this.#persistence?.destroy()
    this.#persistence = null
  }

  /** Removes what is stored: the board is gone, or nobody here may see it any more. */
  async forget(): Promise<void> {
    const persistence = this.#persistence
    this.#persistence = null
    this.#isClosed = true
    await persistence?.clearData()
  }

  async #open(name: string, doc: Y.Doc): Promise<boolean> {
    if (!(await isStorageUsable())) return false
    if (this.#isClosed) return false
    const persistence = new IndexeddbPersistence(name, doc)
    this.#persistence = persistence
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs))
    return Promise.race([persistence.whenSynced.then(() => true), late])
  }
}

/** Private windows and locked-down PCs have no IndexedDB, or one that refuses to open. */
function isStorageUsable(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const probe = indexedDB.open('korridor.probe')
      probe.onerror = () => resolve(false)
      probe.onblocked = () => resolve(false)
      probe.onsuccess = () => {
        probe.result.close()
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}
