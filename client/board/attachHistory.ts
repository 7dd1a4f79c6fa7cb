/** Gives an editor the undo of the board in place of its own. */
import type { Editor } from 'tldraw'
import { BoardHistory } from '../../shared/sync/BoardHistory.ts'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { StoreBinding } from '../../shared/sync/StoreBinding.ts'

/** Answers how to let go of it; the editor has no undo afterwards. */
export function attachHistory(
  editor: Editor,
  document: RecordDocument,
  binding: StoreBinding,
): () => void {
  const history = new BoardHistory({
    document,
    binding,
    view: {
      save: () => editor.getSelectedShapeIds(),
      restore: (view) => restoreSelection(editor, view),
    },
  })
  const before = Reflect.get(editor, 'history') as { dispose(): void }
  before.dispose()
  Reflect.set(editor, 'history', history)
  // tldraw remembers its answers by the history it was made with.
  editor.getCanUndo = () => history.getNumUndos() > 0
  editor.getCanRedo = () => history.getNumRedos() > 0
  return () => history.dispose()
}

function restoreSelection(editor: Editor, view: unknown): void {
  if (!Array.isArray(view)) return
  const ids = editor.getCurrentPageShapeIds()
  editor.setSelectedShapes([...ids].filter((id) => view.includes(id)))
}
