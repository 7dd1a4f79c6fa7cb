/** One live board: its document, the people in it, and the way of their changes to each other and to disk. */
import { performance } from 'node:perf_hooks'
import * as Y from 'yjs'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { closeCode, noticeCode, type CloseCode } from '../../shared/sync/messages.ts'
import { migrateDocument } from '../../shared/sync/migrate.ts'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { Claims } from '../access/claims.ts'
import { Acknowledger } from './acknowledger.ts'
import { Broadcaster } from './broadcaster.ts'
import type { Connection } from './connection.ts'
import { Crowd } from './crowd.ts'
import { Folding } from './folding.ts'
import type { Frame } from './frame.ts'
import { isSaturated, isTooLarge } from './fullness.ts'
import { Inbox } from './inbox.ts'
import type { LoadedBoard } from './loadBoard.ts'
import { Presence } from './presence.ts'
import { reportLoaded } from './reportLoaded.ts'
import { Resync } from './resync.ts'
import { RoomLog } from './roomLog.ts'
import type { PresentParticipant, RoomLife, RoomSurroundings } from './roomSurroundings.ts'
import { serverOrigin, UpdateGate } from './updateGate.ts'

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
  readonly #folding: Folding
  readonly #crowd: Crowd
  #authors = new Set<Connection>()
  #life: RoomLife
  #changesUnderWay = 0
  #changes = 0

  constructor(loaded: LoadedBoard, around: RoomSurroundings) {
    const { limits, boardId, storage } = around
    const { doc } = loaded
    this.boardId = boardId
    this.#around = around
    this.#doc = doc
    this.#crowd = new Crowd(around.metrics)
    this.#folding = new Folding({ ...around, doc, isDamaged: loaded.isDamaged })
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
    reportLoaded(around, loaded.isDamaged, this.#gate)
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
    return this.#crowd.size
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
    return this.#crowd.participants()
  }

  /** Lets somebody in. The connection has been checked; the room listens to it from now on. */
  admit(connection: Connection): void {
    if (this.#life.state === 'closed') {
      connection.close(closeCode.restart, 'the board is being moved')
      return
    }
    this.#life = { state: 'live' }
    this.#crowd.add(connection)
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
    this.#crowd.tell(frame, isFor)
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
    this.#crowd.dismissWhere(({ claims }) => predicate(claims), code, reason)
  }

  /** The tokens of those who are here, to be looked at again. */
  connections(): Iterable<Connection> {
    return this.#crowd.all()
  }

  /** Ends one connection with a code. */
  dismiss(connection: Connection, code: CloseCode, reason: string): void {
    this.#crowd.dismiss(connection, code, reason)
  }

  /** Once a second or so: ends what has expired or reads nothing, asks again who owes an answer. */
  sweep(isPingDue: boolean): void {
    this.#crowd.sweep(this.#around.now(), isPingDue)
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
    if (this.#log.hasUpdates) await this.#folding.run(this.#log)
    if (!this.isRetirable || this.#log.unsavedBytes > 0 || this.#changesUnderWay > 0) return
    this.#end(null)
  }

  /** Closes every socket and the room; resolves when what it had is on disk or `patience` is over. */
  async close(code: CloseCode, reason: string, patienceMs = 5_000): Promise<void> {
    if (this.#life.state === 'closed') return
    this.#broadcaster.flushNow()
    this.#crowd.dismissWhere(() => true, code, reason)
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref())
    await Promise.race([this.#log.settled().catch(() => undefined), patience])
    this.#end(null)
  }

  /** Closes every socket and throws the room away: the board is no longer in the database. */
  discard(): void {
    this.#crowd.dismissWhere(() => true, closeCode.notFound, 'the board has been deleted')
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
      isSaturated: () => isSaturated(this.#log, this.#around),
      isTooLarge: (bytes) => isTooLarge(this.#log, this.#around, bytes),
      onAuthor: (connection) => this.#authors.add(connection),
      onFault: (culprit, error) => this.#reset(culprit, error),
      dismiss: (connection, code, reason) => this.#crowd.dismiss(connection, code, reason),
    })
  }

  #logEvents() {
    return {
      onDurable: (authors: ReadonlySet<object>) => {
        for (const author of this.#crowd.all()) {
          if (authors.has(author)) this.#acknowledger.owe(author)
        }
        if (this.#log.isLong) void this.#folding.run(this.#log)
      },
      onFailing: (error: unknown) => {
        this.#around.metrics.failedAppends++
        this.#around.log.error({ board: this.boardId, err: error }, 'board could not be written')
      },
      onRecovered: () => {
        this.#around.log.info({ board: this.boardId }, 'board is written again')
        for (const connection of this.#crowd.all()) {
          this.#inbox.forgetTold(connection, noticeCode.storageFull)
        }
        this.#resync.askAll(performance.now())
      },
      onGone: () => this.discard(),
    }
  }

  #leave(connection: Connection): void {
    if (!this.#crowd.remove(connection)) return
    this.#broadcaster.remove(connection)
    this.#acknowledger.forget(connection)
    this.#resync.forget(connection)
    this.#presence.leave(connection)
    if (this.#presence.hasChanges) this.#broadcaster.presenceChanged()
    if (this.#crowd.size === 0) this.#touchIdle()
  }

  #touchIdle(): void {
    if (this.#life.state === 'closed' || this.#crowd.size > 0) return
    this.#life = { state: 'idle', sinceMs: performance.now() }
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
    this.#crowd.dismiss(culprit, closeCode.malformed, 'the update could not be applied')
    const isOther = (one: Connection) => one !== culprit
    this.#crowd.dismissWhere(isOther, closeCode.restart, 'the board is loaded again')
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
}
