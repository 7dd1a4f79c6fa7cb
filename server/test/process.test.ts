import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebsocketProvider } from 'y-websocket'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createdBoard, joined } from '../../shared/api/boards.ts'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import { variables } from '../config.ts'
import { openSocket } from './openSocket.ts'
import { startProcess } from './startProcess.ts'
import type { ServerProcess } from './startProcess.ts'

let dataDir: string
const started: ServerProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'korridor-process-'))
})
afterEach(async () => {
  for (const one of started.splice(0)) {
    one.kill('SIGKILL')
    await one.ended
  }
  await rm(dataDir, { recursive: true, force: true })
})

type StartArgs = Parameters<typeof startProcess>

function start(
  settings: StartArgs[0] = {},
  args?: StartArgs[1],
  entry?: StartArgs[2],
): ServerProcess {
  const one = startProcess({ PORT: '0', DATA_DIR: dataDir, ...settings }, args, entry)
  started.push(one)
  return one
}

async function createBoard(port: number): Promise<CreatedBoard> {
  const body = JSON.stringify({ title: 'Runde', template: 'four-approaches' })
  const response = await fetch(`http://localhost:${port}/api/boards`, { method: 'POST', body })
  return createdBoard.parse(await response.json())
}

async function joinBoard(port: number, board: CreatedBoard): Promise<string> {
  const body = JSON.stringify({ key: board.keys.participant, name: 'Ana' })
  const address = `http://localhost:${port}/api/boards/${board.id}/join`
  return joined.parse(await (await fetch(address, { method: 'POST', body })).json()).token
}

describe('the start', () => {
  it('ends its output with the line that names the real port', async () => {
    const server = start({ LOG_LEVEL: 'trace', ADMIN_TOKEN: 'guess-me' })
    const port = await server.port
    expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200)
    expect(server.stdout()).toMatch(/"level":"warn".*ADMIN_TOKEN has fewer than 16 characters/)
    expect(server.stdout()).not.toContain('guess-me')
    const lines = server.stdout().split('\n')
    const at = lines.indexOf(`Korridor listening on http://localhost:${port}`)
    for (const line of lines.slice(0, at)) expect(() => JSON.parse(line)).not.toThrow()
    expect(at).toBeGreaterThanOrEqual(0)
  })

  it('is stopped by settings that are unknown or malformed, one clear line each', async () => {
    const server = start({ PORT: 'http', LOG_LEVEL: 'laut', PUBLIC_URI: 'https://a.example' })
    expect(await server.ended).toBe(1)
    expect(server.stdout()).toBe('')
    expect(server.stderr().trim().split('\n')).toEqual([
      'PORT must be an integer from 0 to 65535, got "http". Correct it or remove it.',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, got "laut". Correct it or remove it.',
      'PUBLIC_URI is not a setting. Did you mean PUBLIC_URL?',
    ])
  })

  it('is stopped by a port that is taken and by a folder that is in use, with one line', async () => {
    const first = start()
    const port = await first.port
    const elsewhere = join(dataDir, 'elsewhere')
    const second = start({ PORT: String(port), DATA_DIR: elsewhere })
    expect(await second.ended).toBe(1)
    expect(second.stderr()).toBe(`PORT ${port} is in use. Stop what uses it, or set PORT.\n`)
    const third = start()
    expect(await third.ended).toBe(1)
    expect(third.stderr()).toBe(
      'Another Korridor uses this data directory. Stop it, or set DATA_DIR.\n',
    )
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)
  })

  it('explains the settings with --help, and starts nothing', async () => {
    const server = start({}, ['--help'])
    expect(await server.ended).toBe(0)
    for (const variable of variables) expect(server.stdout()).toContain(`\n  ${variable} (`)
    expect(await readdir(dataDir)).toEqual([])
  })

  it('keeps what it stores from everybody else on the machine', async () => {
    await start().port
    for (const name of await readdir(dataDir)) {
      expect([name, (await stat(join(dataDir, name))).mode & 0o077]).toEqual([name, 0])
    }
  })
})

describe('development', () => {
  it('serves the page from its sources, hot reload and the API on one port', async () => {
    const server = start({}, [], 'server/dev.ts')
    const port = await server.port
    const address = `http://localhost:${port}`
    const page = await fetch(`${address}/b/abc`, { headers: { accept: 'text/html' } })
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
    const html = await page.text()
    expect(html).toContain('<base href="/" />')
    expect(html).toContain('/@vite/client')
    for (const [script] of html.matchAll(/<script[^>]*>/g)) {
      expect(script).toContain(`nonce="${nonce}"`)
    }
    const source = await fetch(`${address}/ui/tokens.css?direct`)
    expect([source.status, await source.text()]).toEqual([200, expect.stringContaining('--k-')])
    const board = await createBoard(port)
    const socket = await openSocket({ url: address }, board.id, await joinBoard(port, board))
    expect(socket.isOpen()).toBe(true)
    server.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})

describe('the stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s keeps what was written, tells clients to come back, and ends with 0 within 10 s',
    async (signal) => {
      const server = start()
      const port = await server.port
      const board = await createBoard(port)
      const token = await joinBoard(port, board)
      const doc = new Y.Doc()
      const provider = new WebsocketProvider(`ws://localhost:${port}/sync`, board.id, doc, {
        protocols: ['korridor', `bearer.${token}`],
        WebSocketPolyfill: WebSocket as never,
        disableBc: true,
      })
      await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
      const codes: number[] = []
      provider.on('connection-close', (event: { code: number } | null) => {
        codes.push(event?.code ?? 0)
      })
      const enabler = doc.getMap<Y.Map<unknown>>('records').get('enabler:2')
      enabler?.set('ticked', true)
      // What was sent before the signal arrives before it; nothing waits for the acknowledgement.
      await expect.poll(() => provider.ws?.bufferedAmount).toBe(0)
      await fetch(`http://localhost:${port}/healthz`)
      const from = performance.now()
      server.kill(signal)
      expect(await server.ended).toBe(0)
      expect(performance.now() - from).toBeLessThan(10_000)
      provider.destroy()
      expect(codes[0]).toBe(1012)
      expect(server.stderr()).toBe('')

      const again = start()
      const workshop = await fetch(
        `http://localhost:${await again.port}/api/boards/${board.id}/workshop`,
        { headers: { authorization: `Bearer ${token}` } },
      )
      expect(await workshop.json()).toMatchObject({ pathEnablers: [false, false, true, false] })
    },
  )

  it('does not wait for clients that say nothing', async () => {
    const server = start()
    const port = await server.port
    const board = await createBoard(port)
    const token = await joinBoard(port, board)
    const socket = await openSocket({ url: `http://localhost:${port}` }, board.id, token)
    const idle = await fetch(`http://localhost:${port}/healthz`)
    expect(idle.status).toBe(200)
    server.kill('SIGTERM')
    expect(await socket.closed).toBe(1012)
    expect(await server.ended).toBe(0)
  })
})
