/** Copies single things of a snapshot onto the live board, each as one step that can be undone. */
import { useMemo } from 'react'
import { transact, type Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { CommandHistory } from '../../shared/workshop/CommandHistory.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { templates } from '../board/loadedTemplates.ts'
import type { BoardRecords } from './compareBoards.ts'
import { copyBack } from './copyBack.ts'

/** What can be done. */
export interface Copies {
  copy(then: BoardRecords, id: string, title: string): Refusal | null
  /** Takes the last copy back; false if others have changed all of it since. */
  undo(): boolean
}

/** With a canvas the steps are those of its undo, so that they can be undone there too. */
export function useCopies(store: BoardStore, editor: Editor | null): Copies {
  return useMemo(() => {
    const board = storeBoard(store)
    const history = new CommandHistory(board)
    return {
      copy(then, id, title) {
        editor?.markHistoryStoppingPoint('history')
        return transact(() => history.run(title, (steps) => copyBack(steps, templates, then, id)))
      },
      undo() {
        if (!editor) return transact(() => history.undo())?.isDone ?? false
        editor.undo()
        return true
      },
    }
  }, [store, editor])
}
