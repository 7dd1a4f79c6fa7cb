/** Makes a board of many cards on a running server, the way a client would: over HTTP and a socket. */
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { getIndices, type IndexKey } from '@tldraw/utils'
import { InitiativeRecordType } from '../../shared/model/records/initiative.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { messageType } from '../../shared/sync/messages.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import { emptyWorkshop } from '../../shared/workshop/workshop.ts'
import { cardAt, cardShapeId } from '../../shared/workshop/cards.ts'
import { fourApproaches } from '../../templates/four-approaches/index.ts'

/** A board that is ready to be dragged on. */
export interface FilledBoard {
  /** The facilitator's link. */
  readonly link: string
  /** Every record of the document. */
  readonly records: BoardRecord[]
  /** Ids of the cards whose centre lies in the matrix, from its middle outwards. */
  readonly inside: readonly string[]
}

const columns = 50
const step = { x: 230, y: 140 }
const middle = { x: 1080, y: 900 }
const atOnce = 100
const emptyBoard: BoardReader = {
  get: () => undefined,
  all: () => [],
  cardsOf: () => [],
}

/** Creates a board of the four approaches and lays cards out in a grid around the matrix. */
export async function fillBoard(base: string, count: number): Promise<FilledBoard> {
  const created = await post(`${base}/api/boards`, { title: 'Bench', template: fourApproaches.id })
  const { id, links, keys } = created as Created
  const joined = await post(`${base}/api/boards/${id}/join`, {
    key: keys.facilitator,
    name: 'Fill',
  })
  const { token } = joined as { token: string }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${base.replace('http', 'ws')}/sync`, id, doc, {
    protocols: ['korridor', `bearer.${token}`],
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const isDurable = durability(provider, doc)
  const document = new RecordDocument(doc)
  const { records, inside } = layOut(count)
  for (let at = 0; at < records.length; at += atOnce) {
    document.put(records.slice(at, at + atOnce))
    await isDurable()
  }
  const all = [...document.ids()].map((each) => document.read(each) as unknown as BoardRecord)
  provider.destroy()
  doc.destroy()
  return { link: links.facilitator, records: all, inside }
}

interface Created {
  readonly id: string
  readonly links: { readonly facilitator: string }
  readonly keys: { readonly facilitator: string }
}

function layOut(count: number): { records: BoardRecord[]; inside: string[] } {
  const rows = Math.ceil(count / columns)
  const indices = getIndices(count)
  const found: { readonly id: string; readonly distance: number }[] = []
  const records = indices.flatMap((index: IndexKey, at): BoardRecord[] => {
    const centre = {
      x: middle.x + ((at % columns) - (columns - 1) / 2) * step.x,
      y: middle.y + (Math.floor(at / columns) - (rows - 1) / 2) * step.y,
    }
    const entityId = `bench${at}`
    const ref = { kind: 'initiative', id: entityId } as const
    const fields = fourApproaches.read(ref, centre, emptyWorkshop)
    const initiative = InitiativeRecordType.create({
      id: InitiativeRecordType.createId(entityId),
      index,
      title: `Vorhaben Nummer ${at}`,
      x: fields.x ?? null,
      y: fields.y ?? null,
    })
    if (initiative.x !== null) {
      const distance = Math.hypot(centre.x - middle.x, centre.y - middle.y)
      found.push({ id: cardShapeId(fourApproaches.id, entityId), distance })
    }
    return [initiative, cardAt(fourApproaches, ref, centre, index, emptyBoard)]
  })
  found.sort((a, b) => a.distance - b.distance)
  return { records, inside: found.map(({ id }) => id) }
}

/** Answers a function that waits until everything written so far is on the server's disk. */
function durability(provider: WebsocketProvider, doc: Y.Doc): () => Promise<void> {
  let stored = 0
  let wake = () => {}
  provider.messageHandlers[messageType.durable] = (_encoder, decoder) => {
    const vector = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
    stored = vector.get(doc.clientID) ?? 0
    wake()
  }
  return async () => {
    const wanted = Y.getState(doc.store, doc.clientID)
    while (stored < wanted) await new Promise<void>((resolve) => (wake = resolve))
  }
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
