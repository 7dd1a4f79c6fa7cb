/** Clients for tests: the npm package y-websocket as it is, and bare sockets that speak the protocol by hand. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import {
  messageType,
  parseNotice,
  syncMessageType,
  type Notice,
} from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'

/** Waits until a condition holds; fails with `what` after `timeoutMs`. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 10_000,
): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A person at a y-websocket provider. */
export class Person {
  readonly doc: Y.Doc
  readonly document: RecordDocument
  readonly provider: WebsocketProvider
  readonly notices: Notice[] = []
  /** Encoded state vectors of durable messages, in order. */
  readonly durable: Uint8Array[] = []
  closed: { readonly code: number; readonly reason: string } | null = null
  readonly closes: number[] = []

  constructor(
    url: string,
    boardId: string,
    token: string,
    { doc = new Y.Doc(), protocols = ['korridor', `bearer.${token}`], connect = true } = {},
  ) {
    this.doc = doc
    this.document = new RecordDocument(doc)
    this.provider = new WebsocketProvider(url, boardId, doc, {
      protocols,
      connect,
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    })
    const { messageHandlers } = this.provider as unknown as {
      messageHandlers: ((encoder: unknown, decoder: decoding.Decoder) => void)[]
    }
    messageHandlers[messageType.durable] = (_encoder, decoder) => {
      this.durable.push(decoding.readVarUint8Array(decoder).slice())
    }
    messageHandlers[messageType.notice] = (_encoder, decoder) => {
      const notice = parseNotice(decoding.readVarString(decoder))
      if (notice) this.notices.push(notice)
    }
    // What facilitators do is of no interest here; without these y-websocket complains of each message.
    messageHandlers[messageType.session] = () => undefined
    messageHandlers[messageType.events] = () => undefined
    this.provider.on('closed', (closed: { code: number; reason: string }) => {
      this.closed = closed
    })
    this.provider.on('connection-close', (event: { code: number } | null) => {
      if (event) this.closes.push(event.code)
    })
  }

  get awareness(): Awareness {
    return this.provider.awareness
  }

  /** Resolves when the provider says it is in step. */
  async synced(): Promise<this> {
    await until('the client is synced', () => this.provider.synced)
    return this
  }

  /** True when everything this client wrote is on disk, as far as the server has told it. */
  get isSaved(): boolean {
    const own = Y.getState(this.doc.store, this.doc.clientID)
    const last = this.durable.at(-1)
    if (!last) return own === 0
    return (Y.decodeStateVector(last).get(this.doc.clientID) ?? 0) >= own
  }

  leave(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** A message a bare socket received. */
export type Heard =
  | { readonly type: 'step1'; readonly bytes: Uint8Array }
  | { readonly type: 'step2'; readonly bytes: Uint8Array }
  | { readonly type: 'update'; readonly bytes: Uint8Array }
  | { readonly type: 'awareness'; readonly bytes: Uint8Array }
  | { readonly type: 'durable'; readonly bytes: Uint8Array }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'other'; readonly number: number }

type HeardOf<T extends Heard['type']> = Extract<Heard, { type: T }>

/** A socket that sends what the test says. */
export class BareClient {
  readonly ws: WebSocket
  readonly heard: Heard[] = []
  receivedBytes = 0
  closed: { readonly code: number; readonly reason: string } | null = null
  error: Error | null = null

  constructor(
    url: string,
    boardId: string,
    token: string | null,
    { protocols = token === null ? [] : ['korridor', `bearer.${token}`], ...options } = {} as {
      protocols?: string[]
    } & WebSocket.ClientOptions,
  ) {
    this.ws = new WebSocket(`${url}/${boardId}`, protocols, options)
    this.ws.on('error', (error) => (this.error = error))
    this.ws.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }))
    this.ws.on('message', (data: Buffer) => {
      this.receivedBytes += data.byteLength
      this.heard.push(hear(new Uint8Array(data)))
    })
  }

  async opened(): Promise<this> {
    await until('the socket is open', () => this.ws.readyState === WebSocket.OPEN)
    return this
  }

  async gone(): Promise<{ readonly code: number; readonly reason: string }> {
    await until('the socket is closed', () => this.closed !== null, 20_000)
    return this.closed ?? { code: 0, reason: '' }
  }

  send(bytes: Uint8Array): void {
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(bytes)
  }

  sendUpdate(update: Uint8Array): void {
    this.send(syncMessage(syncMessageType.update, update))
  }

  sendStep1(vector: Uint8Array = new Uint8Array([0])): void {
    this.send(syncMessage(syncMessageType.step1, vector))
  }

  /** Every change heard so far, applied to a new document. */
  document(): RecordDocument {
    const doc = new Y.Doc()
    for (const one of this.heard) {
      if (one.type === 'step2' || one.type === 'update') Y.applyUpdate(doc, one.bytes)
    }
    return new RecordDocument(doc)
  }

  of<T extends Heard['type']>(type: T): HeardOf<T>[] {
    return this.heard.filter((one): one is HeardOf<T> => one.type === type)
  }

  leave(): void {
    this.ws.terminate()
  }
}

/** A sync message by hand. */
export function syncMessage(type: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** An awareness message by hand; the state goes out as it is given. */
export function presenceMessage(
  entries: readonly { readonly client: number; readonly clock: number; readonly json: string }[],
): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { client, clock, json } of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, json)
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function hear(message: Uint8Array): Heard {
  const decoder = decoding.createDecoder(message)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case messageType.sync: {
      const names = ['step1', 'step2', 'update'] as const
      const name = names[decoding.readVarUint(decoder)] ?? 'update'
      return { type: name, bytes: decoding.readVarUint8Array(decoder) }
    }
    case messageType.awareness:
      return { type: 'awareness', bytes: decoding.readVarUint8Array(decoder) }
    case messageType.durable:
      return { type: 'durable', bytes: decoding.readVarUint8Array(decoder) }
    case messageType.notice:
      return { type: 'notice', notice: parseNotice(decoding.readVarString(decoder)) }
    default:
      return { type: 'other', number: type }
  }
}
