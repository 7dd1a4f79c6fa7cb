/** Starts the real server for a test: every part of it, a port of its own, a data directory of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Logger } from 'pino'
import type { Role } from '../../shared/access/role.ts'
import { createdBoard, joined } from '../../shared/api/boards.ts'
import type { CreatedBoard, Joined } from '../../shared/api/boards.ts'
import { loadSecrets } from '../access/secrets.ts'
import { createServer } from '../app.ts'
import type { ServerOptions } from '../app.ts'
import { readConfig } from '../config.ts'
import { BuiltClient } from '../page/builtClient.ts'
import { openSqliteStorage } from '../storage/sqliteStorage.ts'

/** What a test may set differently. */
export interface StartOptions extends Partial<
  Pick<ServerOptions, 'budgets' | 'syncLimits' | 'sweepMs' | 'snapshotSweepMs' | 'now' | 'log'>
> {
  /** Settings, as in the environment. */
  readonly settings?: Readonly<Record<string, string>>
  /** Folder of a built page; without one there is no page. */
  readonly clientDir?: string
  /** A data directory that outlives the server; without one it is made and removed. */
  readonly dataDir?: string
}

/** A running server and short ways to use it. */
export interface TestServer {
  /** `http://127.0.0.1:<port>` with the base path, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** Calls `path` below the base. A body that is no string or bytes is sent as JSON. */
  call(method: string, path: string, options?: CallOptions): Promise<Response>
  /** Creates a board; fails the test if that fails. */
  create(body?: object): Promise<CreatedBoard>
  /** Joins a board in a role; fails the test if that fails. */
  join(board: CreatedBoard, role: Role, body?: object): Promise<Joined>
  close(): Promise<void>
}

/** What a call sends. */
export interface CallOptions {
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Starts a server. The test closes it. */
export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'korridor-test-')))
  const reading = readConfig({ PORT: '0', DATA_DIR: dataDir, ...options.settings })
  if (!reading.ok) throw new Error(reading.lines.join('\n'))
  const { config } = reading
  const storage = await openSqliteStorage(dataDir)
  const log: Logger = options.log ?? pino({ level: 'silent' }, { write: () => undefined })
  const server = createServer({
    ...options,
    config,
    storage,
    secrets: await loadSecrets(dataDir),
    client: await BuiltClient.open(options.clientDir ?? join(dataDir, 'no-page')),
    log,
    now: options.now ?? Date.now,
  })
  const port = await server.listen()
  const url = `http://127.0.0.1:${port}${config.basePath}`

  async function call(method: string, path: string, { token, body, headers }: CallOptions = {}) {
    const isRaw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
    return fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(isRaw ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isRaw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    })
  }

  async function mustAnswer(response: Response, status: number): Promise<unknown> {
    if (response.status === status) return response.json()
    throw new Error(`expected ${status}, got ${response.status}: ${await response.text()}`)
  }

  return {
    url,
    port,
    dataDir,
    call,
    async create(body = { title: 'Test', template: 'four-approaches' }) {
      const answer = await call('POST', '/api/boards', { body })
      return createdBoard.parse(await mustAnswer(answer, 201))
    },
    async join(board, role, body = {}) {
      const answer = await call('POST', `/api/boards/${board.id}/join`, {
        body: { key: board.keys[role], name: role, ...body },
      })
      return joined.parse(await mustAnswer(answer, 200))
    },
    async close() {
      await server.close()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}
