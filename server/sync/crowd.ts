/** The connections of a board: told, looked after and ended together. */
import { closeCode, type CloseCode } from '../../shared/sync/messages.ts'
import type { Claims } from '../access/claims.ts'
import type { Connection } from './connection.ts'
import { frameOf, type Frame } from './frame.ts'
import { keepAliveMessage } from './presence.ts'
import type { PresentParticipant } from './roomSurroundings.ts'
import type { SyncMetrics } from './syncMetrics.ts'

const keepAlive = frameOf(keepAliveMessage)

/** One for each room. A connection leaves it when it says that it is closed. */
export class Crowd {
  readonly #metrics: SyncMetrics
  readonly #connections = new Set<Connection>()

  constructor(metrics: SyncMetrics) {
    this.#metrics = metrics
  }

  get size(): number {
    return this.#connections.size
  }

  all(): Iterable<Connection> {
    return this.#connections
  }

  add(connection: Connection): void {
    this.#connections.add(connection)
  }

  /** False if the connection was not here. */
  remove(connection: Connection): boolean {
    return this.#connections.delete(connection)
  }

  /** Each person once, however many tabs they have open. */
  participants(): readonly PresentParticipant[] {
    const people = new Map<string, PresentParticipant>()
    for (const { claims } of this.#connections) {
      const { participant: id, name, role } = claims
      people.set(id, { id, name, role })
    }
    return [...people.values()]
  }

  /** Sends a message to those the predicate names. */
  tell(frame: Frame, isFor: (claims: Claims) => boolean): void {
    for (const connection of this.#connections) {
      if (isFor(connection.claims)) connection.send(frame)
    }
  }

  /** Ends the connections the predicate names. */
  dismissWhere(isMeant: (one: Connection) => boolean, code: CloseCode, reason: string): void {
    for (const connection of this.#connections) {
      if (isMeant(connection)) this.dismiss(connection, code, reason)
    }
  }

  /** Ends one connection, if it is here. */
  dismiss(connection: Connection, code: CloseCode, reason: string): void {
    if (!this.#connections.has(connection)) return
    this.#metrics.countClose(code)
    connection.close(code, reason)
  }

  /** Ends what has expired or gives no sign of life; `now` in epoch milliseconds. */
  sweep(now: number, isPingDue: boolean): void {
    for (const connection of this.#connections) {
      if (connection.claims.expiresAt <= now) {
        this.dismiss(connection, closeCode.unauthorized, 'the token has expired')
      } else {
        connection.check(isPingDue, keepAlive)
      }
    }
  }
}
