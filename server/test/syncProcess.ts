/** Starts the sync server as a child process, for tests that kill it or weigh it. */
import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'vite'
import { Tokens } from '../access/tokens.ts'

/** What a server process says about itself. */
export interface ProcessState {
  readonly heapUsed: number
  readonly external: number
  readonly rss: number
  readonly connections: number
}

/** A server in a process of its own. */
export interface SyncProcess {
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** Its memory after a collection. */
  state(): Promise<ProcessState>
  kill(): Promise<void>
  stop(): Promise<void>
}

/** The secret of a server and the tokens it takes. */
export class Issuer {
  readonly secret = randomBytes(32)
  readonly #tokens = new Tokens({
    secret: this.secret,
    findBoard: () => Promise.resolve(null),
    findStanding: () => Promise.resolve(null),
    now: Date.now,
  })

  token(board: string, participant: string): string {
    const expiresAt = Date.now() + 3_600_000
    return this.#tokens.issue({
      board,
      role: 'participant',
      participant,
      name: participant,
      generation: 0,
      secret: participant,
      expiresAt,
    })
  }
}

const root = join(import.meta.dirname, '../..')

/** Bundles the server that `startSyncProcess` starts: from source it would take seconds each time. */
export async function buildSyncChild(): Promise<string> {
  const outDir = join(root, 'node_modules/.cache', `sync-child-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          syncChild: join(root, 'server/test/syncChild.ts'),
          logWorker: join(root, 'server/storage/logWorker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return outDir
}

/** Starts a server over a data directory; resolves when it listens. `bundle` is from `buildSyncChild`. */
export async function startSyncProcess(
  bundle: string,
  dataDir: string,
  issuer: Issuer,
): Promise<SyncProcess> {
  const child = fork(join(bundle, 'syncChild.js'), [dataDir, issuer.secret.toString('hex')], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const { port } = await hear<{ port: number }>(child)
  return {
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    child,
    state() {
      const answer = hear<ProcessState>(child)
      child.send('state')
      return answer
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.send('stop')
      await ended
    },
  }
}

function hear<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      child.off('message', take)
      child.off('exit', fail)
    }
    const take = (message: unknown) => {
      leave()
      resolve(message as T)
    }
    const fail = (code: number | null) => {
      leave()
      reject(new Error(`the server process ended with ${code}`))
    }
    child.once('message', take)
    child.once('exit', fail)
  })
}
