/** Whether the page is being printed. */
import { useSyncExternalStore } from 'react'

/** True from before the browser lays out the paper until it is done. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(watch, () => isPrinting)
}

let isPrinting = false

function watch(onChange: () => void): () => void {
  const query = matchMedia('print')
  const set = (next: boolean): void => {
    isPrinting = next
    onChange()
  }
  const handleBefore = (): void => set(true)
  const handleAfter = (): void => set(false)
  const handleMedia = (): void => set(query.matches)
  addEventListener('beforeprint', handleBefore)
  addEventListener('afterprint', handleAfter)
  query.addEventListener('change', handleMedia)
  return () => {
    removeEventListener('beforeprint', handleBefore)
    removeEventListener('afterprint', handleAfter)
    query.removeEventListener('change', handleMedia)
  }
}
