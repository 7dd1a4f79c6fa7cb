/** Puts the parts of the server together: one HTTP server for the page, the API and the live connections. */
import { createServer as createHttpServer } from 'node:http'
import type { Server as HttpServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import packageInfo from '../package.json' with { type: 'json' }
import { templates } from '../templates/registry.ts'
import { BoardKeys } from './access/boardKeys.ts'
import type { Secrets } from './access/secrets.ts'
import { Tokens } from './access/tokens.ts'
import { Uploads } from './archive/uploads.ts'
import { AssetStore } from './assets/assetStore.ts'
import { sweepExpired } from './boards/expirySweep.ts'
import type { Config } from './config.ts'
import { limitArrival } from './http/arrival.ts'
import { CallLimits, defaultBudgets } from './http/callLimits.ts'
import type { CallBudgets } from './http/callLimits.ts'
import { makeHttpApp } from './http/httpApp.ts'
import { Metrics } from './observe/metrics.ts'
import type { ClientSource } from './page/clientSource.ts'
import { OwnTemplates } from './ownTemplates/ownTemplates.ts'
import { Sessions } from './session/sessions.ts'
import { Snapshots } from './snapshots/snapshots.ts'
import type { Storage } from './storage/contract.ts'
import type { SyncLimits } from './sync/limits.ts'
import { Rooms } from './sync/rooms.ts'
import { SyncEntrance } from './sync/upgrade.ts'

/** What a server is made of. It closes what it makes itself, and the storage. */
export interface ServerOptions {
  readonly config: Config
  readonly storage: Storage
  readonly secrets: Secrets
  readonly client: ClientSource
  readonly log: Logger
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly budgets?: Partial<CallBudgets>
  readonly syncLimits?: Partial<SyncLimits>
  /** How often expired boards are looked for. */
  readonly sweepMs?: number
  /** How often boards are looked at for a snapshot. */
  readonly snapshotSweepMs?: number
  /** True if somebody else takes upgrades that are not ours, as Vite does in development. */
  readonly hasOtherUpgrades?: boolean
}

/** A server that can be started and stopped once. */
export interface KorridorServer {
  readonly http: HttpServer
  /** Starts to answer; resolves with the port. */
  listen(): Promise<number>
  /** Stops accepting, writes what is not written, tells open clients to come back, ends. */
  close(): Promise<void>
}

const tenMinutesMs = 10 * 60 * 1000
/** How long calls and closing sockets may take to end by themselves when the server stops. */
const patienceMs = 2_000

/** Makes a server. It neither reads the environment nor touches the process. */
export function createServer(options: ServerOptions): KorridorServer {
  const { config, storage, secrets, client, log, now } = options
  const findBoard = (id: string) => storage.findBoard(id)
  const sessions = new Sessions({
    storage,
    log,
    now,
    findRoom: (boardId) => rooms.find(boardId),
    onStep: (room, ended) => void snapshots.keepStep(room, ended),
  })
  const tokens = new Tokens({
    secret: secrets.tokens,
    findBoard,
    findStanding: (boardId, participantId) => sessions.standingOf(boardId, participantId),
    now,
  })
  const verify = (token: string) => tokens.verify(token)
  const rooms = new Rooms({
    storage,
    log,
    now,
    verify,
    templates,
    limits: options.syncLimits ?? {},
    onAdmitted: (room, connection) => void sessions.greet(room, connection),
  })
  const snapshots = new Snapshots({
    storage,
    log,
    now,
    templates,
    rooms: () => rooms.live(),
    stepOf: (boardId) => sessions.stepOf(boardId),
    ...(options.snapshotSweepMs === undefined ? {} : { sweepMs: options.snapshotSweepMs }),
  })
  const metrics = new Metrics(rooms)
  const assets = new AssetStore({ dir: join(config.dataDir, 'assets'), storage, now })
  const uploads = new Uploads(join(config.dataDir, 'uploads'))
  let port = config.port
  const app = makeHttpApp(
    {
      config,
      storage,
      rooms,
      sessions,
      snapshots,
      ownTemplates: new OwnTemplates({ storage, now }),
      keys: new BoardKeys(secrets.boardKeys),
      tokens,
      assets,
      uploads,
      limits: new CallLimits({ ...defaultBudgets, ...options.budgets }, now),
      metrics,
      client,
      log,
      now,
      address: () => config.publicUrl ?? `http://localhost:${port}${config.basePath}`,
    },
    packageInfo.version,
  )
  const entrance = new SyncEntrance({
    rooms,
    log,
    inspect: (token) => tokens.inspect(token),
    findBoard,
    basePath: config.basePath,
    publicOrigin: config.publicUrl ? new URL(config.publicUrl).origin : null,
  })

  const http = createHttpServer(
    { headersTimeout: 20_000, requestTimeout: 0, keepAliveTimeout: 75_000 },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  )
  http.on('request', limitArrival)
  http.on('upgrade', (request, socket, head) => {
    if (entrance.handleUpgrade(request, socket, head) || options.hasOtherUpgrades) return
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  const sockets = new Set<Socket>()
  http.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  const sweep = () => void sweepExpired({ storage, assets, rooms, log, now })
  let sweepTimer: NodeJS.Timeout | null = null

  async function listen(): Promise<number> {
    await uploads.sweep()
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject)
      http.listen(config.port, config.host, () => {
        http.off('error', reject)
        resolve()
      })
    })
    port = portOf(http.address())
    await assets.sweep()
    sweep()
    sweepTimer = setInterval(sweep, options.sweepMs ?? tenMinutesMs)
    sweepTimer.unref()
    return port
  }

  async function close(): Promise<void> {
    if (sweepTimer) clearInterval(sweepTimer)
    const ended = new Promise<void>((resolve) => http.close(() => resolve()))
    http.closeIdleConnections()
    await rooms.close()
    await snapshots.close()
    sessions.close()
    await Promise.race([ended, pause(patienceMs)])
    for (const socket of sockets) socket.destroy()
    await storage.close()
    metrics.close()
  }

  return { http, listen, close }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
