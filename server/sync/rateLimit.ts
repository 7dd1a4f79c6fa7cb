/** A budget that refills with time: how much a connection may still ask for right now. */

/** One resource with a burst and a rate. It starts full. */
export class RateLimit {
  readonly #perMs: number
  readonly #burst: number
  #left: number
  #at: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perMs = perSecond / 1000
    this.#burst = burst
    this.#left = burst
    this.#at = now
  }

  /** Takes from the budget and answers for how many milliseconds it is overdrawn; 0 if it is not. */
  spend(amount: number, now: number): number {
    const refilled = this.#left + Math.max(0, now - this.#at) * this.#perMs
    this.#at = now
    this.#left = Math.min(this.#burst, refilled) - amount
    return this.#left >= 0 ? 0 : -this.#left / this.#perMs
  }
}
