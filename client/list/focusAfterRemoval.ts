/** Keeps the keyboard where it was when a row goes. */

/**
 * Remembers the rows beside one that is about to go. The answer gives the focus to the next one's first
 * field, else the one before, else the section's heading: never to nowhere.
 */
export function focusAfterRemoval(row: HTMLElement | null): () => void {
  const next = row?.nextElementSibling ?? row?.previousElementSibling ?? null
  const heading = row?.closest('section')?.querySelector<HTMLElement>('[data-section-heading]')
  return () => {
    requestAnimationFrame(() => {
      const field = next?.querySelector<HTMLElement>('input, select, summary, button')
      const target = field?.isConnected ? field : heading
      target?.focus()
    })
  }
}
