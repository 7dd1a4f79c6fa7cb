/** Tells people what is on disk: those whose changes got there, and everybody once after joining. */
import { performance } from 'node:perf_hooks'
import type { Connection } from './connection.ts'
import { frameOf } from './frame.ts'
import { durableMessage } from './outgoing.ts'

/** Sends durable messages, one frame for all who wait, not more often than `gapMs`. */
export class Acknowledger {
  readonly #gapMs: number
  readonly #durableVector: () => Uint8Array
  readonly #due = new Set<Connection>()
  #timer: NodeJS.Timeout | null = null
  #lastSent = Number.NEGATIVE_INFINITY

  constructor(gapMs: number, durableVector: () => Uint8Array) {
    this.#gapMs = gapMs
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
    const frame = frameOf(durableMessage(this.#durableVector()))
    const late: Connection[] = []
    for (const connection of this.#due) {
      if (connection.isBehind) late.push(connection)
      else connection.send(frame)
    }
    this.#due.clear()
    for (const connection of late) this.owe(connection)
  }
}
