/** Opens the title of a card for writing. */
import type { Editor, TLShapeId } from 'tldraw'

/** Selects the card, brings it into view and puts the cursor into its title. */
export function startWriting(editor: Editor, id: TLShapeId): void {
  editor.setCurrentTool('select.idle')
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: editor.getShape(id) })
}
