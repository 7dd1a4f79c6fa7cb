/** Opening a text never selects all of it: the next letter would replace what others have written. */
import type { Editor, TLEventMap } from 'tldraw'

/** Puts the caret behind the last word where tldraw would select everything. */
export function keepWords(editor: Editor): () => void {
  const emit = editor.emit.bind(editor)
  const emitButSelect = (name: keyof TLEventMap, ...details: never[]): boolean =>
    name === 'select-all-text' ? false : emit(name, ...(details as []))
  Reflect.set(editor, 'emit', emitButSelect)
  return () => void Reflect.deleteProperty(editor, 'emit')
}
