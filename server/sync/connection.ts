/** One person's socket: what goes out over it, how fast, and how much it may ask for. */
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { WebSocket } from 'ws'
import type { Role } from '../../shared/access/role.ts'
import { closeCode, type CloseCode } from '../../shared/sync/messages.ts'
import type { Claims } from '../access/claims.ts'
import type { Frame } from './frame.ts'
import type { SyncLimits } from './limits.ts'
import { RateLimit } from './rateLimit.ts'

/** What a connection tells its room. */
export interface ConnectionEvents {
  /** A message arrived; the bytes own their buffer. */
  onMessage(connection: Connection, bytes: Uint8Array): void
  /** Everything that waited has been written, after a time in which the connection took no more. */
  onDrained(connection: Connection): void
  /** The socket is gone. Called once, whatever ended it. */
  onClosed(connection: Connection): void
}

/** What a connection is made of. */
export interface ConnectionOptions {
  readonly ws: WebSocket
  /** The socket under `ws`, which shared frames are written to. */
  readonly socket: Socket
  readonly claims: Claims
  readonly token: string
  readonly limits: SyncLimits
}

/**
 * A WebSocket whose every outgoing data frame is written here, past `ws`. Control frames are ws's own:
 * it writes them at once, so they only ever stand between two of ours.
 */
export class Connection {
  readonly claims: Claims
  readonly token: string
  readonly takesDeflate: boolean
  readonly #ws: WebSocket
  readonly #socket: Socket
  readonly #limits: SyncLimits
  readonly #messages: RateLimit
  readonly #bytes: RateLimit
  readonly #work: RateLimit
  /** Pieces that wait for the socket to drain. */
  #outbox: Buffer[] = []
  #events: ConnectionEvents | null = null
  #isAlive = true
  #resume: NodeJS.Timeout | null = null
  #flushedBytes = 0
  #lastProgress = performance.now()
  #lastWrite = performance.now()

  constructor({ ws, socket, claims, token, limits }: ConnectionOptions) {
    const now = performance.now()
    this.claims = claims
    this.token = token
    this.takesDeflate = ws.extensions.includes('permessage-deflate')
    this.#ws = ws
    this.#socket = socket
    this.#limits = limits
    this.#messages = new RateLimit(limits.messagesPerSecond, limits.messageBurst, now)
    this.#bytes = new RateLimit(limits.bytesPerSecond, limits.byteBurst, now)
    this.#work = new RateLimit(limits.workMsPerSecond, limits.workMsBurst, now)
  }

  get role(): Role {
    return this.claims.role
  }

  get participant(): string {
    return this.claims.participant
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN
  }

  /** True while so much waits to be read that only answers are added to it. */
  get isBehind(): boolean {
    return this.#outbox.length > 0 || this.#socket.writableLength > this.#limits.maxBufferedBytes
  }

  /** Starts to listen. Messages that came before are delivered now. */
  start(events: ConnectionEvents): void {
    this.#events = events
    this.#ws.on('message', (data, isBinary) => this.#receive(data, isBinary))
    this.#ws.on('pong', () => (this.#isAlive = true))
    this.#ws.on('close', () => this.#finish())
    this.#socket.on('drain', () => this.#drain())
  }

  /** Writes a frame, or queues it behind what waits. For answers, which nobody else may skip. */
  send(frame: Frame): void {
    if (!this.isOpen) return
    const parts = frame.parts(this.takesDeflate)
    this.#lastWrite = performance.now()
    if (this.#outbox.length > 0) {
      this.#outbox.push(...parts)
      return
    }
    const [only] = parts
    if (only && parts.length === 1) {
      this.#socket.write(only)
      return
    }
    this.#outbox = [...parts]
    this.#pump()
  }

  /** Counts what a message costs. Past its limits the connection is read no faster than they allow. */
  charge(messages: number, bytes: number, workMs: number): void {
    const now = performance.now()
    const debtMs = Math.max(
      this.#messages.spend(messages, now),
      this.#bytes.spend(bytes, now),
      this.#work.spend(workMs, now),
    )
    if (debtMs === 0) return
    if (debtMs > this.#limits.maxDebtMs) {
      this.close(closeCode.tooMany, 'too many messages')
      return
    }
    this.#ws.pause()
    this.#resume ??= setTimeout(() => {
      this.#resume = null
      if (this.isOpen) this.#ws.resume()
    }, debtMs)
  }

  /**
   * Called once a second or so: ends a socket that reads nothing, answers whether this one lives on.
   * `isPingDue` also asks for a sign of life, and ends a socket that gave none since the last time.
   */
  check(isPingDue: boolean, keepAlive: Frame): boolean {
    if (!this.isOpen) return false
    const now = performance.now()
    const waiting = this.#socket.writableLength
    const flushedBytes = this.#socket.bytesWritten - waiting
    if (waiting === 0 || flushedBytes > this.#flushedBytes) this.#lastProgress = now
    this.#flushedBytes = flushedBytes
    if (now - this.#lastProgress > this.#limits.maxStallMs) return this.#terminate()
    if (!isPingDue) return true
    if (!this.#isAlive) return this.#terminate()
    this.#isAlive = false
    if (!this.isBehind) this.#ws.ping()
    else this.#isAlive = true
    if (now - this.#lastWrite > this.#limits.pingMs / 2) this.send(keepAlive)
    return true
  }

  /** Says why, and closes. What waits to be sent is dropped. */
  close(code: CloseCode, reason: string): void {
    this.#outbox = []
    this.#ws.close(code, reason)
    // A paused socket would never see the other side's answer.
    if (this.#ws.isPaused) this.#ws.resume()
  }

  #receive(data: WebSocket.RawData, isBinary: boolean): void {
    if (!this.isOpen) return
    if (!isBinary || !Buffer.isBuffer(data)) {
      this.close(closeCode.unsupported, 'messages are binary')
      return
    }
    this.#isAlive = true
    // A copy of its own: ws hands out slices of the chunk in which other messages lie too.
    this.#events?.onMessage(this, new Uint8Array(data))
  }

  #pump(): void {
    while (this.#outbox.length > 0) {
      const part = this.#outbox.shift()
      if (part && !this.#socket.write(part)) return
    }
  }

  #drain(): void {
    if (!this.isOpen) return
    this.#pump()
    if (this.#outbox.length === 0 && !this.#socket.writableNeedDrain) this.#events?.onDrained(this)
  }

  #terminate(): false {
    this.#outbox = []
    this.#ws.terminate()
    return false
  }

  #finish(): void {
    if (this.#resume) clearTimeout(this.#resume)
    this.#resume = null
    this.#outbox = []
    const events = this.#events
    this.#events = null
    events?.onClosed(this)
  }
}
