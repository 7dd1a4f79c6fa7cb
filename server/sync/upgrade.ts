/** From an HTTP upgrade to a connection in a room: origin, token, board, schema, limits, in that order. */
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { WebSocket, WebSocketServer } from 'ws'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import {
  bearerPrefix,
  closeCode,
  schemaPrefix,
  subprotocol,
  type CloseCode,
} from '../../shared/sync/messages.ts'
import type { Claims } from '../access/claims.ts'
import type { InspectedToken } from '../access/tokens.ts'
import type { BoardRow } from '../storage/contract.ts'
import { Connection } from './connection.ts'
import type { Room } from './room.ts'
import { RoomRefusal, type Rooms } from './rooms.ts'

/** What the upgrade needs of the server. */
export interface SyncEntranceOptions {
  readonly rooms: Rooms
  readonly log: Logger
  readonly inspect: (token: string) => Promise<InspectedToken>
  readonly findBoard: (id: string) => Promise<BoardRow | null>
  /** Path the server lies under, without a slash at its end: empty, or `/korridor`. */
  readonly basePath: string
  /** Origin of PUBLIC_URL; null if it is not set. */
  readonly publicOrigin: string | null
}

type Admission =
  | {
      readonly isAdmitted: true
      readonly room: Room
      readonly claims: Claims
      readonly token: string
    }
  | { readonly isAdmitted: false; readonly code: CloseCode; readonly reason: string }

/** The close code ws uses for a message over its limit. */
const wsTooLarge = 1009

/** ws ends a socket that sends too much with 1009, after which clients would come back and send it again. */
class SyncSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === wsTooLarge) super.close(closeCode.tooLarge, 'the message is too large')
    else super.close(code, reason)
  }
}

/** The door to all rooms. It owns no socket and no room. */
export class SyncEntrance {
  readonly #options: SyncEntranceOptions
  readonly #server: WebSocketServer
  readonly #prefix: string
  #pending = 0

  constructor(options: SyncEntranceOptions) {
    this.#options = options
    this.#prefix = `${options.basePath}/sync/`
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      WebSocket: SyncSocket,
      maxPayload: options.rooms.limits.maxMessageBytes,
      handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
      // Shared frames are deflated once for all, so neither side may lean on earlier messages.
      perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true },
    })
  }

  /** Takes an upgrade of `/sync/<boardId>`; answers false, having done nothing, for any other path. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const boardId = this.#findBoardId(request)
    if (boardId === null) return false
    // Until ws takes over, a reset by the other side must not end the process.
    socket.on('error', ignore)
    if (!this.#isAllowedOrigin(request)) refuse(socket, 403, 'Forbidden')
    else if (this.#options.rooms.isClosed || this.#isCrowded()) refuse(socket, 503, 'Unavailable')
    else if (!(socket instanceof Socket)) refuse(socket, 400, 'Bad Request')
    else void this.#enter(boardId, request, socket, head)
    return true
  }

  #findBoardId(request: IncomingMessage): string | null {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    if (!path.startsWith(this.#prefix)) return null
    const id = path.slice(this.#prefix.length)
    return /^[\w-]{1,64}$/.test(id) ? id : ''
  }

  /** Browsers say which page opens the socket; only ours may. Other clients say nothing. */
  #isAllowedOrigin({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers
    if (origin === undefined || origin === this.#options.publicOrigin) return true
    return URL.canParse(origin) && new URL(origin).host === host
  }

  #isCrowded(): boolean {
    return this.#pending >= this.#options.rooms.limits.maxPendingHandshakes
  }

  /** Nothing is read from the socket before it is known who is there: nothing queues up for strangers. */
  async #enter(
    boardId: string,
    request: IncomingMessage,
    socket: Socket,
    head: Buffer,
  ): Promise<void> {
    this.#pending++
    try {
      const admission = await this.#decide(boardId, protocolsOf(request))
      withoutSmallWindows(request)
      socket.off('error', ignore)
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, socket, admission))
    } catch (error) {
      this.#options.log.error({ board: boardId, err: error }, 'board could not be opened')
      refuse(socket, 503, 'Unavailable')
    } finally {
      this.#pending--
    }
  }

  async #decide(boardId: string, protocols: readonly string[]): Promise<Admission> {
    const { rooms, inspect, findBoard } = this.#options
    const token = protocols.find((one) => one.startsWith(bearerPrefix))?.slice(bearerPrefix.length)
    if (!token) return refused(closeCode.unauthorized, 'the token is missing')
    const inspected = await inspect(token)
    if (inspected.state === 'worthless') return worthless
    if (boardId === '' || !(await findBoard(boardId))) {
      return refused(closeCode.notFound, 'there is no such board')
    }
    const { claims } = inspected
    if (claims.board !== boardId || rooms.isBanned(boardId, claims.participant)) {
      return refused(closeCode.forbidden, 'the token is not for this board')
    }
    if (!isKnownSchema(protocols)) {
      return refused(closeCode.schema, 'the page is of another version: reload it')
    }
    const room = await openRoom(rooms, boardId)
    if ('code' in room) return refused(room.code, room.message)
    if (room.connectionCount >= rooms.limits.maxConnectionsPerBoard) {
      return refused(closeCode.tooMany, 'too many people are on this board')
    }
    // The load may have taken a while, in which a key can be rotated.
    if ((await inspect(token)).state !== 'good') return worthless
    return { isAdmitted: true, room, claims, token }
  }

  #accept(ws: WebSocket, socket: Socket, admission: Admission): void {
    const { log, rooms } = this.#options
    // A socket without this listener lets one bad frame end the process.
    ws.on('error', (error) => log.debug({ err: error.message }, 'socket error'))
    if (!admission.isAdmitted) {
      rooms.metrics.countClose(admission.code)
      ws.close(admission.code, admission.reason)
      return
    }
    const { room, claims, token } = admission
    room.admit(new Connection({ ws, socket, claims, token, limits: rooms.limits }))
  }
}

const worthless = refused(closeCode.unauthorized, 'the token is not valid')

async function openRoom(rooms: Rooms, boardId: string): Promise<Room | RoomRefusal> {
  try {
    return await rooms.open(boardId)
  } catch (error) {
    if (error instanceof RoomRefusal) return error
    throw error
  }
}

function protocolsOf({ headers }: IncomingMessage): readonly string[] {
  const value = headers['sec-websocket-protocol'] ?? ''
  return value.split(',').map((one) => one.trim())
}

/** Who writes another schema is sent away; who does not say which is judged by what they write. */
function isKnownSchema(protocols: readonly string[]): boolean {
  const said = protocols.find((one) => one.startsWith(schemaPrefix))
  if (said === undefined) return true
  return said.slice(schemaPrefix.length) === String(SCHEMA_VERSION)
}

/** A client that asks for a smaller window gets no compression: the shared frames use the full one. */
function withoutSmallWindows({ headers }: IncomingMessage): void {
  if (headers['sec-websocket-extensions']?.includes('server_max_window_bits')) {
    delete headers['sec-websocket-extensions']
  }
}

function refused(code: CloseCode, reason: string): Admission {
  return { isAdmitted: false, code, reason }
}

function refuse(socket: Duplex, status: number, reason: string): void {
  const body = `${status} ${reason}`
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Type: text/plain\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => socket.destroy(),
  )
}

function ignore(): void {}
