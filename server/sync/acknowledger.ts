/** Tells people what is on disk: those whose changes got there, and everybody once after joining. */
import { performance } from 'node:perf_hooks'
import type { Connection } from './connection.ts'
import { frameOf } from './frame.ts'
import { durableMessage } from './outgoing.ts'

/** The state vector of a board with thousands of visits is long: it goes out more rarely then. */
const bytesPerMs = 20
const longestGapMs = 1_000

/** Sends durable messages, one frame for all who wait, not more often than `leastGapMs`. */
export class Acknowledger {
  readonly #leastGapMs: number
  readonly #durableVector: () => Uint8Array
  readonly #due = new Set<Connection>()
  #gapMs: number
  #timer: NodeJS.Timeout | null = null
  #lastSent = Number.NEGATIVE_INFINITY

  constructor(leastGapMs: number, durableVector: () => Uint8Array) {
    this.#leastGapMs = leastGapMs
    this.#gapMs = leastGapMs
    this.#durableVector = durableVector
  }

  /** A connection has something to learn. */
  owe(connection: Connection): void {
    this.#due.add(connection)
    if (this.#timer) return
    const waitMs = this.#lastSent + this.#gapMs - performance.now()
    this.#timer = setTimeout(() => this.#send(), Math.max(0, waitMs))
  }

  forget(connection: Connection): void {
    this.#due.delete(connection)
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#due.clear()
  }

  #send(): void {
    this.#timer = null
    this.#lastSent = performance.now()
    const vector = this.#durableVector()
    const frame = frameOf(durableMessage(vector))
    this.#gapMs = Math.min(longestGapMs, Math.max(this.#leastGapMs, vector.length / bytesPerMs))
    const late: Connection[] = []
    for (const connection of this.#due) {
      if (connection.isBehind) late.push(connection)
      else connection.send(frame)
    }
    this.#due.clear()
    for (const connection of late) this.owe(connection)
  }
}
