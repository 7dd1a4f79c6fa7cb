/**
 * What snapshots cost: a board of 2 MB on which twenty people work for twenty days of fifty snapshots each.
 * Stored sizes stand beside full copies of the board: the document as the server stores it, and one
 * snapshot that holds everything. Times are CPU times of the process.
 * Run: npx tsx bench/snapshots.ts [--quick]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import * as Y from 'yjs'
import type { BoardRecord } from '../shared/model/schema.ts'
import { toRichText } from '@tldraw/tlschema'
import { openSqliteStorage } from '../server/storage/sqliteStorage.ts'
import { Snapshots } from '../server/snapshots/snapshots.ts'
import type { Room } from '../server/sync/room.ts'
import { note, startSyncServer } from '../server/test/syncServer.ts'
import { templates } from '../templates/registry.ts'

const isQuick = process.argv.includes('--quick')
const count = isQuick ? 100 : 1_000
const perDay = 50
/** What twenty people do in ten minutes: moved, typed in, made, deleted. */
const edits = { moved: 150, typed: 60, made: 25, deleted: 25 }
const boardBytes = 2_000_000
const page = 'page:four-approaches'
const minuteMs = 60_000

/** Pseudorandom numbers that are the same each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const random = seeded(7)
const pick = (max: number) => Math.floor(random() * max)
const syllables =
  'an be cher del ent flu gar hin isch jen klim land mo nach ort plan quer stadt um ver'
const words = syllables.split(' ')
const word = () => Array.from({ length: 1 + pick(3) }, () => words[pick(words.length)]).join('')
const sentence = () => Array.from({ length: 12 + pick(20) }, word).join(' ')

let made = 0
function newNote(): BoardRecord {
  const bare = note(`n${made++}`, page, sentence(), { x: pick(9_000), y: pick(5_000) })
  return bare
}

function moved(record: BoardRecord): BoardRecord {
  return record.typeName === 'shape' ? { ...record, x: pick(9_000), y: pick(5_000) } : record
}

function typed(record: BoardRecord): BoardRecord {
  if (record.typeName !== 'shape' || record.type !== 'note') return record
  return { ...record, props: { ...record.props, richText: toRichText(sentence()) } }
}

async function work(room: Room): Promise<void> {
  const notes = room.board.all('shape').filter(({ type }) => type === 'note')
  const some = (n: number) =>
    Array.from({ length: n }, () => notes[pick(notes.length)] ?? newNote())
  await room.change('work', (document) => {
    document.put(some(edits.moved).map(moved))
    document.put(some(edits.typed).map(typed))
    document.put(Array.from({ length: edits.made }, newNote))
    document.remove(some(edits.deleted).map(({ id }) => id))
  })
}

/** What the work gives, and the milliseconds of this process's CPU it takes: others do not change them. */
async function timed<T>(run: () => Promise<T>): Promise<readonly [T, number]> {
  const start = process.cpuUsage()
  const value = await run()
  const { user, system } = process.cpuUsage(start)
  return [value, (user + system) / 1e3]
}

const dir = await mkdtemp(join(tmpdir(), 'korridor-bench-'))
const storage = await openSqliteStorage(dir)
const server = await startSyncServer({ storage, limits: { idleMs: 2 ** 30 } })
const boardId = await server.makeBoard()
const room = await server.rooms.open(boardId)
let now = Date.UTC(2026, 0, 5)
const snapshots = new Snapshots({
  storage,
  log: pino({ level: 'warn' }),
  now: () => now,
  templates,
  rooms: () => server.rooms.live(),
  stepOf: async () => null,
  sweepMs: 2 ** 30,
})

const storedBytes = () => Y.encodeStateAsUpdateV2(room.document.doc).byteLength
while (storedBytes() < boardBytes) {
  await room.change('fill', (document) => document.put(Array.from({ length: 500 }, newNote)))
}
const records = room.records()
const jsonBytes = JSON.stringify([...records.values()]).length
const documentBytes = storedBytes()
const [first, firstMs] = await timed(() => snapshots.take(room, { reason: 'manual', label: 'all' }))
const fullBytes = first?.bytes ?? 0

const times: number[] = []
for (let at = 1; at < count; at++) {
  await work(room)
  now += 10 * minuteMs
  const [, ms] = await timed(() => snapshots.take(room, { reason: 'manual', label: `${at}` }))
  times.push(ms)
}
times.sort((a, b) => a - b)

const [list, listMs] = await timed(() => snapshots.list(boardId))
const total = list.reduce((sum, { bytes }) => sum + bytes, 0)
const looks: number[] = []
for (let at = 0; at < 20; at++) {
  const n = list[pick(list.length)]?.n ?? 1
  looks.push((await timed(() => snapshots.look(boardId, n)))[1])
}
looks.sort((a, b) => a - b)
const dayBefore = Math.max(1, count - perDay)
const [, restoreMs] = await timed(() => snapshots.restore(room, dayBefore, 'bench'))

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
const days = count / perDay
const row = (what: string, value: string) => console.log(`${what.padEnd(56)} ${value}`)
row('records of the board', String(records.size))
row('the board as JSON', mb(jsonBytes))
row('one full copy: the document as it is stored', mb(documentBytes))
row('one full copy: a snapshot that holds everything', mb(fullBytes))
row(`${count} snapshots, ${JSON.stringify(edits)} between two`, mb(total))
row('per snapshot', `${(total / count / 1e3).toFixed(1)} kB`)
row(`per day of ${perDay} snapshots`, mb(total / days))
row('  in copies of the document', (total / days / documentBytes).toFixed(2))
row('  in full snapshots', (total / days / fullBytes).toFixed(2))
row('the first snapshot', `${firstMs.toFixed(0)} ms`)
row(
  'a snapshot, median and slowest',
  `${times[times.length >> 1]?.toFixed(0)} ms, ${times.at(-1)?.toFixed(0)} ms`,
)
row(`the list of ${list.length}`, `${listMs.toFixed(0)} ms`)
row(
  'looking into one, median and slowest',
  `${looks[10]?.toFixed(0)} ms, ${looks.at(-1)?.toFixed(0)} ms`,
)
row('a restore of what was a day before', `${restoreMs.toFixed(0)} ms`)

await snapshots.close()
await server.close()
await storage.close()
await rm(dir, { recursive: true, force: true })
