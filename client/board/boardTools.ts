/** Dialogs that work on the content of a board, on the canvas as in the list. */
import type { Action } from '../../shared/access/policy.ts'

/** One of them. */
export type BoardTool = 'search' | 'import' | 'templates' | 'protocol' | 'history' | 'print'

/** In the order of the menu, each with what a person must be allowed to. */
export const boardTools: readonly { readonly id: BoardTool; readonly needs: Action }[] = [
  { id: 'search', needs: 'board.read' },
  { id: 'import', needs: 'record.write' },
  { id: 'templates', needs: 'frame.write' },
  { id: 'protocol', needs: 'board.export' },
  { id: 'history', needs: 'snapshot.read' },
  { id: 'print', needs: 'board.export' },
]
