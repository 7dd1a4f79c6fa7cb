/**
 * A board's guard and people around it for tests, without sockets: everybody edits a copy as the browser
 * does, settled at once, and exchanges with the guard when told to. Whoever is not told is cut off.
 */
import * as Y from 'yjs'
import type { Role } from '../../../shared/access/role.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../../shared/model/version.ts'
import { noticeCode, type Notice } from '../../../shared/sync/messages.ts'
import { RecordDocument } from '../../../shared/sync/RecordDocument.ts'
import type { Template } from '../../../shared/workshop/template.ts'
import { readUpdate } from '../updateContents.ts'
import { UpdateGate } from '../updateGate.ts'
import { GuardedPeer } from './guardedPeer.ts'

/** The guard with its document, and the people around it. */
export class GuardedRoom {
  readonly gate: UpdateGate
  readonly peers: readonly GuardedPeer[]
  readonly #doc = new Y.Doc()

  constructor(
    records: readonly BoardRecord[],
    roles: readonly Role[],
    templates: readonly Template[],
  ) {
    const document = new RecordDocument(this.#doc)
    document.setSchema(SCHEMA_VERSION)
    document.put(records)
    this.gate = new UpdateGate(this.#doc, templates, 20_000)
    this.gate.load()
    const state = Y.encodeStateAsUpdate(this.#doc)
    this.peers = roles.map((role, at) => new GuardedPeer(state, role, templates, 100 + at))
  }

  peer(at: number): GuardedPeer {
    const peer = this.peers[at]
    if (!peer) throw new Error(`there are ${this.peers.length} peers, no number ${at}`)
    return peer
  }

  /** Sends the guard what the person has done since, and the person what the others have. */
  exchange(peer: GuardedPeer): readonly Notice[] {
    peer.binding.flush()
    const update = Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(this.#doc))
    const { notices } = this.gate.apply(readUpdate(update), peer.role, peer)
    peer.receive(Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(peer.doc)))
    return notices
  }

  /** Exchanges until nobody has anything new. Answers what people were told. */
  meet(): readonly Notice[] {
    const told: Notice[] = []
    for (let round = 0; round < 2; round++) {
      for (const peer of this.peers) told.push(...this.exchange(peer))
    }
    return told
  }

  close(): void {
    for (const peer of this.peers) peer.close()
    this.#doc.destroy()
  }
}

/** Every record of a document, for comparing two. */
export function recordsOf(document: RecordDocument): Record<string, unknown> {
  return Object.fromEntries([...document.ids()].sort().map((id) => [id, document.read(id)]))
}

/** True if somebody was told that their role may not do what they did. */
export function wasForbidden(notices: readonly Notice[]): boolean {
  return notices.some(({ code }) => code === noticeCode.forbidden)
}
