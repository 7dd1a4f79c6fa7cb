/** Copies single things of a snapshot, or single respects of them, onto the live board, each as one step that can be undone. */
import { transact, type Editor } from 'tldraw'
import { takeBack } from '../../shared/snapshots/takeBack.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { BoardRecords } from './compareBoards.ts'
import { copyBack } from './copyBack.ts'
import { copyField } from './copyField.ts'
import { recordsOf, soundRecords } from './snapshotStore.ts'

/** With a canvas the steps are those of its undo, so that they can be undone there too. */
export class Copies {
  readonly #store: BoardStore
  readonly #templates: readonly Template[]
  readonly #editor: Editor | null
  #last: { readonly before: BoardRecords; readonly after: BoardRecords } | null = null

  constructor(store: BoardStore, templates: readonly Template[], editor: Editor | null) {
    this.#store = store
    this.#templates = templates
    this.#editor = editor
  }

  /** Makes one thing what it was, or only some cells of it; answers why it did not. */
  copy(then: BoardRecords, id: string, cells?: readonly string[]): Refusal | null {
    const before = recordsOf(this.#store)
    this.#editor?.markHistoryStoppingPoint('history')
    const board = storeBoard(this.#store)
    const refusal = transact(() =>
      cells
        ? copyField(board, this.#templates, then, id, cells)
        : copyBack(board, this.#templates, then, id),
    )
    this.#last = refusal ? null : { before, after: recordsOf(this.#store) }
    return refusal
  }

  /** Takes the last copy back; false if others have changed all of it since. */
  undo(): boolean {
    if (!this.#last) return false
    const { before, after } = this.#last
    this.#last = null
    const { put, remove } = takeBack(before, after, recordsOf(this.#store))
    if (put.length + remove.length === 0) return false
    if (this.#editor) this.#editor.undo()
    else {
      const board = storeBoard(this.#store)
      transact(() => {
        board.put([...soundRecords(put).values()])
        board.remove(remove)
      })
    }
    return true
  }
}
