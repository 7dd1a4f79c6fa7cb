/** The sync side of the server on a port of its own, with real sockets, for tests that turn its limits. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { pino } from 'pino'
import type { Role } from '../../shared/access/role.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { fourApproaches } from '../../templates/four-approaches/index.ts'
import { Tokens } from '../access/tokens.ts'
import { createBoard } from '../boards/createBoard.ts'
import { MemoryStorage } from '../storage/memoryStorage.ts'
import type { Storage } from '../storage/contract.ts'
import type { SyncLimits } from '../sync/limits.ts'
import { Rooms } from '../sync/rooms.ts'
import { SyncEntrance } from '../sync/upgrade.ts'

/** What a test may turn. */
export interface SyncServerOptions {
  readonly storage?: Storage
  readonly limits?: Partial<SyncLimits>
  readonly now?: () => number
  readonly port?: number
  readonly secret?: Uint8Array
  readonly publicOrigin?: string
}

/** A running server. `close` ends it, its storage excluded. */
export interface SyncServer {
  readonly port: number
  /** `ws://127.0.0.1:<port>/sync`, as y-websocket wants it. */
  readonly url: string
  readonly rooms: Rooms
  readonly storage: Storage
  readonly secret: Uint8Array
  /** The server's end of every socket that is open, in the order they came. */
  readonly sockets: readonly Socket[]
  /** Makes a board; answers its id. */
  makeBoard(options?: { readonly templates?: readonly Template[] }): Promise<string>
  /** A token for a new person; `participant` for one who is known. */
  token(boardId: string, role?: Role, options?: TokenOptions): string
  close(): Promise<void>
}

export interface TokenOptions {
  readonly participant?: string
  readonly expiresAt?: number
}

const day = 86_400_000

/** Makes a board with the four approaches, or other templates; answers its id. */
export async function makeBoard(
  storage: Storage,
  templates: readonly Template[] = [fourApproaches],
): Promise<string> {
  const records = seedBoard({ title: 'Test', locale: 'de', templates })
  const row = await createBoard(
    { locale: 'de', templates: templates.map(({ id }) => id), retentionDays: 0, records },
    { storage, now: Date.now },
  )
  return row.id
}

/** Starts it. */
export async function startSyncServer(options: SyncServerOptions = {}): Promise<SyncServer> {
  const storage = options.storage ?? new MemoryStorage()
  const now = options.now ?? Date.now
  const secret = options.secret ?? randomBytes(32)
  const findBoard = (id: string) => storage.findBoard(id)
  const findStanding = () => Promise.resolve(null)
  const tokens = new Tokens({ secret, findBoard, findStanding, now })
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' })
  const rooms = new Rooms({
    storage,
    log,
    now,
    templates: [fourApproaches],
    verify: (token) => tokens.verify(token),
    ...(options.limits ? { limits: options.limits } : {}),
  })
  const entrance = new SyncEntrance({
    rooms,
    log,
    inspect: (token) => tokens.inspect(token),
    findBoard,
    basePath: '',
    publicOrigin: options.publicOrigin ?? null,
  })
  const http = createServer((_request, response) => response.writeHead(404).end())
  const sockets: Socket[] = []
  http.on('upgrade', (request, socket, head) => {
    sockets.push(socket as Socket)
    socket.once('close', () => sockets.splice(sockets.indexOf(socket as Socket), 1))
    if (!entrance.handleUpgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    rooms,
    storage,
    secret,
    sockets,
    makeBoard: ({ templates } = {}) => makeBoard(storage, templates),
    token(board, role = 'participant', { participant, expiresAt } = {}) {
      const person = participant ?? randomBytes(8).toString('hex')
      return tokens.issue({
        board,
        role,
        participant: person,
        name: `Person ${person}`,
        generation: 0,
        secret: person,
        expiresAt: expiresAt ?? now() + day,
      })
    },
    async close() {
      await rooms.close()
      http.closeAllConnections()
      await new Promise<void>((resolve) => http.close(() => resolve()))
    },
  }
}

/** A note on a page, with a text. */
export function note(id: string, parentId: string, text = '', extra: object = {}): BoardRecord {
  const paragraph = text === '' ? {} : { content: [{ type: 'text', text }] }
  return {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'note',
    parentId,
    index: 'a1',
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
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      scale: 1,
      fontSizeAdjustment: 0,
      richText: { type: 'doc', content: [{ type: 'paragraph', ...paragraph }] },
    },
    ...extra,
  } as unknown as BoardRecord
}
