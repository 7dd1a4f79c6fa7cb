/** People at one board for tests: each has a store, a document, a history and a line to the others. */
import { Store } from '@tldraw/store'
import {
  createShapeId,
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  toRichText,
  type TLNoteShape,
  type TLPageId,
} from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import * as Y from 'yjs'
import { InitiativeRecordType } from '../../model/records/initiative.ts'
import { plainTextOf } from '../../model/richText.ts'
import { boardSchema, type BoardRecord } from '../../model/schema.ts'
import { BoardHistory } from '../BoardHistory.ts'
import { RecordDocument } from '../RecordDocument.ts'
import { StoreBinding, type BoardStore } from '../StoreBinding.ts'

/** The page every test board starts with. */
export const testPage = 'page:test' as TLPageId

/** Makes an empty store of a board without an editor. */
export function makeStore(): BoardStore {
  return new Store({
    schema: boardSchema,
    props: {
      defaultName: '',
      assets: {
        upload: () => Promise.reject(new Error('no uploads in this test')),
        resolve: () => null,
        remove: () => Promise.resolve(),
      },
      onMount: () => undefined,
    },
  })
}

/** A note at the origin of the test page. */
export function makeNote(name: string, text = ''): TLNoteShape {
  return {
    id: createShapeId(name),
    typeName: 'shape',
    type: 'note',
    parentId: testPage,
    index: 'a1' as IndexKey,
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'black',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: toRichText(text),
      scale: 1,
    },
  }
}

/** The records a server seeds an empty board with. */
export function seedRecords(): BoardRecord[] {
  return [
    DocumentRecordType.create({ id: TLDOCUMENT_ID, name: 'Test' }),
    PageRecordType.create({ id: testPage, name: 'Test', index: 'a1' as IndexKey }),
  ]
}

/** One person at the board. */
export class Peer {
  readonly doc: Y.Doc
  readonly document: RecordDocument
  readonly store: BoardStore
  readonly binding: StoreBinding
  readonly history: BoardHistory

  constructor(clientId: number, state: Uint8Array) {
    this.doc = new Y.Doc()
    this.doc.clientID = clientId
    Y.applyUpdate(this.doc, state)
    this.document = new RecordDocument(this.doc)
    this.store = makeStore()
    this.binding = new StoreBinding({
      store: this.store,
      document: this.document,
      schedule: () => () => undefined,
    })
    this.history = new BoardHistory({ document: this.document, binding: this.binding })
  }

  /** One undoable step. */
  edits(step: () => void): void {
    this.history._mark('step')
    step()
    this.binding.flush()
  }

  puts(...records: BoardRecord[]): void {
    this.edits(() => this.store.put(records))
  }

  deletes(id: string): void {
    this.edits(() => this.store.remove([id as BoardRecord['id']]))
  }

  note(name: string): TLNoteShape | null {
    const record = this.store.get(createShapeId(name))
    return record?.typeName === 'shape' && record.type === 'note' ? (record as TLNoteShape) : null
  }

  textOf(name: string): string | null {
    const note = this.note(name)
    return note && plainTextOf(note.props.richText)
  }

  moves(name: string, x: number, y: number): void {
    const note = this.note(name)
    if (note) this.puts({ ...note, x, y })
  }

  colours(name: string, color: TLNoteShape['props']['color']): void {
    const note = this.note(name)
    if (note) this.puts({ ...note, props: { ...note.props, color } })
  }

  /** Inserts words into the text of a note, as typing would. */
  types(name: string, at: number, words: string): void {
    const note = this.note(name)
    const text = this.textOf(name)
    if (!note || text === null) return
    const typed = text.slice(0, at) + words + text.slice(at)
    this.puts({ ...note, props: { ...note.props, richText: toRichText(typed) } })
  }

  initiative(id: string) {
    const record = this.store.get(InitiativeRecordType.createId(id))
    return record?.typeName === 'initiative' ? record : null
  }

  /** Every document record as plain JSON, for comparing two peers. */
  state(): Record<string, unknown> {
    const entries = [...this.document.ids()].sort().map((id) => [id, this.document.read(id)])
    return Object.fromEntries(entries) as Record<string, unknown>
  }

  close(): void {
    this.history.dispose()
    this.binding.close()
    this.doc.destroy()
  }
}

/** Peers and the lines between them; a line can be cut and joined again. */
export class Room {
  readonly peers: readonly Peer[]
  readonly #cut = new Set<Peer>()

  constructor(count: number, records: readonly BoardRecord[] = seedRecords()) {
    const seed = new Y.Doc()
    seed.clientID = 1
    new RecordDocument(seed).put(records)
    const state = Y.encodeStateAsUpdate(seed)
    this.peers = Array.from({ length: count }, (_, at) => new Peer(at + 100, state))
  }

  peer(at: number): Peer {
    const peer = this.peers[at]
    if (!peer) throw new Error(`there are ${this.peers.length} peers, no number ${at}`)
    return peer
  }

  disconnect(peer: Peer): void {
    this.#cut.add(peer)
  }

  reconnect(peer: Peer): void {
    this.#cut.delete(peer)
  }

  /** Exchanges everything between all connected peers, each having written what waits. */
  sync(): void {
    const connected = this.peers.filter((peer) => !this.#cut.has(peer))
    for (let isDone = false; !isDone;) {
      isDone = true
      for (const from of connected) {
        for (const to of connected) {
          if (from !== to && deliver(from, to)) isDone = false
        }
      }
    }
  }

  close(): void {
    for (const peer of this.peers) peer.close()
  }
}

/** Sends what one peer has and the other lacks, the receiver flushing first as the browser does. */
export function deliver(from: Peer, to: Peer): boolean {
  from.binding.flush()
  to.binding.flush()
  const before = Y.encodeStateVector(to.doc)
  const update = Y.encodeStateAsUpdate(from.doc, before)
  let hasChanged = false
  const notice = () => (hasChanged = true)
  to.doc.on('update', notice)
  Y.applyUpdate(to.doc, update, 'remote')
  to.doc.off('update', notice)
  return hasChanged
}
