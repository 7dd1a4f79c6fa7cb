/**
 * A board's guard and people around it for tests, without sockets: everybody edits a copy as the browser
 * does, settled at once, and exchanges with the guard when told to. Whoever is not told is cut off.
 */
import * as Y from 'yjs'
import type { Role } from '../../../shared/access/role.ts'
import { checkRecordAlone } from '../../../shared/model/check.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../../shared/model/version.ts'
import { noticeCode, type Notice } from '../../../shared/sync/messages.ts'
import { RecordDocument } from '../../../shared/sync/RecordDocument.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import { BoardIndex } from '../../../shared/workshop/BoardIndex.ts'
import { Overlay } from '../../../shared/workshop/overlay.ts'
import { decidingTypes, settle } from '../../../shared/workshop/placement.ts'
import type { RecordChange } from '../../../shared/workshop/recordChange.ts'
import type { Template } from '../../../shared/workshop/template.ts'
import { readUpdate } from '../updateContents.ts'
import { UpdateGate } from '../updateGate.ts'

const remote = 'remote'

/** One person's copy of the board. */
export class GuardedPeer {
  readonly doc = new Y.Doc()
  readonly document = new RecordDocument(this.doc)
  /** The sound records of the copy. */
  readonly index = new BoardIndex()
  readonly role: Role
  readonly #templates: readonly Template[]
  #made = 0

  constructor(state: Uint8Array, role: Role, templates: readonly Template[], clientId: number) {
    this.role = role
    this.#templates = templates
    this.doc.clientID = clientId
    this.document.observe((ids) => this.#refresh(ids))
    this.receive(state)
  }

  /** Runs a command or a gesture and what the rules answer to it, as one transaction. */
  does<T>(step: (board: Board) => T): T {
    const next = new Overlay(this.index)
    const outcome = step({
      get: (id) => next.get(id),
      all: (typeName) => next.all(typeName),
      cardsOf: (entityId) => next.cardsOf(entityId),
      put: (records) => records.forEach((record) => next.put(record)),
      remove: (ids) => ids.forEach((id) => next.remove(id)),
    })
    const newId = () => `n${this.doc.clientID}-${this.#made++}`
    const { put, remove } = settle(this.#changesIn(next), next, this.#templates, newId)
    for (const record of put) next.put(record)
    for (const id of remove) next.remove(id)
    this.doc.transact(() => {
      for (const after of next.records()) {
        this.document.patch(after.id, this.index.get(after.id) ?? null, after)
      }
      for (const id of next.removed()) this.document.patch(id, this.index.get(id) ?? null, null)
    })
    return outcome
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, remote)
  }

  #changesIn(next: Overlay): readonly RecordChange[] {
    const changes = [
      ...next.records().map((after) => ({ before: this.index.get(after.id) ?? null, after })),
      ...next.removed().map((id) => ({ before: this.index.get(id) ?? null, after: null })),
    ]
    return changes.filter(({ before, after }) => {
      const typeName = (after ?? before)?.typeName ?? ''
      return before !== after && (typeName === 'shape' || decidingTypes.has(typeName))
    })
  }

  #refresh(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      const checked = checkRecordAlone(this.document.read(id))
      if (checked.ok) this.index.set(checked.record)
      else this.index.delete(id)
    }
  }
}

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
    for (const { doc } of this.peers) doc.destroy()
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
