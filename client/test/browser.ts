/** What every browser test starts with: the built server as a process, and a real Chromium. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const projectRoot = join(import.meta.dirname, '../..')
const serverPath = join(projectRoot, 'dist/server/main.js')
const startMs = 30_000
const stopMs = 15_000

/** A running server with a data folder of its own. */
export interface TestServer {
  /** `http://localhost:<port>`, with the base path if there is one, without a slash at the end. */
  readonly url: string
  readonly dataDir: string
  /** Ends the process at once, as a power cut would; the data stay. */
  kill(): Promise<void>
  /** Starts again on the same port with the same data, after `kill` or `stop`. */
  restart(): Promise<void>
  /** Asks the process to stop, waits until it has, and removes the data. */
  close(): Promise<void>
}

/** Starts the built server on a free port. `env` sets what the operator could set. */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'korridor-browser-'))
  let running = await run({ PORT: '0', ...env }, dataDir)
  const port = new URL(running.url).port
  const url = running.url + (env['BASE_PATH'] ?? '')
  return {
    url,
    dataDir,
    kill: () => running.end('SIGKILL'),
    restart: async () => {
      running = await run({ ...env, PORT: port }, dataDir)
    },
    close: async () => {
      await running.end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

interface Running {
  readonly url: string
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

function run(env: Readonly<Record<string, string>>, dataDir: string): Promise<Running> {
  const child = spawn(process.execPath, [serverPath], {
    cwd: dataDir,
    env: { ...inherited(), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    const hardStop = setTimeout(() => child.kill('SIGKILL'), stopMs)
    await ended
    clearTimeout(hardStop)
  }
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => fail('did not say that it listens'), startMs)
    const fail = (why: string) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new Error(`The server ${why}. It said:\n${said}`))
    }
    const handleOutput = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /Korridor listening on (\S+)/.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve({ url: url.replace(/\/$/, ''), end })
    }
    child.stdout.on('data', handleOutput)
    child.stderr.on('data', handleOutput)
    child.once('exit', (code) => fail(`ended with code ${code}`))
  })
}

/** The server refuses settings it does not know, so only what a process needs is passed on. */
function inherited(): Record<string, string> {
  const wanted = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ']
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/**
 * Starts Chromium, found at CHROMIUM_PATH or in the usual places. Tests paint without its process for graphics,
 * which is less work; what is measured is painted as at people's desks.
 */
export function launchBrowser({
  isMeasured = false,
}: { readonly isMeasured?: boolean } = {}): Promise<Browser> {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = process.env['CHROMIUM_PATH'] ?? usual.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error('Found no Chromium. Install it, or set CHROMIUM_PATH to its program.')
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(isMeasured ? [] : ['--disable-gpu']),
    ],
  })
}

/** A person's browser: a window of its own, with everything noted that should not have happened. */
export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** Addresses asked for that are not the server's. */
  readonly strangers: readonly string[]
  /** Errors in the console, thrown errors, and what the content security policy has blocked. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** Screens the product has to fit. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const

/**
 * Opens a window on a server. Failed calls (4xx) are no faults: pages explain them. The service worker, which
 * fetches and keeps all files of the page, is left out unless `serviceWorkers: 'allow'` asks for it: it is a
 * third of the work of a first visit.
 */
export async function openVisitor(
  browser: Browser,
  server: Pick<TestServer, 'url'>,
  options: BrowserContextOptions & { readonly size?: keyof typeof screens } = {},
): Promise<Visitor> {
  const { size = 'desktop', ...context } = options
  const opened = await browser.newContext({
    viewport: screens[size],
    hasTouch: size === 'phone',
    locale: 'de-DE',
    serviceWorkers: 'block',
    ...context,
    baseURL: `${server.url}/`,
  })
  const strangers: string[] = []
  const faults: string[] = []
  const home = new URL(server.url).host
  opened.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== home) strangers.push(url.href)
  })
  opened.on('console', (message) => {
    if (message.type() !== 'error') return
    if (!/Failed to load resource/.test(message.text())) faults.push(message.text())
  })
  opened.on('weberror', (error) => faults.push(error.error().message))
  const page = await opened.newPage()
  return { context: opened, page, strangers, faults, close: () => opened.close() }
}
