/** The two servers of the comparison, each a process of its own with a board in it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { messageType, syncMessageType } from '../../shared/sync/messages.ts'
import type { Role } from '../../shared/access/role.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { loadSecrets } from '../../server/access/secrets.ts'
import { Tokens } from '../../server/access/tokens.ts'

/** A server with a board, ready to be loaded. */
export interface BenchServer {
  readonly name: string
  readonly port: number
  readonly pid: number
  readonly path: string
  /** The sub-protocols of one more person; participants where no role is given. */
  protocols(person: number, role?: Role): readonly string[]
  /** The board as it is. */
  readonly state: Uint8Array
  close(): Promise<void>
}

const root = join(import.meta.dirname, '../..')
export const benchPage = 'page:free'

const words = (
  'Wo enden Themen heute an der Amtsgrenze und wer müsste mit an den Tisch Vorhaben Dezernat Korridor ' +
  'Klima Mobilität Quartier Teilhabe Verwaltung Daten Infrastruktur Baumfeuchte Sensorik Hitze Karte ' +
  'Beleuchtung Parkraum Bauantrag Werkstatt Plattform Konto Betrieb Pilot Prototyp Transfer Meilenstein ' +
  'Haushalt Rat Stab Leitung Beitrag Nutzen Verantwortung gemeinsam prüfen entscheiden umsetzen lernen'
).split(' ')

/** Notes of about so many bytes of text each: words in an order that does not repeat itself. */
export function makeNotes(count: number, textBytes: number): BoardRecord[] {
  let state = 20_261
  const roll = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: count }, (_, at) => {
    let text = `${at}`
    while (text.length < textBytes) text += ` ${words[roll(words.length)]}`
    const shape = {
      id: `shape:note-${at}`,
      typeName: 'shape',
      type: 'note',
      parentId: benchPage,
      index: 'a1',
      x: (at % 50) * 220,
      y: Math.floor(at / 50) * 220,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        color: 'yellow',
        labelColor: 'black',
        size: 'm',
        font: 'draw',
        align: 'middle',
        verticalAlign: 'middle',
        growY: 0,
        url: '',
        scale: 1,
        fontSizeAdjustment: 0,
        richText: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        },
      },
    }
    return shape as unknown as BoardRecord
  })
}

/** Korridor as it is built, with everything on: guard, tokens, SQLite with full fsync. */
export async function startKorridor(notes: readonly BoardRecord[]): Promise<BenchServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'korridor-bench-'))
  const child = spawn(
    process.execPath,
    [
      ...(process.env['BENCH_ARGS'] ?? '').split(' ').filter(Boolean),
      join(root, 'dist/server/main.js'),
    ],
    {
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  endWithUs(child)
  const port = await announcedPort(child)
  const answer = await fetch(`http://127.0.0.1:${port}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Bench', locale: 'de', templates: [] }),
  })
  const { id } = (await answer.json()) as { id: string }
  const { tokens: secret } = await loadSecrets(dataDir)
  const tokens = new Tokens({
    secret,
    findBoard: () => Promise.resolve(null),
    findStanding: () => Promise.resolve(null),
    now: Date.now,
  })
  const protocols = (person: number, role: Role = 'participant') => {
    const token = tokens.issue({
      board: id,
      role,
      participant: `person-${person}`,
      name: `Person ${person}`,
      generation: 0,
      secret: `of-${person}`,
      expiresAt: Date.now() + 3_600_000,
    })
    return ['korridor', `bearer.${token}`]
  }
  const path = `/sync/${id}`
  const state = await fill(port, path, protocols(-1), notes, [])
  return {
    name: 'Korridor',
    port,
    pid: pidOf(child),
    path,
    protocols,
    state,
    async close() {
      await ended(child)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** @y/websocket-server as npm has it: nothing is checked and nothing is stored. */
export async function startPeer(notes: readonly BoardRecord[]): Promise<BenchServer> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/@y/websocket-server/src/server.js')],
    {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  endWithUs(child)
  await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
  const seed = seedBoard({ title: 'Bench', locale: 'de', templates: [] })
  const state = await fill(port, '/bench', [], notes, seed)
  return {
    name: '@y/websocket-server',
    port,
    pid: pidOf(child),
    path: '/bench',
    protocols: () => [],
    state,
    close: () => ended(child),
  }
}

/** Joins as one person, writes the notes, and answers the board once the server has it. */
async function fill(
  port: number,
  path: string,
  protocols: readonly string[],
  notes: readonly BoardRecord[],
  seed: readonly BoardRecord[],
): Promise<Uint8Array> {
  const doc = new Y.Doc()
  const document = new RecordDocument(doc)
  const ws = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols])
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
  const synced = new Promise<void>((resolve) => {
    ws.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      if (decoding.readVarUint(decoder) !== messageType.sync) return
      const type = decoding.readVarUint(decoder)
      if (type === syncMessageType.step1) return
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      if (type === syncMessageType.step2) resolve()
    })
  })
  ws.send(syncBytes(syncMessageType.step1, Y.encodeStateVector(doc)))
  await synced
  const before = Y.encodeStateVector(doc)
  doc.transact(() => document.put([...seed, ...notes]))
  const update = Y.encodeStateAsUpdate(doc, before)
  ws.send(syncBytes(syncMessageType.update, update))
  await arrived(port, path, protocols, Y.encodeStateVector(doc))
  ws.terminate()
  return Y.encodeStateAsUpdate(doc)
}

/** Waits until the server says it holds what a state vector covers. */
async function arrived(
  port: number,
  path: string,
  protocols: readonly string[],
  wanted: Uint8Array,
): Promise<void> {
  const want = Y.decodeStateVector(wanted)
  for (let at = 0; at < 100; at++) {
    const ws = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols])
    const vector = await new Promise<Uint8Array>((resolve, reject) => {
      ws.on('error', reject)
      ws.on('message', (data: Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data))
        if (decoding.readVarUint(decoder) !== messageType.sync) return
        if (decoding.readVarUint(decoder) !== syncMessageType.step1) return
        resolve(decoding.readVarUint8Array(decoder).slice())
      })
    })
    ws.terminate()
    const held = Y.decodeStateVector(vector)
    if ([...want].every(([client, clock]) => (held.get(client) ?? 0) >= clock)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the board did not arrive')
}

function syncBytes(type: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** CPU seconds a process has used, its threads included, and its resident memory in bytes. */
export async function processUse(pid: number): Promise<{ cpuSeconds: number; memory: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticksPerSecond = 100
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    memory: kilobytes * 1024,
  }
}

async function announcedPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const port = /listening on http:\/\/localhost:(\d+)/.exec(text)?.[1]
      if (port) resolve(Number(port))
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the server did not start')
  return pid
}

/** A benchmark that fails leaves no server behind. */
function endWithUs(child: ChildProcess): void {
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill()
  await gone
}
