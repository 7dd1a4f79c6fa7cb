/** Whether the server can do its work now: the database takes what it is given. */
import type { Storage } from '../storage/contract.ts'
import type { Rooms } from '../sync/rooms.ts'

/** Asking more often than this gets the last answer: a probe writes to the disk. */
const freshMs = 1_000

/** Answers readiness probes, writing to the disk at most once a second however often it is asked. */
export class Readiness {
  readonly #storage: Storage
  readonly #rooms: Rooms
  #last: { readonly at: number; readonly answer: Promise<boolean> } | null = null

  constructor(storage: Storage, rooms: Rooms) {
    this.#storage = storage
    this.#rooms = rooms
  }

  /** True if the database can be written and no board waits for it. `now` is a clock in milliseconds. */
  async isReady(now: number): Promise<boolean> {
    if (this.#rooms.isClosed || this.#rooms.isFailing) return false
    if (!this.#last || now - this.#last.at >= freshMs) {
      this.#last = { at: now, answer: this.#storage.probe() }
    }
    return this.#last.answer
  }
}
