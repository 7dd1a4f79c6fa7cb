/** When a room sends: at once after a quiet time, then the rarer the more people there are. */
import { performance } from 'node:perf_hooks'

/** Up to so many people a room sends once per turn of the event loop, up to the second every 16 ms. */
const fewPeople = 10
const manyPeople = 60
const someIntervalMs = 16
const manyIntervalMs = 33

/** The least time between two sends to so many people. */
export function tickIntervalMs(people: number): number {
  if (people <= fewPeople) return 0
  return people <= manyPeople ? someIntervalMs : manyIntervalMs
}

/** Calls `flush` soon after `schedule`, never more often than the number of people allows. */
export class Ticker {
  readonly #flush: () => void
  readonly #people: () => number
  readonly #nowMs: () => number
  #timer: NodeJS.Timeout | null = null
  #immediate: NodeJS.Immediate | null = null
  #lastFlush = Number.NEGATIVE_INFINITY

  /** `nowMs` is a clock that never goes back. */
  constructor(
    flush: () => void,
    people: () => number,
    nowMs: () => number = () => performance.now(),
  ) {
    this.#flush = flush
    this.#people = people
    this.#nowMs = nowMs
  }

  /** Asks for a flush. Asking again before it comes changes nothing. */
  schedule(): void {
    if (this.#timer || this.#immediate) return
    const waitMs = this.#lastFlush + tickIntervalMs(this.#people()) - this.#nowMs()
    if (waitMs > 1) this.#timer = setTimeout(() => this.flushNow(), waitMs)
    else this.#immediate = setImmediate(() => this.flushNow())
  }

  /** Flushes without waiting. */
  flushNow(): void {
    this.cancel()
    this.#lastFlush = this.#nowMs()
    this.#flush()
  }

  /** Forgets a flush that was asked for. */
  cancel(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#immediate) clearImmediate(this.#immediate)
    this.#timer = null
    this.#immediate = null
  }
}
