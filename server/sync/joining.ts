/**
 * The state that those who join are sent. It is encoded once for everyone who waits for the same, and
 * a long one is deflated off the event loop: 200 people entering a 5 MB board cost one encoding.
 */
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import {
  deflateOptions,
  frameOf,
  frameOfDeflated,
  withoutDeflateTail,
  type Frame,
} from './frame.ts'
import { stateMessage } from './outgoing.ts'

/** States longer than this are deflated in the thread pool. */
const asyncDeflateBytes = 128 * 1024
/** Between two encodings passes at least this many times what the last one took. */
const restFactor = 4

const deflate = promisify(deflateRaw)

/** People who wait for the same state, and the document's version it was encoded at, once it is. */
interface Group {
  readonly key: string
  readonly vector: Uint8Array
  readonly connections: Set<Connection>
}

/**
 * Gets a connection the state it asked for. `since` is what that state covers when the document has
 * moved on meanwhile, else null.
 */
export type DeliverState = (connection: Connection, frame: Frame, since: Uint8Array | null) => void

/** Those who wait for their joining state, grouped by what they have already. */
export class JoiningStates {
  readonly #doc: Y.Doc
  readonly #deliver: DeliverState
  readonly #waiting = new Map<string, Group>()
  /** Every connection whose state is not written yet, also while it is being deflated. */
  readonly #pending = new Map<Connection, Group>()
  /** The group whose current state is being deflated; more people may still get into it. */
  #deflating: Group | null = null
  #cached: { readonly key: string; readonly frame: Frame } | null = null
  #version = 0
  #timer: NodeJS.Timeout | null = null
  #immediate: NodeJS.Immediate | null = null
  #restUntil = 0

  constructor(doc: Y.Doc, deliver: DeliverState) {
    this.#doc = doc
    this.#deliver = deliver
  }

  /** True while a connection waits: it gets nothing else of the document meanwhile. */
  isWaiting(connection: Connection): boolean {
    return this.#pending.has(connection)
  }

  /** Asks for everything that the client's state vector does not cover. Throws if it is malformed. */
  request(connection: Connection, vector: Uint8Array): void {
    Y.decodeStateVector(vector)
    this.forget(connection)
    const key = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('latin1')
    if (this.#cached?.key === key) {
      this.#deliver(connection, this.#cached.frame, null)
      return
    }
    const group = this.#groupOf(key, vector)
    group.connections.add(connection)
    this.#pending.set(connection, group)
    if (group !== this.#deflating) this.#schedule()
  }

  /** The document changed: what was encoded is no longer the state. */
  invalidate(): void {
    this.#version++
    this.#cached = null
    this.#deflating = null
  }

  /** A connection is gone, or asks for something else. */
  forget(connection: Connection): void {
    this.#pending.get(connection)?.connections.delete(connection)
    this.#pending.delete(connection)
  }

  /** Lets everybody go without an answer. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#immediate) clearImmediate(this.#immediate)
    this.#timer = null
    this.#immediate = null
    this.#waiting.clear()
    this.#pending.clear()
    this.invalidate()
  }

  #groupOf(key: string, vector: Uint8Array): Group {
    if (this.#deflating?.key === key) return this.#deflating
    const group = this.#waiting.get(key) ?? { key, vector, connections: new Set() }
    this.#waiting.set(key, group)
    return group
  }

  #schedule(): void {
    if (this.#timer || this.#immediate) return
    const waitMs = this.#restUntil - performance.now()
    if (waitMs > 1) this.#timer = setTimeout(() => this.#run(), waitMs)
    else this.#immediate = setImmediate(() => this.#run())
  }

  #run(): void {
    this.#timer = null
    this.#immediate = null
    const startedAt = performance.now()
    const [first] = this.#waiting
    if (!first) return
    const [key, group] = first
    this.#waiting.delete(key)
    if (group.connections.size > 0) void this.#answer(group)
    const endedAt = performance.now()
    // Groups that wait already are served one a turn; newcomers wait until this one has paid off.
    if (this.#waiting.size === 0) this.#restUntil = endedAt + restFactor * (endedAt - startedAt)
    else this.#immediate = setImmediate(() => this.#run())
  }

  async #answer(group: Group): Promise<void> {
    const message = stateMessage(Y.encodeStateAsUpdate(this.#doc, group.vector))
    const isLong = message.byteLength > asyncDeflateBytes
    const isDeflated = isLong && [...group.connections].some(({ takesDeflate }) => takesDeflate)
    if (!isDeflated) {
      this.#hand(group, frameOf(message), null)
      return
    }
    const vector = Y.encodeStateVector(this.#doc)
    const version = this.#version
    this.#deflating = group
    const frame = await deflatedFrame(message)
    if (this.#deflating === group) this.#deflating = null
    const isCurrent = version === this.#version
    if (isCurrent) this.#cached = { key: group.key, frame }
    this.#hand(group, frame, isCurrent ? null : vector)
  }

  #hand(group: Group, frame: Frame, since: Uint8Array | null): void {
    for (const connection of group.connections) {
      if (this.#pending.delete(connection)) this.#deliver(connection, frame, since)
    }
  }
}

/** Deflated in the thread pool; plain if that has no memory left. */
async function deflatedFrame(message: Uint8Array): Promise<Frame> {
  try {
    return frameOfDeflated(message, withoutDeflateTail(await deflate(message, deflateOptions)))
  } catch {
    return frameOf(message)
  }
}
