/** The canvas listens to keys while the hand is on it, and leaves them alone while it is elsewhere. */
import type { Editor } from 'tldraw'

/** Follows the focus of the page; a page that has just opened counts as being on the canvas. */
export function keepFocus(editor: Editor): () => void {
  const container = editor.getContainer()
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && container.contains(target)
  const follow = ({ target }: Event): void => {
    if (isInside(target)) editor.focus({ focusContainer: false })
    else if (target !== document.body) editor.blur({ blurContainer: false })
  }
  if (document.activeElement === document.body || isInside(document.activeElement)) {
    editor.focus({ focusContainer: false })
  }
  // The wheel zooms wherever the pointer is, unless somebody is writing elsewhere.
  const enter = (): void => {
    if (!document.activeElement?.matches('input, textarea, select, dialog *')) {
      editor.focus({ focusContainer: false })
    }
  }
  container.addEventListener('pointerenter', enter)
  document.addEventListener('focusin', follow)
  document.addEventListener('pointerdown', follow, true)
  return () => {
    container.removeEventListener('pointerenter', enter)
    document.removeEventListener('focusin', follow)
    document.removeEventListener('pointerdown', follow, true)
  }
}
