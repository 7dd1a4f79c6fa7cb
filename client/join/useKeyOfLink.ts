/** The key of the link somebody came with, for as long as the page shows. */
import { useEffect, useState } from 'react'
import type { TakenKey } from './takeKey.ts'
import { takeKey } from './takeKey.ts'

/**
 * Answers the key. Another link to the same board changes only the fragment, which loads no page:
 * whoever pastes one into the address bar gets a fresh start.
 */
export function useKeyOfLink(boardId: string): TakenKey {
  const [taken] = useState(() => takeKey(boardId))
  useEffect(() => {
    const handleHashChange = () => {
      if (location.hash.length > 1) location.reload()
    }
    addEventListener('hashchange', handleHashChange)
    return () => removeEventListener('hashchange', handleHashChange)
  }, [])
  return taken
}
