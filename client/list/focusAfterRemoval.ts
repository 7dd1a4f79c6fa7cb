/** Keeps the keyboard where it was when a row goes or moves. */

/**
 * Remembers the rows beside one that is about to go. The answer gives the focus to the next one's first
 * field, else the one before, else the section's heading: never to nowhere.
 */
export function focusAfterRemoval(element: HTMLElement): () => void {
  const row = element.closest('[data-row]')
  const next = row?.nextElementSibling ?? row?.previousElementSibling ?? null
  const heading = row?.closest('section')?.querySelector<HTMLElement>('[data-section-heading]')
  return () => {
    requestAnimationFrame(() => {
      const field = next?.querySelector<HTMLElement>('input, textarea, select, summary, button')
      const target = field?.isConnected ? field : heading
      target?.focus()
    })
  }
}

/** How long a moved row is waited for: longer than the workshop takes to be read again. */
const mostFrames = 60

/** Gives the focus back to an element whose row the browser took out and put in again elsewhere. */
export function keepFocus(element: HTMLElement): void {
  let frames = 0
  const look = () => {
    frames += 1
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && element.isConnected) element.focus()
    if (frames < mostFrames) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
