/** What a room does with each message that comes in. */
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { closeCode, noticeCode, type CloseCode, type Notice } from '../../shared/sync/messages.ts'
import type { Acknowledger } from './acknowledger.ts'
import type { Broadcaster } from './broadcaster.ts'
import type { Connection } from './connection.ts'
import { frameOf } from './frame.ts'
import { decodeMessage, isEmptyUpdate, type Incoming } from './incoming.ts'
import { noticeMessage } from './outgoing.ts'
import type { Presence } from './presence.ts'
import type { Resync } from './resync.ts'
import type { SyncMetrics } from './syncMetrics.ts'
import { readUpdate, type UpdateContents } from './updateContents.ts'
import type { UpdateGate } from './updateGate.ts'

/** The parts of a room that messages reach. */
export interface InboxOptions {
  readonly boardId: string
  readonly log: Logger
  readonly metrics: SyncMetrics
  readonly doc: Y.Doc
  readonly gate: UpdateGate
  readonly presence: Presence
  readonly broadcaster: Broadcaster
  readonly acknowledger: Acknowledger
  readonly resync: Resync
  /** True while the disk takes nothing and as much is kept as may be. */
  readonly isSaturated: () => boolean
  /** True if the board cannot take so many bytes more. */
  readonly isTooLarge: (bytes: number) => boolean
  /** Somebody's change is about to enter the document. */
  readonly onAuthor: (connection: Connection) => void
  /** The document could not take an update and is no longer to be trusted. */
  readonly onFault: (culprit: Connection, error: unknown) => void
  readonly dismiss: (connection: Connection, code: CloseCode, reason: string) => void
}

/** The incoming side of a room. */
export class Inbox {
  readonly #room: InboxOptions
  readonly #told = new WeakMap<Connection, Set<string>>()

  constructor(room: InboxOptions) {
    this.#room = room
  }

  /** A notice that was given may be given again: what it spoke of is over. */
  forgetTold(connection: Connection, code: Notice['code']): void {
    this.#told.get(connection)?.delete(code)
  }

  /** Takes one message. Whatever is in it, nothing is thrown. */
  receive(connection: Connection, bytes: Uint8Array): void {
    const { metrics } = this.#room
    metrics.messages++
    metrics.receivedBytes += bytes.byteLength
    const startedAt = performance.now()
    let weight = 1
    try {
      const incoming = decodeMessage(bytes)
      weight = this.#handle(connection, incoming)
    } catch (error) {
      this.#room.log.info({ board: this.#room.boardId, err: nameOf(error) }, 'malformed message')
      this.#room.dismiss(connection, closeCode.malformed, 'malformed message')
    }
    connection.charge(weight, bytes.byteLength, performance.now() - startedAt)
  }

  /** Answers what the message counts against the rate of its connection. */
  #handle(connection: Connection, incoming: Incoming): number {
    switch (incoming.kind) {
      case 'update':
        this.#receiveUpdate(connection, incoming.update)
        return 1
      case 'presence':
        return this.#receivePresence(connection, incoming.presence)
      case 'state vector':
        this.#room.broadcaster.join(connection, incoming.vector)
        this.#room.acknowledger.owe(connection)
        return 1
      case 'presence query':
        this.#room.broadcaster.sendPresence(connection)
        return 1
      case 'unknown':
        return 1
      default:
        return unreachable(incoming)
    }
  }

  #receivePresence(connection: Connection, presence: Uint8Array): number {
    this.#room.metrics.presenceUpdates++
    const refusal = this.#room.presence.receive(connection, presence)
    if (refusal) this.#tellOnce(connection, { code: refusal, detail: presenceDetail, ids: [] })
    if (!this.#room.presence.hasChanges) return echoWeight
    this.#room.broadcaster.presenceChanged()
    return 1
  }

  #receiveUpdate(connection: Connection, update: Uint8Array): void {
    if (isEmptyUpdate(update)) return
    if (connection.role === 'observer') {
      this.#tellOnce(connection, observerNotice)
      return
    }
    if (this.#room.isSaturated()) {
      this.#room.resync.later(connection)
      this.#tellOnce(connection, storageNotice)
      return
    }
    if (this.#room.isTooLarge(update.byteLength)) {
      this.#room.dismiss(connection, closeCode.tooLarge, 'the board is full')
      return
    }
    const contents = readUpdate(update)
    if (this.#speaksForOthers(connection, contents)) {
      this.#room.resync.need(connection, performance.now())
      this.#tellOnce(connection, impersonationNotice)
      return
    }
    this.#apply(connection, contents)
  }

  #apply(connection: Connection, contents: UpdateContents): void {
    const { metrics } = this.#room
    metrics.updates++
    this.#room.onAuthor(connection)
    let outcome
    try {
      outcome = this.#room.gate.apply(contents, connection.role, connection)
    } catch (error) {
      this.#room.onFault(connection, error)
      return
    }
    for (const notice of outcome.notices) {
      metrics.countRefusal(notice.code, notice.ids.length)
      connection.send(frameOf(noticeMessage(notice)))
    }
    if (outcome.isIncomplete) this.#room.resync.need(connection, performance.now())
    if (outcome.isNewerSchema) {
      this.#room.dismiss(connection, closeCode.schema, 'the schema is newer than the server’s')
    }
  }

  /** An update in the name of somebody else who is here, or of the server, that says something new. */
  #speaksForOthers(connection: Connection, { reach }: UpdateContents): boolean {
    for (const [client, clock] of reach) {
      const isOthers =
        client === this.#room.doc.clientID ||
        this.#room.presence.isSomebodyElses(client, connection.participant)
      if (isOthers && clock > Y.getState(this.#room.doc.store, client)) return true
    }
    return false
  }

  #tellOnce(connection: Connection, notice: Notice): void {
    const told = this.#told.get(connection) ?? new Set()
    this.#told.set(connection, told)
    if (told.has(notice.code)) return
    told.add(notice.code)
    this.#room.metrics.countRefusal(notice.code, notice.ids.length)
    connection.send(frameOf(noticeMessage(notice)))
  }
}

/** y-websocket sends back what it hears of others: such a message counts for little. */
const echoWeight = 0.1

const presenceDetail = 'a connection speaks for its own client id, with at most 8 kB'
const observerNotice: Notice = {
  code: noticeCode.observer,
  detail: 'observers change nothing',
  ids: [],
}
const storageNotice: Notice = {
  code: noticeCode.storageFull,
  detail: 'the server cannot write now; keep your changes, it will ask for them',
  ids: [],
}
const impersonationNotice: Notice = {
  code: noticeCode.impersonation,
  detail: 'changes of somebody who is connected come from that connection only',
  ids: [],
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
