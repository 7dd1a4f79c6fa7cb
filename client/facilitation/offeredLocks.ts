/** The locks a facilitator chooses between. */
import type { Lock } from '../../shared/session/session.ts'

/**
 * The templates are locked for participants at all times, so `templates`, which scripts may still set, is to a
 * person the same as `none`.
 */
export const offeredLocks = ['none', 'canvas'] as const satisfies readonly Lock[]

/** The one of them that a lock amounts to. */
export function offeredLock(lock: Lock): (typeof offeredLocks)[number] {
  return lock === 'canvas' ? 'canvas' : 'none'
}
