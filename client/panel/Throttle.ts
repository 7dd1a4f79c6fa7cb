/** Lets work happen at most once an interval, at once after a rest, and always for the last request. */

/** Where the time comes from. */
export interface Clock {
  now(): number
  /** Runs `task` after `ms`; the answer cancels it. */
  after(ms: number, task: () => void): () => void
}

/** The browser's clock. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

/** Runs what it was last asked to run. `close()` forgets what waits. */
export class Throttle {
  readonly #intervalMs: number
  readonly #clock: Clock
  #lastAt = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | null = null
  #task: (() => void) | null = null

  constructor(intervalMs: number, clock: Clock) {
    this.#intervalMs = intervalMs
    this.#clock = clock
  }

  request(task: () => void): void {
    this.#task = task
    if (this.#cancel) return
    const wait = Math.max(0, this.#lastAt + this.#intervalMs - this.#clock.now())
    this.#cancel = this.#clock.after(wait, () => {
      this.#cancel = null
      this.#lastAt = this.#clock.now()
      const due = this.#task
      this.#task = null
      due?.()
    })
  }

  close(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#task = null
  }
}
