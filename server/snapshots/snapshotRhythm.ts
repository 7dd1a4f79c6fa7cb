/** Looks after the boards in memory and says when it is time for a snapshot. */
import type { Logger } from 'pino'
import { maxLabelLength, type SnapshotReason } from '../../shared/api/snapshots.ts'
import type { Storage } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'
import { BoardWatch } from './boardWatch.ts'
import { labelOfGates } from './passedGates.ts'

/** What the rhythm needs of the server. */
export interface RhythmOptions {
  readonly storage: Storage
  readonly log: Logger
  /** Epoch milliseconds. */
  readonly now: () => number
  /** The boards in memory. */
  readonly rooms: () => Iterable<Room>
  /** How often boards are looked at. */
  readonly sweepMs?: number
}

/** How snapshots are made. Both take the board as it is when they are called. */
export interface RhythmCalls {
  readonly take: (
    room: Room,
    occasion: { readonly reason: SnapshotReason; readonly label: string },
  ) => Promise<unknown>
  /** Makes one if something has changed. */
  readonly keepChanges: (room: Room) => Promise<void>
}

const defaultSweepMs = 2_000

/** Made once; `close` ends its timer. */
export class SnapshotRhythm {
  readonly #options: RhythmOptions
  readonly #calls: RhythmCalls
  readonly #watches = new WeakMap<Room, BoardWatch>()
  readonly #timer: NodeJS.Timeout
  #sweeping: Promise<void> | null = null

  constructor(options: RhythmOptions, calls: RhythmCalls) {
    this.#options = options
    this.#calls = calls
    this.#timer = setInterval(() => void this.sweep(), options.sweepMs ?? defaultSweepMs)
    this.#timer.unref()
  }

  close(): void {
    clearInterval(this.#timer)
  }

  /** A snapshot of the board as it is now is being made. */
  note(room: Room, now: number): void {
    this.#watches.get(room)?.noteSnapshot(now)
  }

  /** Makes the snapshots for which it is time; who asks meanwhile waits for the same round. */
  sweep(): Promise<void> {
    this.#sweeping ??= this.#lookAtAll().finally(() => (this.#sweeping = null))
    return this.#sweeping
  }

  async #lookAtAll(): Promise<void> {
    for (const room of this.#options.rooms()) {
      try {
        await this.#lookAt(room)
      } catch (error) {
        this.#options.log.warn({ board: room.boardId, err: error }, 'no snapshot could be made')
      }
    }
  }

  async #lookAt(room: Room): Promise<void> {
    const watch = this.#watches.get(room) ?? (await this.#startWatching(room))
    if (room.life.state === 'closed') return
    const due = watch.look(this.#options.now())
    if (due?.reason === 'rhythm') await this.#calls.keepChanges(room)
    if (due?.reason !== 'gate') return
    const row = await this.#options.storage.findBoard(room.boardId)
    const label = labelOfGates(due.gates, row?.locale ?? 'de', maxLabelLength)
    await this.#calls.take(room, { reason: 'gate', label })
  }

  async #startWatching(room: Room): Promise<BoardWatch> {
    const { storage, now } = this.#options
    const last = (await storage.listSnapshots(room.boardId)).at(-1)
    const row = await storage.findBoard(room.boardId)
    const watch = new BoardWatch(room, last?.createdAt ?? row?.createdAt ?? now())
    this.#watches.set(room, watch)
    return watch
  }
}
