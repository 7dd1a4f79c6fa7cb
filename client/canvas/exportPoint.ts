/** How the canvas asks the page around it for a file of what is selected. */
import { atom, type Atom, type Editor } from 'tldraw'

const points = new WeakMap<Editor, Atom<(() => void) | null>>()

/** What opens the way to files; `null` where there is none, as in the canvas of an earlier state. */
export function exportPointOf(editor: Editor): Atom<(() => void) | null> {
  const known = points.get(editor) ?? atom<(() => void) | null>('export point', null)
  points.set(editor, known)
  return known
}
