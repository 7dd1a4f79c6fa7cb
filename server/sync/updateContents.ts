/** What is in a Yjs update, read before it is applied. */
import * as Y from 'yjs'

/** An update that decodes, safe to apply. */
export interface UpdateContents {
  readonly update: Uint8Array
  /** How far it goes for each client id it writes for: the clock after its last struct. */
  readonly reach: ReadonlyMap<number, number>
}

/** An update with more ranges of deletions than this has them merged before it is applied. */
const maxDeleteRanges = 5_000
/** Clocks beyond it would use up a client's numbers. */
const maxClock = 2 ** 48
const emptyUpdate = new Uint8Array([0, 0])

/**
 * Decodes an update whole; throws if it is malformed or holds what no board holds. Applying a malformed
 * update would integrate its first half, and trusts the counts it names.
 */
export function readUpdate(update: Uint8Array): UpdateContents {
  const { structs, ds } = Y.decodeUpdate(update)
  const reach = new Map<number, number>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (!(end <= maxClock)) throw new RangeError('clock out of range')
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentDoc) {
      throw new RangeError('a board holds no other documents')
    }
    if (struct instanceof Y.Item && leansOnLater(struct)) {
      throw new RangeError('a part leans on one that comes later')
    }
    if (!(struct instanceof Y.Skip)) reach.set(client, end)
  }
  let ranges = 0
  for (const deletions of ds.clients.values()) ranges += deletions.length
  // A short message could name one long range a million times, and each would be walked.
  const isSafe = ranges <= maxDeleteRanges
  return { update: isSafe ? update : Y.mergeUpdates([update, emptyUpdate]), reach }
}

/**
 * True for a struct that names as its neighbour or parent something its own client writes only later. Yjs
 * waits for what other clients have not sent, but trusts a client about itself: it would look for the
 * struct, not find it, and leave the document half changed.
 */
function leansOnLater({ id, origin, rightOrigin, parent }: Y.Item): boolean {
  return [origin, rightOrigin, parent].some(
    (named) => named instanceof Y.ID && named.client === id.client && named.clock >= id.clock,
  )
}
