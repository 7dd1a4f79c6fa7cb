/** The key that opens the help. */
import { useEffect } from 'react'

/** Calls back at `?`, unless it is written into a text. */
export function useHelpKey(onHelp: () => void): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const isWritten =
        event.target instanceof HTMLElement &&
        event.target.matches('input, textarea, select, [contenteditable="true"]')
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isWritten) return
      event.preventDefault()
      onHelp()
    }
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [onHelp])
}
