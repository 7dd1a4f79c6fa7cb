/** Asks clients to send what the server does not have, with growing patience for those who cannot. */
import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { frameOf } from './frame.ts'
import { stateVectorMessage } from './outgoing.ts'

const firstWaitMs = 1_000
const longestWaitMs = 60_000

interface Asked {
  at: number
  waitMs: number
  isDue: boolean
}

/** Who has to be asked again, and when. */
export class Resync {
  readonly #doc: Y.Doc
  readonly #asked = new Map<Connection, Asked>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Asks now, unless this connection was asked only just: then at a later `sweep`. */
  need(connection: Connection, nowMs: number): void {
    const asked = this.#asked.get(connection)
    if (asked) asked.isDue = true
    else {
      this.#asked.set(connection, { at: nowMs, waitMs: firstWaitMs, isDue: false })
      this.ask(connection)
    }
  }

  /** Marks a connection without asking yet: `askAll` will. */
  later(connection: Connection): void {
    this.#asked.set(connection, { at: 0, waitMs: firstWaitMs, isDue: true })
  }

  /** Asks everybody who waits, at once. */
  askAll(nowMs: number): void {
    for (const [connection, asked] of this.#asked) {
      if (asked.isDue) this.#askAgain(connection, asked, nowMs)
    }
  }

  /** Asks those whose time has come, and forgets those who have been complete for a while. */
  sweep(nowMs: number): void {
    for (const [connection, asked] of this.#asked) {
      const isOver = nowMs - asked.at >= asked.waitMs
      if (isOver && asked.isDue) this.#askAgain(connection, asked, nowMs)
      else if (nowMs - asked.at > 2 * longestWaitMs) this.#asked.delete(connection)
    }
  }

  forget(connection: Connection): void {
    this.#asked.delete(connection)
  }

  /** Sends sync step 1: the client answers with everything this state does not cover. */
  ask(connection: Connection): void {
    connection.send(frameOf(stateVectorMessage(Y.encodeStateVector(this.#doc))))
  }

  #askAgain(connection: Connection, asked: Asked, nowMs: number): void {
    asked.at = nowMs
    asked.waitMs = Math.min(longestWaitMs, asked.waitMs * 2)
    asked.isDue = false
    this.ask(connection)
  }
}
