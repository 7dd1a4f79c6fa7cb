/** Keeps the text editor of a note in step with the board while several people type in it. */
import { Extension } from '@tiptap/core'
import type { Editor as TextEditor, JSONContent } from '@tiptap/core'
import type { Editor, TLShapeId } from 'tldraw'
import { storeOf } from '../boardStore.ts'
import { takeOverText } from './takeOverText.ts'

/**
 * tldraw hands others' changes to the text editor as a whole new text, after React has rendered: the
 * caret jumps, and what is typed in between is written over what arrived. This extension takes each
 * change over at once, letter by letter, and answers tldraw's `setContent` with the board's own text.
 */
export function outsideText(findEditor: () => Editor | null): Extension {
  const stops = new WeakMap<TextEditor, () => void>()
  return Extension.create({
    name: 'outsideText',

    onBeforeCreate() {
      const editor = findEditor()
      const shapeId = editor?.getEditingShapeId()
      if (!editor || !shapeId) return
      const stop = storeOf(editor).sideEffects.registerAfterChangeHandler(
        'shape',
        (before, after) => {
          if (after.id !== shapeId || !hasNewText(before, after)) return
          takeOver(this.editor, textOfShape(editor, shapeId))
        },
      )
      stops.set(this.editor, stop)
    },

    onCreate() {
      // tldraw selects everything when the press that opened the text was beside its letters.
      if (this.editor.state.selection.toJSON().type === 'all' && !this.editor.isEmpty) {
        this.editor.commands.setTextSelection(this.editor.state.doc.content.size)
      }
    },

    onDestroy() {
      stops.get(this.editor)?.()
      stops.delete(this.editor)
    },

    addCommands() {
      return {
        setContent:
          (content) =>
          ({ tr, dispatch, editor: textEditor }) => {
            const editor = findEditor()
            const own = textOfShape(editor, editor?.getEditingShapeId() ?? null)
            const next = own ?? (isContent(content) ? content : null)
            if (!dispatch || next === null) return next !== null
            takeOverText(tr, textEditor.schema.nodeFromJSON(next))
            tr.setMeta('addToHistory', false).setMeta('preventUpdate', true)
            return true
          },
      }
    },
  })
}

/** Brings the board's text into the text editor. */
function takeOver(textEditor: TextEditor, content: JSONContent | null): void {
  if (content === null || textEditor.isDestroyed) return
  const { state, view, schema } = textEditor
  const next = schema.nodeFromJSON(content)
  const { tr } = state
  if (!takeOverText(tr, next)) return
  view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true))
}

function textOfShape(editor: Editor | null, shapeId: TLShapeId | null): JSONContent | null {
  const shape = shapeId ? editor?.getShape(shapeId) : undefined
  return shape && 'richText' in shape.props && isContent(shape.props.richText)
    ? shape.props.richText
    : null
}

function hasNewText(before: { props: object }, after: { props: object }): boolean {
  const text = (shape: { props: object }): unknown =>
    'richText' in shape.props ? shape.props.richText : undefined
  return text(before) !== text(after)
}

function isContent(value: unknown): value is JSONContent {
  return typeof value === 'object' && value !== null && 'type' in value
}
