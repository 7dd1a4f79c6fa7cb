/** The updates of one tick as one, and what somebody has who missed it. */
import * as Y from 'yjs'

/** `Y.mergeUpdates` is quadratic in the number of updates: more than this are merged in groups. */
const groupSize = 100

/** Merges the few updates of a tick; null if there are none. Never for loading or compaction. */
export function mergeTick(updates: readonly Uint8Array[]): Uint8Array | null {
  let rest = updates
  while (rest.length > 1) {
    const merged: Uint8Array[] = []
    for (let at = 0; at < rest.length; at += groupSize) {
      const group = rest.slice(at, at + groupSize)
      merged.push(group.length === 1 ? (group[0] ?? new Uint8Array()) : Y.mergeUpdates(group))
    }
    rest = merged
  }
  return rest[0] ?? null
}

/** The state vector of a document as it was before its latest update. */
export function vectorBefore(doc: Y.Doc, update: Uint8Array): Uint8Array {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const [client, clock] of Y.parseUpdateMeta(update).from) {
    if (clock === 0) clocks.delete(client)
    else clocks.set(client, clock)
  }
  return Y.encodeStateVector(clocks)
}
