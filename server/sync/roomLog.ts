/**
 * A room's way to the disk. What a tick changed is appended to the board's log; it counts as durable
 * when the database says so. While the database cannot be written everything is kept and tried again.
 */
import { performance } from 'node:perf_hooks'
import * as Y from 'yjs'
import { UnknownBoardError, type Storage } from '../storage/contract.ts'
import type { SyncLimits } from './limits.ts'

/** What a log tells its room. */
export interface RoomLogEvents {
  /** These sockets' changes are on disk now. */
  onDurable(authors: ReadonlySet<object>): void
  /** The database could not be written. Called again for each attempt that fails. */
  onFailing(error: unknown): void
  /** The database can be written again, and everything kept is on disk. */
  onRecovered(): void
  /** The board is no longer in the database. */
  onGone(): void
}

/** How a log starts: what was read from the database when the room was loaded. */
export interface RoomLogStart {
  readonly boardId: string
  readonly storage: Storage
  readonly limits: SyncLimits
  /** The state vector of what was loaded. */
  readonly vector: ReadonlyMap<number, number>
  readonly lastSeq: number
  readonly snapshotBytes: number
  readonly logBytes: number
  readonly logUpdates: number
}

interface Batch {
  readonly updates: Uint8Array[]
  readonly authors: Set<object>
  /** Who waits until this batch is on disk. */
  readonly waiters: Waiter[]
  bytes: number
}

interface Waiter {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

const firstRetryMs = 250
const lastRetryMs = 5_000

/** The log of one board. Its owner calls `close` when the room closes. */
export class RoomLog {
  readonly #start: RoomLogStart
  readonly #events: RoomLogEvents
  readonly #durable: Map<number, number>
  #waiting: Batch = emptyBatch()
  #writing: Batch | null = null
  /** Runs until the next write or the next attempt at one. */
  #timer: NodeJS.Timeout | null = null
  #lastWrite = Number.NEGATIVE_INFINITY
  #retryMs = firstRetryMs
  #failure: unknown = null
  #isClosed = false
  #lastSeq: number
  #snapshotBytes: number
  #logBytes: number
  #logUpdates: number
  #compacting: Promise<void> | null = null
  /** Resolves when the current round of writing is over; never rejects. */
  #underWay: Promise<void> = Promise.resolve()

  constructor(start: RoomLogStart, events: RoomLogEvents) {
    this.#start = start
    this.#events = events
    this.#durable = new Map(start.vector)
    this.#lastSeq = start.lastSeq
    this.#snapshotBytes = start.snapshotBytes
    this.#logBytes = start.logBytes
    this.#logUpdates = start.logUpdates
  }

  /** Bytes that are not on disk yet. */
  get unsavedBytes(): number {
    return this.#waiting.bytes + (this.#writing?.bytes ?? 0)
  }

  /** True from a failed write until everything is on disk. */
  get isFailing(): boolean {
    return this.#failure !== null
  }

  /** Stored size of the board, with what is on its way. */
  get boardBytes(): number {
    return this.#snapshotBytes + this.#logBytes + this.unsavedBytes
  }

  /** How long the log has become; a snapshot is worth it when it exceeds the limits. */
  get isLong(): boolean {
    const { compactLogBytes, compactLogUpdates } = this.#start.limits
    const isBig = this.#logBytes > Math.max(compactLogBytes, this.#snapshotBytes)
    return isBig || this.#logUpdates > compactLogUpdates
  }

  /** True if a snapshot would shorten anything. */
  get hasUpdates(): boolean {
    return this.#logUpdates > 0
  }

  /** What is on disk, as an encoded state vector. */
  durableVector(): Uint8Array {
    return Y.encodeStateVector(this.#durable)
  }

  /** Takes an update for the next write. */
  push(update: Uint8Array, authors: Iterable<object>): void {
    this.#waiting.updates.push(update)
    this.#waiting.bytes += update.byteLength
    for (const author of authors) this.#waiting.authors.add(author)
    this.#scheduleWrite()
  }

  /** The first change after a quiet time is written at once, later ones together: see `durableGapMs`. */
  #scheduleWrite(): void {
    if (this.#writing || this.#timer || this.#isClosed) return
    const waitMs = this.#lastWrite + this.#start.limits.durableGapMs - performance.now()
    if (waitMs <= 0) this.#startWrite()
    else this.#timer = setTimeout(() => this.#startWrite(), waitMs)
  }

  #startWrite(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#lastWrite = performance.now()
    this.#underWay = this.#write()
  }

  /** Resolves when everything pushed so far is on disk; rejects when a write fails before. */
  settled(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(asError(this.#failure))
    const last = this.#waiting.updates.length > 0 ? this.#waiting : this.#writing
    if (!last) return Promise.resolve()
    const settled = new Promise<void>((resolve, reject) => last.waiters.push({ resolve, reject }))
    // Somebody waits for it: not a moment later than need be.
    if (!this.#writing) this.#startWrite()
    return settled
  }

  /** Replaces the log by a snapshot (V2) that holds everything appended so far. */
  compact(snapshot: Uint8Array): Promise<void> {
    this.#compacting ??= this.#compact(snapshot).finally(() => (this.#compacting = null))
    return this.#compacting
  }

  get isCompacting(): boolean {
    return this.#compacting !== null
  }

  /**
   * Stops trying; resolves when no write is under way any more. What is not on disk by then is not
   * acknowledged, and its authors still have it.
   */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#rejectWaiting(new Error('The board was closed before the change was on disk.'))
    await this.#underWay
    await this.#compacting?.catch(() => undefined)
  }

  async #compact(snapshot: Uint8Array): Promise<void> {
    const { storage, boardId } = this.#start
    const throughSeq = this.#lastSeq
    const [bytes, updates] = [this.#logBytes, this.#logUpdates]
    await storage.compact(boardId, snapshot, throughSeq)
    this.#snapshotBytes = snapshot.byteLength
    this.#logBytes -= bytes
    this.#logUpdates -= updates
  }

  async #write(): Promise<void> {
    const batch = this.#waiting
    if (batch.updates.length === 0 || this.#isClosed) return
    this.#waiting = emptyBatch()
    this.#writing = batch
    try {
      const { boardId, storage } = this.#start
      const seqs = await storage.append(batch.updates.map((update) => ({ boardId, update })))
      this.#writing = null
      this.#noteDurable(batch, seqs)
    } catch (error) {
      this.#writing = null
      this.#keep(batch, error)
    }
  }

  #noteDurable(batch: Batch, seqs: readonly number[]): void {
    this.#lastSeq = seqs.at(-1) ?? this.#lastSeq
    this.#logBytes += batch.bytes
    this.#logUpdates += batch.updates.length
    for (const update of batch.updates) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to) {
        this.#durable.set(client, Math.max(clock, this.#durable.get(client) ?? 0))
      }
    }
    for (const { resolve } of batch.waiters) resolve()
    if (this.#isClosed) return
    const wasFailing = this.isFailing
    this.#failure = null
    this.#retryMs = firstRetryMs
    this.#events.onDurable(batch.authors)
    if (wasFailing) this.#events.onRecovered()
    if (this.#waiting.waiters.length > 0) this.#startWrite()
    else if (this.#waiting.updates.length > 0) this.#scheduleWrite()
  }

  #keep(batch: Batch, error: unknown): void {
    for (const { reject } of batch.waiters.splice(0)) reject(asError(error))
    batch.updates.push(...this.#waiting.updates)
    batch.bytes += this.#waiting.bytes
    batch.waiters.push(...this.#waiting.waiters)
    for (const author of this.#waiting.authors) batch.authors.add(author)
    this.#waiting = batch
    if (this.#isClosed) return
    if (error instanceof UnknownBoardError) {
      this.#isClosed = true
      this.#events.onGone()
      return
    }
    this.#failure = error
    this.#rejectWaiting(asError(error))
    this.#timer = setTimeout(() => this.#startWrite(), this.#retryMs)
    this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2)
    this.#events.onFailing(error)
  }

  #rejectWaiting(error: Error): void {
    for (const { reject } of this.#waiting.waiters.splice(0)) reject(error)
  }
}

function emptyBatch(): Batch {
  return { updates: [], authors: new Set(), waiters: [], bytes: 0 }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
