/** Reads all snapshots of a board one after the other, each content once. */
import { changeState, type PlainRecord } from '../../shared/snapshots/recordDelta.ts'
import type { SnapshotRow, Storage } from '../storage/contract.ts'
import { readBody } from './snapshotBody.ts'
import type { KeptState } from './snapshotChain.ts'

/** The oldest first. What is thinned out meanwhile is left out. */
export async function* eachSnapshot(
  boardId: string,
  storage: Storage,
): AsyncGenerator<KeptState & { readonly row: SnapshotRow }> {
  const rows = new Map((await storage.listSnapshots(boardId)).map((row) => [row.n, row]))
  for (const base of new Set(Array.from(rows.values(), (row) => row.base))) {
    const bodies = await storage.loadSnapshots(boardId, base, Number.MAX_SAFE_INTEGER)
    const state = new Map<string, PlainRecord>()
    for (const { n, body } of bodies) {
      const { schema, delta } = await readBody(body)
      changeState(state, delta)
      const row = rows.get(n)
      if (row) yield { row, schema, state: new Map(state) }
    }
  }
}
