/** The closed votes of the session, for the forms of decisions. */
import { createContext, use } from 'react'
import { useValue, type Signal } from 'tldraw'
import type { Session, Vote } from '../../shared/session/session.ts'

/** The session as it is now; `null` where a page has none. */
export const SessionContext = createContext<Signal<{ readonly session: Session } | null> | null>(
  null,
)

const none: readonly Vote[] = []

/** The closed votes, the last one first. */
export function useClosedVotes(): readonly Vote[] {
  const signal = use(SessionContext)
  const votes = useValue('closed votes', () => signal?.get()?.session.pastVotes ?? none, [signal])
  return votes.toReversed()
}
