/** The boards that are in memory: each is loaded once, swept every second, and let go when nobody needs it. */
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import { OLDEST_SCHEMA, SCHEMA_VERSION } from '../../shared/model/version.ts'
import { closeCode } from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Claims } from '../access/claims.ts'
import type { Storage } from '../storage/contract.ts'
import type { Connection } from './connection.ts'
import { defaultLimits, type SyncLimits } from './limits.ts'
import { loadBoard, type LoadedBoard } from './loadBoard.ts'
import { Room } from './room.ts'
import { SyncMetrics } from './syncMetrics.ts'

/** What the rooms need of the server. */
export interface RoomsOptions {
  readonly storage: Storage
  readonly log: Logger
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Who a token belongs to; null if it does not hold (any more). */
  readonly verify: (token: string) => Promise<Claims | null>
  /** The templates a board may show. */
  readonly templates: readonly Template[]
  readonly limits?: Partial<SyncLimits>
  /** Somebody was let in. */
  readonly onAdmitted?: (room: Room, connection: Connection) => void
}

/** Why a board cannot be opened, with the code its clients are closed with. */
export class RoomRefusal extends Error {
  readonly code: typeof closeCode.schema | typeof closeCode.tooMany | typeof closeCode.restart

  constructor(code: RoomRefusal['code'], message: string) {
    super(message)
    this.code = code
  }
}

const sweepMs = 1_000
/** Whoever sent what a document could not take stays out of that board so long. */
const banMs = 10 * 60_000
/** While the disk takes nothing, all boards together hold at most so many times what one may. */
const memoryFactor = 8

/** All live boards of this process. Made once; `close` ends it. */
export class Rooms {
  readonly limits: SyncLimits
  readonly metrics = new SyncMetrics()
  readonly #options: RoomsOptions
  readonly #rooms = new Map<string, Room>()
  readonly #loading = new Map<string, Promise<Room>>()
  /** Rooms that are closed, but whose last write is still under way. */
  readonly #ending = new Map<string, Promise<void>>()
  readonly #bans = new Map<string, number>()
  readonly #timer: NodeJS.Timeout
  #lastPing = performance.now()
  #lastRecheck = performance.now()
  #isClosed = false

  constructor(options: RoomsOptions) {
    this.#options = options
    this.limits = { ...defaultLimits, ...options.limits }
    this.#timer = setInterval(() => this.#sweep(), sweepMs)
    this.#timer.unref()
  }

  /** How many boards are in memory. */
  get size(): number {
    return this.#rooms.size + this.#loading.size
  }

  /** The boards in memory. */
  live(): Iterable<Room> {
    return this.#rooms.values()
  }

  get connectionCount(): number {
    return sum(this.#rooms.values(), (room) => room.connectionCount)
  }

  /** Bytes of all boards that are not on disk yet. */
  get unsavedBytes(): number {
    return sum(this.#rooms.values(), (room) => room.unsavedBytes)
  }

  /** True while some board has changes that the database refuses. */
  get isFailing(): boolean {
    for (const room of this.#rooms.values()) if (room.isFailing) return true
    return false
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** The board if it is in memory. */
  find(boardId: string): Room | null {
    return this.#rooms.get(boardId) ?? null
  }

  /**
   * The board, loaded if need be; whoever asks meanwhile waits for the same load. Rejects with a
   * `RoomRefusal`, or with what went wrong in the database.
   */
  async open(boardId: string): Promise<Room> {
    const known = this.#rooms.get(boardId)
    if (known) {
      known.touch()
      return known
    }
    if (this.#isClosed) throw new RoomRefusal(closeCode.restart, 'the server restarts')
    const loading = this.#loading.get(boardId)
    if (loading) return loading
    if (this.size >= this.limits.maxBoards) {
      throw new RoomRefusal(closeCode.tooMany, 'too many boards are open')
    }
    const load = this.#load(boardId).finally(() => this.#loading.delete(boardId))
    this.#loading.set(boardId, load)
    return load
  }

  /** Closes a deleted board's sockets with 4404 and forgets what it had in memory. */
  async discard(boardId: string): Promise<void> {
    await this.#loading.get(boardId)?.catch(() => undefined)
    this.#rooms.get(boardId)?.discard()
    await this.#ending.get(boardId)
  }

  /** True if somebody may not come back to a board for now: see SPEC.md, "faults". */
  isBanned(boardId: string, participant: string): boolean {
    const until = this.#bans.get(banKey(boardId, participant))
    return until !== undefined && until > performance.now()
  }

  /** Closes every room with 1012; resolves when what they had is on disk, or after some seconds. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    await Promise.allSettled(this.#loading.values())
    const rooms = [...this.#rooms.values()]
    await Promise.all(rooms.map((room) => room.close(closeCode.restart, 'the server restarts')))
    await Promise.allSettled(this.#ending.values())
  }

  async #load(boardId: string): Promise<Room> {
    await this.#ending.get(boardId)
    const loaded = await loadBoard(this.#options.storage, boardId)
    refuseForeignSchema(loaded)
    const { storage, log, now, templates } = this.#options
    const room = new Room(loaded, {
      boardId,
      storage,
      log,
      now,
      templates,
      limits: this.limits,
      metrics: this.metrics,
      isMemoryFull: () => this.unsavedBytes > this.limits.maxUnsavedBytes * memoryFactor,
      onAdmitted: (admitting, connection) => this.#options.onAdmitted?.(admitting, connection),
      onClosed: (closed, culprit, written) => {
        if (this.#rooms.get(boardId) === closed) this.#rooms.delete(boardId)
        if (culprit) {
          this.#bans.set(banKey(boardId, culprit.participant), performance.now() + banMs)
        }
        const ending = written.finally(() => this.#ending.delete(boardId))
        this.#ending.set(boardId, ending)
      },
    })
    this.#rooms.set(boardId, room)
    return room
  }

  #sweep(): void {
    const now = performance.now()
    const isPingDue = now - this.#lastPing >= this.limits.pingMs
    if (isPingDue) this.#lastPing = now
    const isRecheckDue = now - this.#lastRecheck >= this.limits.recheckTokenMs
    if (isRecheckDue) this.#lastRecheck = now
    for (const room of this.#rooms.values()) {
      room.sweep(isPingDue)
      if (isRecheckDue) void this.#recheck(room)
      if (room.isRetirable) void room.retire()
    }
    for (const [key, until] of this.#bans) if (until <= now) this.#bans.delete(key)
  }

  /** A token may have been revoked by another way than the one that closes sockets at once. */
  async #recheck(room: Room): Promise<void> {
    for (const connection of room.connections()) {
      try {
        if (await this.#options.verify(connection.token)) continue
      } catch {
        // The database does not answer: that is no reason to send people away.
        return
      }
      room.dismiss(connection, closeCode.unauthorized, 'the token is no longer valid')
    }
  }
}

function refuseForeignSchema({ doc }: LoadedBoard): void {
  const { schema } = new RecordDocument(doc)
  if (schema === null || (schema >= OLDEST_SCHEMA && schema <= SCHEMA_VERSION)) return
  doc.destroy()
  throw new RoomRefusal(closeCode.schema, `the board has schema ${schema}`)
}

function banKey(boardId: string, participant: string): string {
  return JSON.stringify([boardId, participant])
}

function sum(rooms: Iterable<Room>, of: (room: Room) => number): number {
  let total = 0
  for (const room of rooms) total += of(room)
  return total
}
