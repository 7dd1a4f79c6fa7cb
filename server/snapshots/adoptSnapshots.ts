/** Puts snapshots that came in an archive on a board. */
import type { ReadSnapshot } from '../archive/archivedSnapshots.ts'
import type { Storage } from '../storage/contract.ts'
import type { SnapshotChain } from './snapshotChain.ts'
import type { SnapshotFacts } from './snapshotFacts.ts'

/** Adds them in order. Their numbers start at 1 again, and what they say of each other follows. */
export async function adoptSnapshots(
  boardId: string,
  snapshots: AsyncIterable<ReadSnapshot>,
  chain: SnapshotChain,
  storage: Storage,
): Promise<void> {
  const numbers = new Map<number, number>()
  for await (const { about, state, thumbnail } of snapshots) {
    const { label, reason, step, people, of, undoes, createdAt } = about
    const facts: SnapshotFacts = {
      label,
      reason,
      by: null,
      step,
      people: people.map((one) => ({ id: null, ...one })),
      records: state.size,
      of: of === null ? null : (numbers.get(of) ?? null),
      isTakingBack: undoes,
    }
    const n = await chain.add(state, facts, Date.parse(createdAt))
    numbers.set(about.n, n)
    if (thumbnail) await storage.saveThumbnail(boardId, n, thumbnail)
  }
}
