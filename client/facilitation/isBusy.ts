/** Whether somebody is in the middle of something on their own screen. */
import type { Editor } from 'tldraw'

const lookAgainMs = 400

/** True while being led elsewhere would cost the person what they are doing: they write or drag. */
export function isBusy(editor: Editor): boolean {
  const focused = document.activeElement
  const isWriting =
    focused instanceof HTMLElement && focused.matches('input, textarea, [contenteditable="true"]')
  return isWriting || editor.getEditingShapeId() !== null || editor.inputs.isDragging
}

/**
 * Does it now, or as soon as the person has finished what they are doing; the answer calls it off. After
 * `patienceMs` it is not done any more.
 */
export function whenFree(editor: Editor, act: () => void, patienceMs = Infinity): () => void {
  const lastAt = Date.now() + patienceMs
  const tryIt = (): boolean => {
    if (Date.now() > lastAt) return true
    if (isBusy(editor)) return false
    act()
    return true
  }
  if (tryIt()) return () => undefined
  const timer = setInterval(() => tryIt() && clearInterval(timer), lookAgainMs)
  return () => clearInterval(timer)
}
