/** Opens a board with the page that shows it and closes it with that page. */
import { useEffect, useRef, useState } from 'react'
import type { Notice } from '../../shared/sync/messages.ts'
import { rememberIdentity, type Identity } from '../session/identity.ts'
import { BoardSession } from './BoardSession.ts'

/** Answers the open board; null for the moment in which it is made. */
export function useBoardSession(
  identity: Identity,
  onNotice: (notice: Notice) => void,
): BoardSession | null {
  const [session, setSession] = useState<BoardSession | null>(null)
  const latest = useRef({ identity, onNotice })
  useEffect(() => {
    latest.current.onNotice = onNotice
  }, [onNotice])
  useEffect(() => {
    const opened = new BoardSession({
      identity: latest.current.identity,
      onIdentity: (renewed) => {
        latest.current.identity = renewed
        rememberIdentity(renewed)
      },
      onNotice: (notice) => latest.current.onNotice(notice),
    })
    setSession(opened)
    return () => opened.close()
  }, [identity.boardId, identity.participant.id])
  return session
}
