/** The snapshots of all boards: made when somebody asks and when it is time, looked into, gone back to. */
import type { Logger } from 'pino'
import type { SnapshotEntry, SnapshotReason } from '../../shared/api/snapshots.ts'
import type { Step } from '../../shared/session/session.ts'
import { diffStates, isEmptyDelta } from '../../shared/snapshots/recordDelta.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { SnapshotRow, Storage, Thumbnail } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'
import type { ReadSnapshot } from '../archive/archivedSnapshots.ts'
import { adoptSnapshots } from './adoptSnapshots.ts'
import { eachSnapshot } from './eachSnapshot.ts'
import { liftState } from './liftState.ts'
import { alignRecords, editBack, editTo, replaceRecords, withEdit } from './restoreBoard.ts'
import type { Edit, Records } from './restoreBoard.ts'
import { Shelf } from './shelf.ts'
import type { KeptState, SnapshotChain } from './snapshotChain.ts'
import { presentSnapshot, readFacts, type SnapshotFacts } from './snapshotFacts.ts'
import { SnapshotRhythm } from './snapshotRhythm.ts'
import { findThinned, type Thinnable } from './thinning.ts'

/** What the snapshots need of the server. */
export interface SnapshotsOptions {
  readonly storage: Storage
  readonly log: Logger
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly templates: readonly Template[]
  /** The boards in memory. */
  readonly rooms: () => Iterable<Room>
  readonly stepOf: (boardId: string) => Promise<Step | null>
  /** How often boards are looked at. */
  readonly sweepMs?: number
  /** A board has at most so many snapshots, and so many bytes of them. */
  readonly limits?: { readonly count: number; readonly bytes: number }
}

/** What a snapshot is made for. */
export interface Occasion {
  readonly reason: SnapshotReason
  readonly label?: string
  /** The participant who asked. */
  readonly by?: string | null
  /** The step it belongs to, where it is not the one that is on. */
  readonly step?: Step | null
}

/** A snapshot that was looked into. */
export interface Look {
  readonly row: SnapshotRow
  readonly facts: SnapshotFacts
  readonly records: Records
}

/** What became of going back. */
export type Return =
  | { readonly ok: true; readonly before: SnapshotEntry; readonly changed: number }
  | { readonly ok: false; readonly why: 'not-found' | 'no-restore' | 'full' }

const defaultLimits = { count: 5_000, bytes: 200 * 1024 * 1024 }

/** Made once; `close` ends its timer and waits for what is being stored. */
export class Snapshots {
  readonly #options: SnapshotsOptions
  readonly #shelves = new Map<string, Shelf>()
  readonly #rhythm: SnapshotRhythm
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(options: SnapshotsOptions) {
    this.#options = options
    this.#rhythm = new SnapshotRhythm(options, {
      take: (room, occasion) => this.take(room, occasion),
      keepChanges: (room) => this.#track(this.#keepChanges(room)),
    })
  }

  /** Makes no more snapshots by itself; resolves when those under way are stored. */
  async close(): Promise<void> {
    this.#rhythm.close()
    await Promise.allSettled(this.#underWay)
  }

  /** Makes the snapshots for which it is time. Runs by itself every few seconds. */
  async sweep(): Promise<void> {
    await this.#rhythm.sweep()
  }

  /** All snapshots of a board, the oldest first. */
  async list(boardId: string): Promise<readonly SnapshotEntry[]> {
    const rows = await this.#options.storage.listSnapshots(boardId)
    const people = await this.#people(boardId)
    return rows.map((row) => presentSnapshot(row, people))
  }

  /** Keeps the board as it is at this moment. Null if the board has as many snapshots as it may. */
  take(room: Room, occasion: Occasion): Promise<SnapshotEntry | null> {
    return this.#track(this.#take(room, room.records(), occasion))
  }

  /** Keeps the board as it is when a step of the agenda has ended. Never rejects. */
  async keepStep(room: Room, ended: Step | null): Promise<void> {
    try {
      await this.take(room, { reason: 'step', label: ended?.title ?? '', step: ended })
    } catch (error) {
      this.#options.log.warn({ board: room.boardId, err: error }, 'no snapshot could be made')
    }
  }

  /** One snapshot with its records in today's schema; null if there is none of this number. */
  async look(boardId: string, n: number): Promise<Look | null> {
    return this.#shelf(boardId).run(async (chain) => {
      const row = await this.#find(boardId, n)
      const records = row && (await recordsAt(chain, n))
      return row && records ? { row, facts: readFacts(row), records } : null
    })
  }

  /** Makes the board what it was in a snapshot. The state before is kept as a snapshot. */
  restore(room: Room, n: number, by: string): Promise<Return> {
    return this.#track(
      this.#shelf(room.boardId).run(async (chain) => {
        const wanted = await recordsAt(chain, n, room.records())
        if (!wanted) return { ok: false, why: 'not-found' }
        const aligned = alignRecords(wanted, this.#options.templates)
        const occasion = { reason: 'restore', by } as const
        return this.#replace(room, chain, occasion, { of: n, isTakingBack: false }, (now) =>
          editTo(aligned, now),
        )
      }),
    )
  }

  /** Takes a restore back: `n` is the state before it. What was done since the restore stays. */
  takeBack(room: Room, n: number, by: string): Promise<Return> {
    return this.#track(
      this.#shelf(room.boardId).run(async (chain) => {
        const row = await this.#find(room.boardId, n)
        if (!row) return { ok: false, why: 'not-found' }
        const change = await this.#changeMadeAt(chain, row, room)
        if (!change) return { ok: false, why: 'no-restore' }
        const occasion = { reason: 'restore', by } as const
        return this.#replace(room, chain, occasion, { of: n, isTakingBack: true }, (now) =>
          editBack(change.before, change.after, now),
        )
      }),
    )
  }

  /** Every snapshot as it was kept, the oldest first. */
  each(boardId: string): AsyncGenerator<KeptState & { readonly row: SnapshotRow }> {
    return eachSnapshot(boardId, this.#options.storage)
  }

  /** Puts the snapshots of another server on a board that has none; they are numbered anew. */
  adopt(boardId: string, snapshots: AsyncIterable<ReadSnapshot>): Promise<void> {
    return this.#shelf(boardId).run((chain) =>
      adoptSnapshots(boardId, snapshots, chain, this.#options.storage),
    )
  }

  /** Gives a snapshot another label. False if there is none of this number. */
  async relabel(boardId: string, n: number, label: string): Promise<boolean> {
    const row = await this.#find(boardId, n)
    if (!row) return false
    const facts = JSON.stringify({ ...readFacts(row), label })
    return this.#options.storage.setSnapshotFacts(boardId, n, facts)
  }

  /** Removes a snapshot for good. False if there is none of this number. */
  remove(boardId: string, n: number): Promise<boolean> {
    return this.#shelf(boardId).run(async (chain) => {
      if (!(await this.#find(boardId, n))) return false
      await chain.drop(new Set([n]))
      return true
    })
  }

  saveThumbnail(boardId: string, n: number, thumbnail: Thumbnail): Promise<boolean> {
    return this.#options.storage.saveThumbnail(boardId, n, thumbnail)
  }

  findThumbnail(boardId: string, n: number): Promise<Thumbnail | null> {
    return this.#options.storage.loadThumbnail(boardId, n)
  }

  /** Keeps what people have changed since the last snapshot, and lets go of what the rhythm no longer needs. */
  async #keepChanges(room: Room): Promise<void> {
    const { boardId } = room
    await this.#take(room, room.records(), { reason: 'rhythm' }, true)
    await this.#shelf(boardId).run(async (chain) => {
      const rows = await this.#options.storage.listSnapshots(boardId)
      const thinned = findThinned(rows.map(thinnable), this.#options.now())
      if (thinned.size > 0) await chain.drop(thinned)
    })
  }

  async #take(
    room: Room,
    state: Records,
    occasion: Occasion,
    onlyIfChanged = false,
  ): Promise<SnapshotEntry | null> {
    const { boardId } = room
    const createdAt = this.#options.now()
    this.#rhythm.note(room, createdAt)
    return this.#shelf(boardId).run(async (chain) => {
      await chain.prepare()
      const isSame = () => chain.last !== null && isEmptyDelta(diffStates(chain.last, state))
      if (onlyIfChanged && isSame()) return null
      if (await this.#isFull(boardId)) return null
      const facts = await this.#factsOf(room, occasion)
      return this.entry(
        boardId,
        await chain.add(state, { ...facts, records: state.size }, createdAt),
      )
    })
  }

  async #replace(
    room: Room,
    chain: SnapshotChain,
    occasion: Occasion,
    about: Pick<SnapshotFacts, 'of' | 'isTakingBack'>,
    plan: (now: Records) => Edit,
  ): Promise<Return> {
    if (await this.#isFull(room.boardId)) return { ok: false, why: 'full' }
    const facts = { ...(await this.#factsOf(room, occasion)), ...about }
    await chain.prepare()
    const now = this.#options.now()
    const { before, changed } = await replaceRecords({ room, chain, facts, now, plan })
    return { ok: true, before: await this.entry(room.boardId, before), changed }
  }

  /** The change that followed the snapshot `row`; null if no restore followed it. */
  async #changeMadeAt(
    chain: SnapshotChain,
    row: SnapshotRow,
    room: Room,
  ): Promise<{ readonly before: Records; readonly after: Records } | null> {
    const { of, isTakingBack } = readFacts(row)
    const before = await recordsAt(chain, row.n, room.records())
    if (of === null || !before) return null
    if (!isTakingBack) {
      const wanted = await recordsAt(chain, of, before)
      return wanted && { before, after: alignRecords(wanted, this.#options.templates) }
    }
    const earlier = await this.#find(room.boardId, of)
    const change = earlier && (await this.#changeMadeAt(chain, earlier, room))
    if (!change) return null
    return { before, after: withEdit(before, editBack(change.before, change.after, before)) }
  }

  async #factsOf(
    room: Room,
    { reason, label = '', by = null, step }: Occasion,
  ): Promise<SnapshotFacts> {
    const on = step === undefined ? await this.#options.stepOf(room.boardId) : step
    const known = await this.#people(room.boardId)
    const people = room.participants().map(({ id, role }) => {
      return { id, role, departmentId: known.get(id)?.departmentId ?? null }
    })
    const named = on && { id: on.id, title: on.title }
    return { label, reason, by, step: named, people, records: 0, of: null, isTakingBack: false }
  }

  /** A snapshot that is there, as the list shows it. */
  async entry(boardId: string, n: number): Promise<SnapshotEntry> {
    const row = await this.#find(boardId, n)
    if (!row) throw new Error(`snapshot ${n} was stored and is not there`)
    return presentSnapshot(row, await this.#people(boardId))
  }

  async #find(boardId: string, n: number): Promise<SnapshotRow | null> {
    const rows = await this.#options.storage.listSnapshots(boardId)
    return rows.find((row) => row.n === n) ?? null
  }

  async #people(boardId: string) {
    const rows = await this.#options.storage.listParticipants(boardId)
    return new Map(rows.map((row) => [row.id, row]))
  }

  async #isFull(boardId: string): Promise<boolean> {
    const { count, bytes } = this.#options.limits ?? defaultLimits
    const rows = await this.#options.storage.listSnapshots(boardId)
    const size = rows.reduce((sum, row) => sum + row.bytes + row.thumbnailBytes, 0)
    return rows.length >= count || size >= bytes
  }

  #shelf(boardId: string): Shelf {
    const known = this.#shelves.get(boardId)
    if (known) return known
    const live = new Set(Array.from(this.#options.rooms(), (room) => room.boardId))
    for (const [id, shelf] of this.#shelves) {
      if (shelf.isIdle && !live.has(id)) this.#shelves.delete(id)
    }
    const shelf = new Shelf(this.#options.storage, boardId)
    this.#shelves.set(boardId, shelf)
    return shelf
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work)
    const forget = () => this.#underWay.delete(work)
    work.then(forget, forget)
    return work
  }
}

async function recordsAt(
  chain: SnapshotChain,
  n: number,
  known?: Records,
): Promise<Records | null> {
  const kept = await chain.stateAt(n)
  return kept && liftState(kept, known)
}

function thinnable(row: SnapshotRow): Thinnable {
  const { reason, label, of } = readFacts(row)
  return { n: row.n, createdAt: row.createdAt, reason, label, of }
}
