/** Whether a person's own work is on the server's disk, from what the socket says. */
import * as Y from 'yjs'

/** What the header says. */
export type SavedState =
  /** Not connected for the first time yet. */
  | 'opening'
  /** Everything done here is on the server's disk. */
  | 'saved'
  /** Something is on its way. */
  | 'saving'
  /** No connection; work stays on this device until there is one. */
  | 'offline'
  /** Connected, but the server does not confirm: its disk may be full. */
  | 'not-saved'

/** How long the server may take to confirm before the header says so, in milliseconds. */
export const patienceMs = 8_000

/** What has happened on the way between this browser and the server's disk. */
export interface Progress {
  readonly connection: 'opening' | 'online' | 'offline'
  /** Since when something of ours is unconfirmed; `null` when all is confirmed. */
  readonly unconfirmedSince: number | null
  /** The server said that it cannot write now. */
  readonly isRefused: boolean
}

/** The header's word for the progress at a moment; `hasPending`: edits wait for the next flush. */
export function savedStateOf(progress: Progress, hasPending: boolean, now: number): SavedState {
  switch (progress.connection) {
    case 'opening':
      return 'opening'
    case 'offline':
      return 'offline'
    case 'online': {
      const { unconfirmedSince, isRefused } = progress
      if (unconfirmedSince === null && !hasPending) return 'saved'
      if (isRefused) return 'not-saved'
      const waits = unconfirmedSince === null ? 0 : now - unconfirmedSince
      return waits > patienceMs ? 'not-saved' : 'saving'
    }
  }
}

/** How long the server must stay quiet before a deletion counts as confirmed in case of doubt. */
const settleMs = 1_200

/**
 * Decides which of this browser's changes are on the server's disk. Edits move this browser's clock and
 * are confirmed by a state vector that covers it. A change that only deletes moves no clock: it counts
 * as confirmed when an edit sent after it is, or by the next confirmation if nothing else was on its way,
 * or else when the server has covered everything and had nothing more to confirm for a moment.
 */
export class Confirmations {
  readonly #doc: Y.Doc
  /** What lay in this browser's own storage when the board was opened: maybe never sent. */
  readonly #stored = new Map<number, number>()
  #durable = new Map<number, number>()
  #hasDurable = false
  #sentClock = 0
  #deletion: Deletion | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Call when the stored document is loaded, before the first connection. */
  noteStored(): void {
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(this.#doc))) {
      this.#stored.set(client, clock)
    }
  }

  /** A new connection proves everything anew: what the old one did not confirm is sent again. */
  noteConnected(): void {
    this.#hasDurable = false
    this.#deletion = null
  }

  /** A message with changes has left. */
  noteSent(now: number): void {
    const clock = this.#ownClock()
    if (clock > this.#sentClock) {
      this.#sentClock = clock
      if (this.#deletion) this.#deletion.coveredBy ??= clock
      return
    }
    const isAlone = this.#deletion === null && this.isComplete(now)
    this.#deletion = { isAlone, coveredBy: null, settlesAt: null }
  }

  /** The server has said what is on its disk. */
  noteDurable(stateVector: Uint8Array, now: number): void {
    this.#durable = Y.decodeStateVector(stateVector)
    this.#hasDurable = true
    for (const [client, clock] of this.#stored) {
      if ((this.#durable.get(client) ?? 0) >= clock) this.#stored.delete(client)
    }
    const deletion = this.#deletion
    if (!deletion) return
    const covered = this.#coveredClock()
    if (deletion.isAlone || (deletion.coveredBy !== null && covered >= deletion.coveredBy)) {
      this.#deletion = null
    } else if (covered >= this.#ownClock()) {
      deletion.settlesAt = now + settleMs
    }
  }

  /** True when everything made in this browser, now or before, is on the server's disk. */
  isComplete(now: number): boolean {
    if (!this.#hasDurable || this.#stored.size > 0) return false
    if (this.#coveredClock() < this.#ownClock()) return false
    const deletion = this.#deletion
    return deletion === null || (deletion.settlesAt !== null && now >= deletion.settlesAt)
  }

  #ownClock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID)
  }

  #coveredClock(): number {
    return this.#durable.get(this.#doc.clientID) ?? 0
  }
}

/** The last change that only deleted, while it is not confirmed. */
interface Deletion {
  /** Nothing else was unconfirmed when it left, so the next confirmation is its own. */
  readonly isAlone: boolean
  /** This browser's clock after the first edit that was sent behind it. */
  coveredBy: number | null
  /** When it counts as confirmed if nothing more comes. */
  settlesAt: number | null
}
