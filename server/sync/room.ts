/** One live board: its document, the people in it, and the way of their changes to each other and to disk. */
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { closeCode, noticeCode, type CloseCode } from '../../shared/sync/messages.ts'
import { migrateDocument } from '../../shared/sync/migrate.ts'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Claims } from '../access/claims.ts'
import type { Storage } from '../storage/contract.ts'
import { Acknowledger } from './acknowledger.ts'
import { Broadcaster } from './broadcaster.ts'
import type { Connection } from './connection.ts'
import { frameOf, type Frame } from './frame.ts'
import { Inbox } from './inbox.ts'
import type { SyncLimits } from './limits.ts'
import type { LoadedBoard } from './loadBoard.ts'
import { keepAliveMessage, Presence } from './presence.ts'
import { Resync } from './resync.ts'
import { RoomLog } from './roomLog.ts'
import type { SyncMetrics } from './syncMetrics.ts'
import { serverOrigin, UpdateGate } from './updateGate.ts'

/** Where a room is in its life. `Rooms` holds the time before: a room that exists has been loaded. */
export type RoomLife =
  | { readonly state: 'live' }
  | { readonly state: 'idle'; readonly sinceMs: number }
  | { readonly state: 'closed' }

/** What a room needs of the server around it. */
export interface RoomSurroundings {
  readonly boardId: string
  readonly storage: Storage
  readonly limits: SyncLimits
  readonly log: Logger
  readonly metrics: SyncMetrics
  /** The templates a board may show: they say where cards belong. */
  readonly templates: readonly Template[]
  /** Epoch milliseconds. */
  readonly now: () => number
  /** True if the whole process holds more unsaved bytes than it may. */
  readonly isMemoryFull: () => boolean
  /** Somebody was let in and is being sent the board. */
  readonly onAdmitted: (room: Room, connection: Connection) => void
  /**
   * The room is closed for good. `culprit` sent what it could not take, if it was that; `written`
   * resolves when none of its writes is under way any more.
   */
  readonly onClosed: (room: Room, culprit: Connection | null, written: Promise<void>) => void
}

/** Somebody who is here now, once however many tabs they have open. */
export interface PresentParticipant {
  readonly id: string
  readonly name: string
  readonly role: Claims['role']
}

const keepAlive = frameOf(keepAliveMessage)
/** A full board still takes small changes up to a tenth more, so that it can be cleared up. */
const smallUpdateBytes = 16 * 1024
const graceFactor = 1.1
/** After a failed compaction the room waits this long before it tries again. */
const compactionPauseMs = 60_000

/** A room from its loading to its end. `Rooms` makes it, sweeps it and asks it to retire. */
export class Room {
  readonly boardId: string
  readonly #around: RoomSurroundings
  readonly #doc: Y.Doc
  readonly #gate: UpdateGate
  readonly #presence: Presence
  readonly #broadcaster: Broadcaster
  readonly #log: RoomLog
  readonly #acknowledger: Acknowledger
  readonly #resync: Resync
  readonly #inbox: Inbox
  readonly #isDamaged: boolean
  readonly #connections = new Set<Connection>()
  #authors = new Set<Connection>()
  #life: RoomLife
  #changesUnderWay = 0
  #changes = 0
  #compactAfterMs = 0

  constructor(loaded: LoadedBoard, around: RoomSurroundings) {
    const { limits, boardId, storage } = around
    const { doc } = loaded
    this.boardId = boardId
    this.#around = around
    this.#doc = doc
    this.#isDamaged = loaded.isDamaged
    this.#life = { state: 'idle', sinceMs: performance.now() }
    const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
    this.#log = new RoomLog({ ...loaded, boardId, storage, limits, vector }, this.#logEvents())
    this.#presence = new Presence(limits.maxPresenceBytes)
    this.#broadcaster = new Broadcaster(doc, this.#presence, (update) => {
      around.metrics.ticks++
      this.#log.push(update, this.#authors)
      this.#authors = new Set()
    })
    this.#acknowledger = new Acknowledger(limits.durableGapMs, () => this.#log.durableVector())
    this.#resync = new Resync(doc)
    doc.on('update', (update: Uint8Array) => {
      this.#changes++
      this.#broadcaster.pushUpdate(update)
    })
    this.#gate = new UpdateGate(doc, around.templates, limits.maxRecordsPerBoard)
    this.#inbox = this.#makeInbox()
    migrateDocument(this.#gate.document, serverOrigin)
    this.#gate.load()
    this.#reportLoaded()
  }

  get life(): RoomLife {
    return this.#life
  }

  /** The board's records. To be read; changed through `change` only. */
  get document(): RecordDocument {
    return this.#gate.document
  }

  /** The board's sound records, at hand without reading the document. */
  get board(): BoardReader {
    return this.#gate.board
  }

  /** The sound records by id as they are now. They do not change with the board. */
  records(): ReadonlyMap<string, BoardRecord> {
    return this.#gate.copyRecords()
  }

  /** How often the document has changed since it was loaded. */
  get changes(): number {
    return this.#changes
  }

  get connectionCount(): number {
    return this.#connections.size
  }

  /** Bytes that are not on disk yet. */
  get unsavedBytes(): number {
    return this.#log.unsavedBytes
  }

  /** True while the database does not take what this room has. */
  get isFailing(): boolean {
    return this.#log.isFailing
  }

  /** Keeps an idle room in memory for another while: somebody is about to use it. */
  touch(): void {
    this.#touchIdle()
  }

  /** The people who are here now. */
  participants(): readonly PresentParticipant[] {
    const people = new Map<string, PresentParticipant>()
    for (const { claims } of this.#connections) {
      people.set(claims.participant, {
        id: claims.participant,
        name: claims.name,
        role: claims.role,
      })
    }
    return [...people.values()]
  }

  /** Lets somebody in. The connection has been checked; the room listens to it from now on. */
  admit(connection: Connection): void {
    if (this.#life.state === 'closed') {
      connection.close(closeCode.restart, 'the board is being moved')
      return
    }
    this.#life = { state: 'live' }
    this.#connections.add(connection)
    connection.start({
      onMessage: (from, bytes) => this.#inbox.receive(from, bytes),
      onDrained: (from) => this.#broadcaster.catchUp(from),
      onClosed: (from) => this.#leave(from),
    })
    // An observer has nothing to say; everybody else is asked for what the server does not have.
    if (connection.role !== 'observer') this.#resync.ask(connection)
    this.#broadcaster.add(connection)
    this.#around.onAdmitted(this, connection)
  }

  /** Sends a message of its own to everybody who is here, or to those the predicate names. */
  tell(frame: Frame, isFor: (claims: Claims) => boolean = () => true): void {
    for (const connection of this.#connections) if (isFor(connection.claims)) connection.send(frame)
  }

  /** While the canvas is locked, only those who may lock change the board. */
  setCanvasLock(isLocked: boolean): void {
    this.#gate.isCanvasLocked = isLocked
  }

  /**
   * Runs an edit of the server's own as one transaction; resolves when it is on disk. Rejects if it
   * could not be written: it then stands in memory, and gets to disk if that recovers.
   */
  async change(reason: string, edit: (document: RecordDocument) => void): Promise<void> {
    if (this.#life.state === 'closed') throw new Error('The board was closed before the change.')
    this.#changesUnderWay++
    try {
      this.#gate.change(edit)
      this.#broadcaster.flushNow()
      await this.#log.settled()
      this.#around.log.debug({ board: this.boardId, reason }, 'board changed by the server')
    } finally {
      this.#changesUnderWay--
      this.#touchIdle()
    }
  }

  /** Closes the sockets of those the predicate names: after a key was rotated, or somebody removed. */
  closeWhere(predicate: (claims: Claims) => boolean, code: CloseCode, reason: string): void {
    for (const connection of this.#connections) {
      if (predicate(connection.claims)) this.#dismiss(connection, code, reason)
    }
  }

  /** The tokens of those who are here, to be looked at again. */
  connections(): Iterable<Connection> {
    return this.#connections
  }

  /** Ends one connection with a code. */
  dismiss(connection: Connection, code: CloseCode, reason: string): void {
    if (this.#connections.has(connection)) this.#dismiss(connection, code, reason)
  }

  /** Once a second or so: ends what has expired or reads nothing, asks again who owes an answer. */
  sweep(isPingDue: boolean): void {
    const now = this.#around.now()
    for (const connection of this.#connections) {
      if (connection.claims.expiresAt <= now) {
        this.#dismiss(connection, closeCode.unauthorized, 'the token has expired')
      } else {
        connection.check(isPingDue, keepAlive)
      }
    }
    this.#resync.sweep(performance.now())
  }

  /** True if nobody has been here for the time after which a board leaves memory. */
  get isRetirable(): boolean {
    const { idleMs } = this.#around.limits
    return this.#life.state === 'idle' && performance.now() - this.#life.sinceMs >= idleMs
  }

  /** Folds the log and closes, unless somebody came meanwhile or something is not on disk. */
  async retire(): Promise<void> {
    if (!this.isRetirable || this.#log.isCompacting) return
    if (this.#log.hasUpdates) await this.#compact()
    if (!this.isRetirable || this.#log.unsavedBytes > 0 || this.#changesUnderWay > 0) return
    this.#end(null)
  }

  /** Closes every socket and the room; resolves when what it had is on disk or `patience` is over. */
  async close(code: CloseCode, reason: string, patienceMs = 5_000): Promise<void> {
    if (this.#life.state === 'closed') return
    this.#broadcaster.flushNow()
    for (const connection of this.#connections) this.#dismiss(connection, code, reason)
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref())
    await Promise.race([this.#log.settled().catch(() => undefined), patience])
    this.#end(null)
  }

  /** Closes every socket and throws the room away: the board is no longer in the database. */
  discard(): void {
    for (const connection of this.#connections) {
      this.#dismiss(connection, closeCode.notFound, 'the board has been deleted')
    }
    this.#end(null)
  }

  #makeInbox(): Inbox {
    return new Inbox({
      boardId: this.boardId,
      log: this.#around.log,
      metrics: this.#around.metrics,
      doc: this.#doc,
      gate: this.#gate,
      presence: this.#presence,
      broadcaster: this.#broadcaster,
      acknowledger: this.#acknowledger,
      resync: this.#resync,
      isSaturated: () => this.#isSaturated(),
      isTooLarge: (bytes) => this.#isTooLarge(bytes),
      onAuthor: (connection) => this.#authors.add(connection),
      onFault: (culprit, error) => this.#reset(culprit, error),
      dismiss: (connection, code, reason) => this.#dismiss(connection, code, reason),
    })
  }

  #isSaturated(): boolean {
    if (!this.#log.isFailing) return false
    const isFull = this.#log.unsavedBytes > this.#around.limits.maxUnsavedBytes
    return isFull || this.#around.isMemoryFull()
  }

  #isTooLarge(updateBytes: number): boolean {
    const { maxBoardBytes } = this.#around.limits
    const bytes = this.#log.boardBytes + updateBytes
    if (bytes <= maxBoardBytes) return false
    return updateBytes > smallUpdateBytes || bytes > maxBoardBytes * graceFactor
  }

  #logEvents() {
    return {
      onDurable: (authors: ReadonlySet<object>) => {
        for (const author of this.#connections) {
          if (authors.has(author)) this.#acknowledger.owe(author)
        }
        if (this.#log.isLong) void this.#compact()
      },
      onFailing: (error: unknown) => {
        this.#around.metrics.failedAppends++
        this.#around.log.error({ board: this.boardId, err: error }, 'board could not be written')
      },
      onRecovered: () => {
        this.#around.log.info({ board: this.boardId }, 'board is written again')
        for (const connection of this.#connections) {
          this.#inbox.forgetTold(connection, noticeCode.storageFull)
        }
        this.#resync.askAll(performance.now())
      },
      onGone: () => this.discard(),
    }
  }

  /** Folds the log into a snapshot; a log that is damaged, or a document that waits for parts, never. */
  async #compact(): Promise<void> {
    const { store } = this.#doc
    if (this.#isDamaged || store.pendingStructs !== null || store.pendingDs !== null) return
    if (this.#log.isCompacting || performance.now() < this.#compactAfterMs) return
    try {
      await this.#log.compact(Y.encodeStateAsUpdateV2(this.#doc))
      this.#around.metrics.compactions++
    } catch (error) {
      this.#compactAfterMs = performance.now() + compactionPauseMs
      this.#around.log.warn({ board: this.boardId, err: error }, 'board log could not be folded')
    }
  }

  #leave(connection: Connection): void {
    if (!this.#connections.delete(connection)) return
    this.#broadcaster.remove(connection)
    this.#acknowledger.forget(connection)
    this.#resync.forget(connection)
    this.#presence.leave(connection)
    if (this.#presence.hasChanges) this.#broadcaster.presenceChanged()
    if (this.#connections.size === 0) this.#touchIdle()
  }

  #touchIdle(): void {
    if (this.#life.state === 'closed' || this.#connections.size > 0) return
    this.#life = { state: 'idle', sinceMs: performance.now() }
  }

  #dismiss(connection: Connection, code: CloseCode, reason: string): void {
    this.#around.metrics.countClose(code)
    connection.close(code, reason)
  }

  /**
   * The document took an update only in part, which no client can have meant: what was not sent yet is
   * thrown away, everybody comes back to the board as it was, and brings what was not acknowledged.
   */
  #reset(culprit: Connection, error: unknown): void {
    this.#around.metrics.resets++
    this.#around.log.error(
      { board: this.boardId, err: error },
      'board is loaded again after a fault',
    )
    this.#broadcaster.close()
    this.#dismiss(culprit, closeCode.malformed, 'the update could not be applied')
    for (const connection of this.#connections) {
      if (connection !== culprit) {
        this.#dismiss(connection, closeCode.restart, 'the board is loaded again')
      }
    }
    this.#end(culprit)
  }

  #end(culprit: Connection | null): void {
    if (this.#life.state === 'closed') return
    this.#life = { state: 'closed' }
    this.#broadcaster.close()
    this.#acknowledger.close()
    this.#doc.destroy()
    this.#around.onClosed(this, culprit, this.#log.close())
  }

  #reportLoaded(): void {
    const { log, metrics } = this.#around
    metrics.loads++
    const quarantined = this.#gate.quarantined
    const fields = { board: this.boardId, records: this.#gate.recordCount, quarantined }
    if (this.#isDamaged) log.error(fields, 'board log has a gap; it is kept as it is')
    else if (quarantined > 0) log.warn(fields, 'board loaded with records nobody can show')
    else log.debug(fields, 'board loaded')
  }
}
