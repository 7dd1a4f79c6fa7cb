/** Who draws the pictures of the snapshots that the server takes by itself, and when. */
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { PersonHere } from '../board/PresenceLink.ts'

/** After so long the board is no longer what the snapshot holds, in milliseconds. */
export const freshMs = 90_000
/** So many records may have changed since, such as a card that was moved: the picture is a small one. */
const mostChanges = 5
/** A person who has just pressed something is not to be disturbed, in milliseconds. */
const calmMs = 2_000

/**
 * The snapshot whose picture can still be drawn from the board itself; `null` when there is none. Times
 * are those of the server's clock; `changedAt` has the last change of each record.
 */
export function findSnapshotToDraw(
  entries: readonly Pick<SnapshotEntry, 'n' | 'createdAt' | 'hasThumbnail'>[],
  now: number,
  changedAt: Iterable<number>,
): number | null {
  const newest = entries.at(-1)
  if (!newest || newest.hasThumbnail) return null
  const taken = Date.parse(newest.createdAt)
  if (!(now - taken < freshMs)) return null
  const changes = [...changedAt].filter((at) => at > taken).length
  return changes <= mostChanges ? newest.n : null
}

/** Whether it is this page's turn: one facilitator draws, who is awake if any of them is. */
export function isOwnTurn(
  people: readonly Pick<PersonHere, 'id' | 'role' | 'isSelf' | 'isIdle'>[],
): boolean {
  const facilitators = people.filter(({ role, isSelf }) => isSelf || role === 'facilitator')
  const awake = facilitators.filter(({ isIdle }) => !isIdle)
  const [first] = (awake.length > 0 ? awake : facilitators).toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  return first?.isSelf === true
}

/** Whether nobody works at this page right now. */
export function isCalm(page: {
  readonly isVisible: boolean
  /** A pointer or a key is held down. */
  readonly isHeld: boolean
  /** A text is open for writing. */
  readonly isWriting: boolean
  readonly sinceInputMs: number
}): boolean {
  return page.isVisible && !page.isHeld && !page.isWriting && page.sinceInputMs >= calmMs
}
