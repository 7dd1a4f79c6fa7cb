import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { templates } from '../../templates/registry.ts'
import { Snapshots } from '../snapshots/snapshots.ts'
import { StorageUnavailableError } from '../storage/contract.ts'
import type { LogEntry, NewSnapshot } from '../storage/contract.ts'
import { MemoryStorage } from '../storage/memoryStorage.ts'
import { recordsOf } from '../sync/testing/guardedRoom.ts'
import { Person, until } from './syncClients.ts'
import { note, startSyncServer } from './syncServer.ts'
import type { SyncServer } from './syncServer.ts'

/** A storage whose snapshots alone can be made to fail. */
class Storage extends MemoryStorage {
  hasRoom = true

  /** What was written, in order. */
  readonly written: string[] = []

  override async append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    this.written.push('update')
    return super.append(entries)
  }

  override async addSnapshot(snapshot: NewSnapshot): Promise<void> {
    this.written.push('snapshot')
    if (!this.hasRoom) throw new StorageUnavailableError('disk full')
    return super.addSnapshot(snapshot)
  }
}

let storage: Storage
let server: SyncServer
let snapshots: Snapshots
let boardId: string
const people: Person[] = []

beforeEach(async () => {
  storage = new Storage()
  server = await startSyncServer({ storage })
  boardId = await server.makeBoard()
  snapshots = new Snapshots({
    storage,
    log: pino({ level: 'silent' }),
    now: Date.now,
    templates,
    rooms: () => server.rooms.live(),
    stepOf: async () => null,
    sweepMs: 1_000_000,
  })
})
afterEach(async () => {
  for (const person of people.splice(0)) person.leave()
  await snapshots.close()
  await server.close()
})

async function enter(count: number): Promise<readonly Person[]> {
  for (let at = 0; at < count; at++) {
    const token = server.token(boardId, at === 0 ? 'facilitator' : 'participant')
    people.push(new Person(server.url, boardId, token))
  }
  return Promise.all(people.map((person) => person.synced()))
}

/** Twenty people on a busy machine. */
const patienceMs = 30_000
const page = 'page:four-approaches'
const place = (document: RecordDocument, id: string) =>
  (document.read(`shape:${id}`) as { x: number } | null)?.x ?? null

/** Makes a note of the person's own and moves the note that only this person moves, again and again. */
async function work(person: Person, at: number, isOver: () => boolean): Promise<number> {
  let turn = 0
  while (!isOver()) {
    turn++
    const moved = note(`shared${at}`, page, '', { x: turn })
    person.document.put([moved, note(`own${at}-${turn}`, page, `Notiz ${turn}`)])
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return turn
}

describe('a restore while twenty people edit', () => {
  it('[B1] [B3] ends with the snapshot and what they did since, loses nothing, and can be undone', async () => {
    await enter(20)
    const room = await server.rooms.open(boardId)
    await room.change('start', (document) =>
      document.put(people.map((_, at) => note(`shared${at}`, page))),
    )
    const start = await snapshots.take(room, { reason: 'manual', label: 'Anfang' })
    const wanted = room.records()

    let isOver = false
    const working = people.map((person, at) => work(person, at, () => isOver))
    await until('they have begun', () => room.records().size > wanted.size + 60, patienceMs)
    const answer = await snapshots.restore(room, start?.n ?? 0, 'me')
    if (!answer.ok) throw new Error(answer.why)
    const sizeThen = room.records().size
    await until('they have gone on', () => room.records().size > sizeThen + 60, patienceMs)
    isOver = true
    const turns = await Promise.all(working)

    const allAlike = async (what: string) => {
      const isAlike = ({ doc }: Person) =>
        Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(room.document.doc))
      await until(what, () => people.every(isAlike), patienceMs)
      const theirs = recordsOf(room.document)
      for (const person of people) expect(recordsOf(person.document)).toEqual(theirs)
    }
    await allAlike('everybody has the same board')
    const before = (await snapshots.look(boardId, answer.before.n))?.records ?? new Map()
    for (const [id, record] of wanted) {
      if (!id.startsWith('shape:shared')) expect(room.records().get(id)).toEqual(record)
    }
    people.forEach((_, at) => {
      const then = (before.get(`shape:shared${at}`) as unknown as { x: number }).x
      const now = place(room.document, `shared${at}`) ?? -1
      expect(now === 0 || now > then, `shared${at}: ${then}, now ${now}`).toBe(true)
      for (let turn = 1; turn <= (turns[at] ?? 0); turn++) {
        const id = `shape:own${at}-${turn}`
        expect(before.has(id) !== room.records().has(id), id).toBe(true)
      }
    })

    const since = new Map(people.map((_, at) => [at, place(room.document, `shared${at}`)]))
    const undone = await snapshots.takeBack(room, answer.before.n, 'me')
    expect(undone.ok).toBe(true)
    await allAlike('everybody has the board with both')
    people.forEach((_, at) => {
      const then = (before.get(`shape:shared${at}`) as unknown as { x: number }).x
      expect(place(room.document, `shared${at}`)).toBe(since.get(at) === 0 ? then : since.get(at))
      for (let turn = 1; turn <= (turns[at] ?? 0); turn++) {
        expect(room.records().has(`shape:own${at}-${turn}`)).toBe(true)
      }
    })
    // Nobody was sent away or told anything.
    for (const person of people) expect([person.closes, person.notices]).toEqual([[], []])
  }, 120_000)

  it('[B2] is taken back when the state before cannot be stored', async () => {
    const [person] = await enter(1)
    const room = await server.rooms.open(boardId)
    const start = await snapshots.take(room, { reason: 'manual', label: 'Anfang' })
    person?.document.put([note('mine', page, 'Mein Gedanke')])
    await until('the note has arrived', () => room.document.has('shape:mine'))
    const board = recordsOf(room.document)
    storage.hasRoom = false
    await expect(snapshots.restore(room, start?.n ?? 0, 'me')).rejects.toThrow('disk full')
    expect(recordsOf(room.document)).toEqual(board)
    storage.hasRoom = true
    storage.written.length = 0
    expect((await snapshots.restore(room, start?.n ?? 0, 'me')).ok).toBe(true)
    expect(storage.written).toEqual(['snapshot', 'update'])
    await until('the note is gone', () => person?.document.has('shape:mine') === false)
  })

  it('[H8] keeps no more snapshots than a board may have', async () => {
    await enter(1)
    const room = await server.rooms.open(boardId)
    const full = new Snapshots({
      storage,
      log: pino({ level: 'silent' }),
      now: Date.now,
      templates,
      rooms: () => server.rooms.live(),
      stepOf: async () => null,
      limits: { count: 2, bytes: 1_000_000 },
    })
    expect(await full.take(room, { reason: 'manual', label: 'a' })).not.toBeNull()
    expect(await full.take(room, { reason: 'manual', label: 'b' })).not.toBeNull()
    expect(await full.take(room, { reason: 'manual', label: 'c' })).toBeNull()
    expect(await full.restore(room, 1, 'me')).toEqual({ ok: false, why: 'full' })
    await full.close()
  })
})
