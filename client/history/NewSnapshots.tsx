/** Gives the snapshots that the server takes their pictures while a facilitator's page has nothing to do. */
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import type { BoardSession } from '../board/BoardSession.ts'
import { usePreferences } from '../session/preferences.tsx'
import { drawNewSnapshots } from './drawNewSnapshots.ts'

/** Shows nothing. */
export function NewSnapshots({
  board,
  editor,
}: {
  readonly board: BoardSession
  /** `null` while the list is shown. */
  readonly editor: Editor | null
}): null {
  const { locale } = usePreferences()
  useEffect(() => drawNewSnapshots(board, editor, locale), [board, editor, locale])
  return null
}
