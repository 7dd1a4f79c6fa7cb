/** The process: reads the settings, starts the server, stops it when asked to. */
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { loadSecrets } from './access/secrets.ts'
import { createServer } from './app.ts'
import type { KorridorServer } from './app.ts'
import { describeConfig, findWeaknesses, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { makeLogger } from './observe/logger.ts'
import { BuiltClient } from './page/builtClient.ts'
import { openSqliteStorage } from './storage/sqliteStorage.ts'

/** A stop that takes longer than this is given up. */
const stopMs = 9_000
/** Ctrl-C reaches a server under npm twice, from the terminal and passed on by npm: that is one wish. */
const echoMs = 1_000

/** Where the build puts the page, seen from dist/server/main.js or from the sources. */
const clientPath = import.meta.url.endsWith('.ts') ? '../dist/client' : '../client'

if (process.argv.includes('--help')) {
  process.stdout.write(describeConfig())
} else {
  await start()
}

async function start(): Promise<void> {
  const reading = readConfig(process.env)
  if (!reading.ok) {
    fail(reading.lines)
    return
  }
  const { config } = reading
  // What is on boards is for nobody else on this machine.
  process.umask(0o077)
  const log = makeLogger(config.logLevel)
  for (const weakness of findWeaknesses(config)) log.warn(weakness)
  try {
    const server = await open(config, log)
    stopOnSignal(server, log)
    const port = await server.listen()
    process.stdout.write(`Korridor listening on http://localhost:${port}\n`)
  } catch (error) {
    fail([explain(error, config)])
    process.exit()
  }
}

async function open(config: Config, log: Logger): Promise<KorridorServer> {
  const dataDir = resolve(config.dataDir)
  await mkdir(dataDir, { recursive: true })
  const secrets = await loadSecrets(dataDir)
  const storage = await openSqliteStorage(dataDir)
  storage.failure.catch((error: unknown) => {
    log.fatal({ err: error }, 'the database has failed; whoever runs the server starts it again')
    process.exit(1)
  })
  const client = await BuiltClient.open(fileURLToPath(new URL(clientPath, import.meta.url)))
  return createServer({ config, storage, secrets, client, log, now: Date.now })
}

function stopOnSignal(server: KorridorServer, log: Logger): void {
  let stoppingSince: number | null = null
  const stop = (signal: NodeJS.Signals) => {
    if (stoppingSince !== null) {
      // Whoever asks twice does not want to wait.
      if (performance.now() - stoppingSince > echoMs) process.exit(1)
      return
    }
    stoppingSince = performance.now()
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.error('stopping took too long')
      process.exit(1)
    }, stopMs).unref()
    server.close().then(
      () => {
        log.info('stopped')
        process.exit(0)
      },
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

/** One line for what stops the start, in the words of the settings. */
function explain(error: unknown, { port, host, dataDir }: Config): string {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is in use. Stop what uses it, or set PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST "${host}" is no address of this machine. Set HOST or remove it.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return `DATA_DIR "${dataDir}" or PORT ${port} may not be used: ${message}. Set them or their rights.`
    default:
      return message
  }
}
