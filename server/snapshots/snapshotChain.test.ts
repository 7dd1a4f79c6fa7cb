import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardState, PlainRecord } from '../../shared/snapshots/recordDelta.ts'
import type { BoardRow } from '../storage/contract.ts'
import { MemoryStorage } from '../storage/memoryStorage.ts'
import { SnapshotChain } from './snapshotChain.ts'
import type { SnapshotFacts } from './snapshotFacts.ts'

const board: BoardRow = {
  id: 'board',
  locale: 'de',
  templates: [],
  createdAt: 0,
  retentionDays: 0,
  expiresAt: null,
  archivedAt: null,
  generations: { facilitator: 0, participant: 0, observer: 0 },
}
const facts: SnapshotFacts = {
  label: '',
  reason: 'manual',
  by: null,
  step: null,
  people: [],
  records: 0,
  of: null,
  isTakingBack: false,
}

async function openChain() {
  const storage = new MemoryStorage()
  await storage.createBoard(board, [])
  return { storage, chain: new SnapshotChain(storage, board.id) }
}

/** A board of so many shapes, of which some have moved. */
function stateOf(count: number, moved: number, by: number): BoardState {
  const records = Array.from({ length: count }, (_, at): PlainRecord & { readonly x: number } => ({
    id: `shape:${at}`,
    x: at < moved ? by : 0,
  }))
  return new Map(records.map((record) => [record.id, record]))
}

type Step =
  | { readonly kind: 'add' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'drop'; readonly n: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'add' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'forget' } as const) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop' as const), n: fc.nat(20) }) },
)

describe('the chain of snapshots', () => {
  it('[H1] [H6] gives each state back as it was, whatever is dropped between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { chain } = await openChain()
        const known = new Map<number, BoardState>()
        for (const [at, one] of steps.entries()) {
          if (one.kind === 'add') {
            const state = stateOf(5 + (at % 7), at % 5, at)
            known.set(await chain.add(state, facts, at), state)
          } else if (one.kind === 'forget') chain.forget()
          else {
            known.delete(one.n)
            await chain.drop(new Set([one.n]))
          }
        }
        for (const [n, state] of known) expect((await chain.stateAt(n))?.state).toEqual(state)
      }),
      { seed: 11, numRuns: 40 },
    )
  })

  it('[H6] writes what changed only, and a full copy when the changes have become as long as one', async () => {
    const { storage, chain } = await openChain()
    for (let at = 0; at < 30; at++) await chain.add(stateOf(400, 40, at), facts, at)
    const rows = await storage.listSnapshots(board.id)
    const full = rows.filter(({ n, base }) => n === base)
    expect(full.length).toBeGreaterThan(1)
    expect(full.length).toBeLessThan(10)
    const [first] = rows
    const changes = rows.filter(({ n, base }) => n !== base)
    for (const { bytes } of changes) expect(bytes).toBeLessThan(first?.bytes ?? 0)
    expect((await chain.stateAt(17))?.state).toEqual(stateOf(400, 40, 16))
  })

  it('[H6] goes on where it was after a restart', async () => {
    const { storage, chain } = await openChain()
    await chain.add(stateOf(9, 0, 0), facts, 1)
    const again = new SnapshotChain(storage, board.id)
    expect(await again.add(stateOf(9, 1, 5), facts, 2)).toBe(2)
    expect((await storage.listSnapshots(board.id)).map(({ base }) => base)).toEqual([1, 1])
    expect((await again.stateAt(2))?.state).toEqual(stateOf(9, 1, 5))
    expect(await again.stateAt(3)).toBeNull()
  })
})
