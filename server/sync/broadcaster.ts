/**
 * Brings a room's changes to its people: everything of a tick in one frame, the same bytes for all. A
 * reader who falls behind is skipped, and sent the difference once it has read what waits for it.
 */
import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { frameOf, joinFrames, type Frame } from './frame.ts'
import { JoiningStates } from './joining.ts'
import { mergeTick, vectorBefore } from './mergeTick.ts'
import { updateMessage } from './outgoing.ts'
import type { Presence } from './presence.ts'
import { Ticker } from './ticker.ts'

/** The outgoing side of a room. */
export class Broadcaster {
  readonly #doc: Y.Doc
  readonly #presence: Presence
  readonly #onUpdate: (update: Uint8Array) => void
  readonly #connections = new Set<Connection>()
  /** Connections that missed updates, with what they have, and those that missed only presence. */
  readonly #behind = new Map<Connection, Uint8Array | null>()
  readonly #joining: JoiningStates
  readonly #ticker: Ticker
  #updates: Uint8Array[] = []
  #allPresence: { readonly message: Uint8Array; readonly frame: Frame } | null = null
  #differences = new Map<Uint8Array, Frame>()

  /** `onUpdate` gets what a tick changed, merged, before it is sent. */
  constructor(doc: Y.Doc, presence: Presence, onUpdate: (update: Uint8Array) => void) {
    this.#doc = doc
    this.#presence = presence
    this.#onUpdate = onUpdate
    this.#joining = new JoiningStates(doc, (connection, frame, since) => {
      connection.send(frame)
      if (since) this.#behind.set(connection, since)
      if (!connection.isBehind) this.catchUp(connection)
    })
    this.#ticker = new Ticker(
      () => this.#flush(),
      () => this.#connections.size,
    )
  }

  /** Adds somebody, who learns at once who else is here. */
  add(connection: Connection): void {
    this.#connections.add(connection)
    this.sendPresence(connection)
  }

  remove(connection: Connection): void {
    this.#connections.delete(connection)
    this.#behind.delete(connection)
    this.#joining.forget(connection)
  }

  /** Sends everything the state vector does not cover. Throws if the vector is malformed. */
  join(connection: Connection, vector: Uint8Array): void {
    this.#joining.request(connection, vector)
  }

  /** Sends everybody's presence to one. */
  sendPresence(connection: Connection): void {
    const message = this.#presence.all()
    if (!message) return
    if (this.#allPresence?.message !== message) {
      this.#allPresence = { message, frame: frameOf(message) }
    }
    connection.send(this.#allPresence.frame)
  }

  /** Takes a change of the document for the next tick. */
  pushUpdate(update: Uint8Array): void {
    this.#updates.push(update)
    this.#joining.invalidate()
    this.#differences.clear()
    this.#ticker.schedule()
  }

  /** Somebody's presence changed. */
  presenceChanged(): void {
    this.#ticker.schedule()
  }

  /** A connection that was behind has read everything: sends what it missed. */
  catchUp(connection: Connection): void {
    const vector = this.#behind.get(connection)
    if (vector === undefined || this.#joining.isWaiting(connection)) return
    this.#behind.delete(connection)
    if (vector) connection.send(this.#differenceSince(vector))
    this.sendPresence(connection)
  }

  /** Sends what is there without waiting for the tick. */
  flushNow(): void {
    this.#ticker.flushNow()
  }

  /** Stops, leaving unsent what is unsent. */
  close(): void {
    this.#ticker.cancel()
    this.#joining.close()
    this.#connections.clear()
    this.#behind.clear()
    this.#updates = []
  }

  #flush(): void {
    const update = mergeTick(this.#updates)
    this.#updates = []
    if (update) this.#onUpdate(update)
    const presence = this.#presence.takeChanges()
    const frames: Frame[] = []
    if (update) frames.push(frameOf(updateMessage(update)))
    if (presence) frames.push(frameOf(presence))
    if (frames.length === 0) return
    const frame = joinFrames(frames)
    let before: Uint8Array | null = null
    for (const connection of this.#connections) {
      const missed = this.#behind.get(connection)
      if (this.#joining.isWaiting(connection)) {
        // Its state will hold the update; of presence it is reminded then.
        if (missed === undefined) this.#behind.set(connection, null)
      } else if (connection.isBehind) {
        if (update) before ??= vectorBefore(this.#doc, update)
        if (!missed) this.#behind.set(connection, before)
      } else {
        if (missed !== undefined) this.catchUp(connection)
        if (!missed) connection.send(frame)
      }
    }
  }

  #differenceSince(vector: Uint8Array): Frame {
    const known = this.#differences.get(vector)
    if (known) return known
    const frame = frameOf(updateMessage(Y.encodeStateAsUpdate(this.#doc, vector)))
    this.#differences.set(vector, frame)
    return frame
  }
}
