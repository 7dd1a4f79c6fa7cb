/** The facilitation session as this browser knows it. */
import { correctOffset } from '../../shared/session/clock.ts'
import type { Session } from '../../shared/session/session.ts'

/** A session, and the server's clock minus this device's in milliseconds. */
export interface ReceivedSession {
  readonly session: Session
  readonly offsetMs: number
}

/** What is known after one more session has come at `now`; an older one than known changes nothing. */
export function receiveSession(
  known: ReceivedSession | null,
  session: Session,
  now: number,
): ReceivedSession {
  if (known && known.session.version > session.version) return known
  return { session, offsetMs: correctOffset(known?.offsetMs ?? null, session.now - now) }
}
