/** Comes back to a board after its connection has ended, for as long as the server allows it. */
import type { Identity } from '../session/identity.ts'
import { afterClose, type BoardEnd } from './boardEnd.ts'
import { joinAgain } from './joinAgain.ts'

interface Options {
  readonly identity: () => Identity
  /** The same person with a new token; it is presented from the next connection on. */
  readonly onRenewed: (identity: Identity) => void
  /** True once the server has said that it is over. */
  readonly isOver: () => boolean
  readonly connect: () => void
  readonly disconnect: () => void
  readonly onEnd: (why: BoardEnd) => void
}

/** Does what a close code asks for: waits, gets a new token, or says that this is the end. */
export class Reconnection {
  readonly #options: Options
  #waiting: ReturnType<typeof setTimeout> | null = null
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
    addEventListener('offline', this.#handleNetworkGone)
    addEventListener('online', this.#handleNetworkBack)
  }

  /** `null` is a lost connection, which the socket takes up again by itself. */
  afterClose(code: number | null): void {
    const next = afterClose(code)
    switch (next.kind) {
      case 'reconnecting':
        return
      case 'wait':
        return this.#wait(next.ms, this.#options.connect)
      case 'join-again':
        return void this.#renewToken()
      case 'end':
        return this.#options.onEnd(next.why)
    }
  }

  close(): void {
    this.#isClosed = true
    removeEventListener('offline', this.#handleNetworkGone)
    removeEventListener('online', this.#handleNetworkBack)
    if (this.#waiting) clearTimeout(this.#waiting)
  }

  async #renewToken(): Promise<void> {
    const { identity, onRenewed, connect, onEnd } = this.#options
    const renewed = await joinAgain(identity())
    if (this.#isClosed) return
    switch (renewed.kind) {
      case 'joined':
        onRenewed(renewed.identity)
        return connect()
      case 'refused':
        return onEnd(renewed.why)
      case 'unreachable':
        return this.#wait(renewed.retryMs, () => void this.#renewToken())
    }
  }

  #wait(ms: number, then: () => void): void {
    if (this.#waiting) clearTimeout(this.#waiting)
    this.#waiting = setTimeout(then, ms)
  }

  /**
   * The device has lost its network: a socket would notice only after half a minute. It is taken up again
   * at once, because a server on this very device can still be reached.
   */
  readonly #handleNetworkGone = (): void => {
    if (this.#options.isOver()) return
    this.#options.disconnect()
    this.#options.connect()
  }

  readonly #handleNetworkBack = (): void => {
    if (!this.#options.isOver()) this.#options.connect()
  }
}
