/** Reaches the server that owns a data folder: the one that runs, or one made for the moment. */
import { join } from 'node:path'
import { loadSecrets } from '../access/secrets.ts'
import { Tokens } from '../access/tokens.ts'
import { createServer } from '../app.ts'
import type { Config } from '../config.ts'
import { makeLogger } from '../observe/logger.ts'
import { openDatabase } from '../storage/openDatabase.ts'
import { openSqliteStorage } from '../storage/sqliteStorage.ts'
import type { AskServer } from './writeBundle.ts'

/** How long a token of this command is good for, in milliseconds. */
const tokenMs = 10 * 60 * 1000

/** A server that answers as a board's facilitator asks. */
export interface ReachedServer {
  readonly ask: AskServer
  /** Stops the server if it was made for this. */
  close(): Promise<void>
}

/**
 * Whoever may read the data folder may read every board in it, so no key is needed: a token is made with
 * the folder's own secret, for nobody who would appear among the people of the board.
 */
export async function reachServer(config: Config, boardId: string): Promise<ReachedServer> {
  const secrets = await loadSecrets(config.dataDir)
  const generation = await generationOf(config.dataDir, boardId)
  const tokens = new Tokens({
    secret: secrets.tokens,
    findBoard: () => Promise.resolve(null),
    findStanding: () => Promise.resolve(null),
    now: Date.now,
  })
  const token = tokens.issue({
    board: boardId,
    role: 'facilitator',
    participant: 'archive',
    name: 'archive',
    generation,
    secret: '',
    expiresAt: Date.now() + tokenMs,
  })
  const running = `http://127.0.0.1:${config.port}${config.basePath}`
  const headers = { authorization: `Bearer ${token}` }
  const askAt =
    (base: string): AskServer =>
    (path) =>
      fetch(base + path, { headers })
  const health = await fetch(`${running}/healthz`).catch(() => null)
  if (health?.ok) return { ask: askAt(running), close: () => Promise.resolve() }

  const storage = await openSqliteStorage(config.dataDir)
  const server = createServer({
    config: { ...config, port: 0, host: '127.0.0.1' },
    storage,
    secrets,
    client: {
      readIndex: () => Promise.resolve(null),
      answerFile: () => Promise.resolve(null),
    },
    log: makeLogger('fatal'),
    now: Date.now,
  })
  const port = await server.listen()
  return {
    ask: askAt(`http://127.0.0.1:${port}${config.basePath}`),
    close: () => server.close(),
  }
}

/** The generation of the facilitator's key; 0 for a board that is not there, which the server then says. */
async function generationOf(dataDir: string, boardId: string): Promise<number> {
  const database = await openDatabase(join(dataDir, 'korridor.sqlite'))
  try {
    const row = database
      .prepare('SELECT facilitator_generation AS generation FROM boards WHERE id = ?')
      .get(boardId)
    const isRow = typeof row === 'object' && row !== null && 'generation' in row
    return isRow ? Number(row.generation) : 0
  } finally {
    database.close()
  }
}
