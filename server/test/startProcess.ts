/** Starts the server as a process of its own, for tests of its start, its output and its end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Settings of whoever runs the tests must not reach the server under test. */
const plainEnvironment = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

/** A process and everything it said. */
export interface ServerProcess {
  /** Resolves with the port once the start line is there; rejects if the process ends before. */
  readonly port: Promise<number>
  /** Resolves with the exit code; null if a signal ended it. */
  readonly ended: Promise<number | null>
  readonly stdout: () => string
  readonly stderr: () => string
  kill(signal: NodeJS.Signals): void
}

/** Starts the server, or what `npm run dev` starts, with these settings. */
export function startProcess(
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  entry: 'server/main.ts' | 'server/dev.ts' = 'server/main.ts',
): ServerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    cwd: root,
    env: { ...plainEnvironment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  const port = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString()
      const found = /^Korridor listening on http:\/\/localhost:(\d+)$/m.exec(stdout)
      if (found) resolve(Number(found[1]))
    })
    void ended.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)))
  })
  // A test that expects the start to fail looks at `ended`.
  port.catch(() => undefined)
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  return {
    port,
    ended,
    stdout: () => stdout,
    stderr: () => stderr,
    kill: (signal) => child.kill(signal),
  }
}
