/** The socket of a board: y-websocket's provider with our messages, our counting and our close codes. */
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import {
  bearerPrefix,
  messageType,
  parseNotice,
  schemaPrefix,
  subprotocol,
  syncMessageType,
  type Notice,
} from '../../shared/sync/messages.ts'

/** What a board hears from its socket. */
export interface BoardSocketEvents {
  /** Comes before any change of others is applied: write what waits. */
  onBeforeChange(): void
  /** A connection was made; nothing has been exchanged yet. */
  onConnected(): void
  /** The first exchange is done: this browser has what the server has. */
  onSynced(): void
  /** The connection is gone. The code is null where the network, not the server, ended it. */
  onDisconnected(code: number | null): void
  /** A message with changes of ours has left. */
  onSent(): void
  /** What is on the server's disk, as an encoded state vector. */
  onDurable(stateVector: Uint8Array): void
  /** The facilitation session, as JSON. */
  onSession(json: string): void
  /** What has just happened in the room, as a list in JSON. */
  onEvents(json: string): void
  onNotice(notice: Notice): void
}

/** Reconnects by itself after every code outside 4400 to 4499; after those `connect` must be called. */
export class BoardSocket {
  readonly #provider: WebsocketProvider

  constructor(options: {
    readonly boardId: string
    readonly doc: Y.Doc
    readonly awareness: Awareness
    readonly token: string
    readonly events: BoardSocketEvents
  }) {
    const { boardId, doc, awareness, token, events } = options
    this.#provider = new WebsocketProvider(syncAddress(), encodeURIComponent(boardId), doc, {
      connect: false,
      awareness,
      protocols: protocolsFor(token),
      WebSocketPolyfill: countingSocket(events),
      // Tabs of one browser meet at the server like everyone else, so that roles hold between them too.
      disableBc: true,
      maxBackoffTime: 8_000,
    })
    this.#listen(events)
  }

  connect(): void {
    this.#provider.connect()
  }

  /** Presents another token from the next connection on. */
  useToken(token: string): void {
    this.#provider.protocols = protocolsFor(token)
  }

  /** Drops the connection as a cut cable would, without a word to the server's other end. */
  disconnect(): void {
    this.#provider.disconnect()
  }

  close(): void {
    this.#provider.destroy()
  }

  #listen(events: BoardSocketEvents): void {
    const provider = this.#provider
    const applySync = provider.messageHandlers[messageType.sync]
    provider.messageHandlers[messageType.sync] = (encoder, decoder, ...rest) => {
      events.onBeforeChange()
      applySync?.(encoder, decoder, ...rest)
    }
    provider.messageHandlers[messageType.durable] = (_encoder, decoder) => {
      events.onDurable(decoding.readVarUint8Array(decoder))
    }
    provider.messageHandlers[messageType.session] = (_encoder, decoder) => {
      events.onSession(decoding.readVarString(decoder))
    }
    provider.messageHandlers[messageType.events] = (_encoder, decoder) => {
      events.onEvents(decoding.readVarString(decoder))
    }
    provider.messageHandlers[messageType.notice] = (_encoder, decoder) => {
      const notice = parseNotice(decoding.readVarString(decoder))
      if (notice) events.onNotice(notice)
    }
    provider.on('status', ({ status }) => {
      if (status === 'connected') events.onConnected()
    })
    provider.on('sync', (isSynced) => {
      if (isSynced) events.onSynced()
    })
    provider.on('connection-close', (event) => events.onDisconnected(event?.code ?? null))
  }
}

function protocolsFor(token: string): string[] {
  return [subprotocol, bearerPrefix + token, schemaPrefix + String(SCHEMA_VERSION)]
}

/** `<ws-base>/sync`, below the page's own base path. */
function syncAddress(): string {
  const address = new URL('sync', document.baseURI)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}

/** The length of a sync message that changes nothing. */
const emptyUpdateLength = 5

/** A WebSocket that tells when a message with changes leaves: a sync step 2 or an update. */
function countingSocket(events: Pick<BoardSocketEvents, 'onSent'>): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      const bytes = ArrayBuffer.isView(data)
        ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
        : null
      if (bytes?.[0] !== messageType.sync || bytes.length <= emptyUpdateLength) return
      if (bytes[1] === syncMessageType.step2 || bytes[1] === syncMessageType.update) events.onSent()
    }
  }
}
