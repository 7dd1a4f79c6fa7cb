/** The snapshots of one board while it is used: one call after the other. */
import type { Storage } from '../storage/contract.ts'
import { SnapshotChain } from './snapshotChain.ts'

/** Made by `Snapshots`, let go when nobody needs it. */
export class Shelf {
  readonly #chain: SnapshotChain
  #last: Promise<unknown> = Promise.resolve()
  #running = 0

  constructor(storage: Storage, boardId: string) {
    this.#chain = new SnapshotChain(storage, boardId)
  }

  /** True while nothing is under way. */
  get isIdle(): boolean {
    return this.#running === 0
  }

  /** Runs the work when what was asked before is done. After a failure everything is read anew. */
  run<T>(work: (chain: SnapshotChain) => Promise<T>): Promise<T> {
    this.#running++
    const next = this.#last.then(() => work(this.#chain))
    this.#last = next.then(
      () => undefined,
      () => this.#chain.forget(),
    )
    return next.finally(() => this.#running--)
  }
}
