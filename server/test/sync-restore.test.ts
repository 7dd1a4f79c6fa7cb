import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import first from '../../shared/model/fixtures/board-v1.json' with { type: 'json' }
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { templates } from '../../templates/registry.ts'
import { writeBody } from '../snapshots/snapshotBody.ts'
import { Snapshots } from '../snapshots/snapshots.ts'
import { recordsOf } from '../sync/testing/guardedRoom.ts'
import { openDesk, TightStorage } from './restoreStage.ts'
import { Person, until } from './syncClients.ts'
import { note, startSyncServer } from './syncServer.ts'
import type { SyncServer } from './syncServer.ts'

let storage: TightStorage
let server: SyncServer
let snapshots: Snapshots
let boardId: string
const people: Person[] = []

beforeEach(async () => {
  storage = new TightStorage()
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
const place = (document: RecordDocument | undefined, id: string) =>
  (document?.read(`shape:${id}`) as { x: number } | null | undefined)?.x ?? null

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
    // The state before the restore is whole: going back to it gives every record as it was.
    expect((await snapshots.restore(room, answer.before.n, 'me')).ok).toBe(true)
    expect(room.records()).toEqual(before)
    await allAlike('everybody has the board as it was before the restore')
    // Nobody was sent away or told anything.
    for (const person of people) expect([person.closes, person.notices]).toEqual([[], []])
  }, 120_000)

  it('[B1] [B3] leaves everybody the undo of what they did after it, and brings nothing older back', async () => {
    const [, ana, ben] = await enter(3)
    const room = await server.rooms.open(boardId)
    await room.change('start', (document) =>
      document.put([note('anas', page), note('bens', page, '', { x: 5 })]),
    )
    const start = await snapshots.take(room, { reason: 'manual', label: 'Anfang' })
    const desk = openDesk(ana)
    await until('the desk shows both', () => desk.x('anas') === 0 && desk.x('bens') === 5)
    desk.move('anas', 10)
    await until('everybody has it', () => place(room.document, 'anas') === 10)

    const answer = await snapshots.restore(room, start?.n ?? 0, 'me')
    if (!answer.ok) throw new Error(answer.why)
    await until('it is back at the desk', () => desk.x('anas') === 0)
    // Both go on, each on something of their own.
    ben?.document.put([note('bens', page, '', { x: 70 })])
    desk.put(note('later', page, 'Seitdem'))
    desk.move('anas', 30)
    await until('all of it is with everybody', () => {
      return place(room.document, 'anas') === 30 && desk.x('bens') === 70
    })

    desk.history.undo()
    await until('the last step is undone for all', () => place(ben?.document, 'anas') === 0)
    expect(room.document.has('shape:later')).toBe(true)
    desk.history.undo()
    await until('the one before it too', () => ben?.document.has('shape:later') === false)
    // What the restore has put back is the facilitator's: an older step of one's own is not laid over it.
    desk.history.undo()
    desk.binding.flush()
    expect(place(ana?.document, 'anas')).toBe(0)
    expect(place(room.document, 'bens')).toBe(70)

    // And the facilitator's undo of the restore brings ana's first step again, ben's last stays.
    expect((await snapshots.takeBack(room, answer.before.n, 'me')).ok).toBe(true)
    await until('the state before is back', () => desk.x('anas') === 10)
    expect(desk.x('bens')).toBe(70)
    desk.close()
  })

  it('[B2] asked for twice at once runs twice, one after the other, each with a way back', async () => {
    await enter(1)
    const room = await server.rooms.open(boardId)
    const put = (x: number) =>
      room.change('step', (document) => document.put([note('one', page, '', { x })]))
    const x = () => place(room.document, 'one')
    await put(1)
    const one = await snapshots.take(room, { reason: 'manual', label: 'eins' })
    await put(2)
    const two = await snapshots.take(room, { reason: 'manual', label: 'zwei' })
    await put(3)
    const [first, second] = await Promise.all([
      snapshots.restore(room, one?.n ?? 0, 'me'),
      snapshots.restore(room, two?.n ?? 0, 'me'),
    ])
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(x()).toBe(2)
    const kept = await Promise.all(
      [first, second].map(({ before }) => snapshots.look(boardId, before.n)),
    )
    expect(kept.map((look) => look?.records.get('shape:one'))).toMatchObject([{ x: 3 }, { x: 1 }])
    await snapshots.takeBack(room, second.before.n, 'me')
    expect(x()).toBe(1)
    await snapshots.takeBack(room, first.before.n, 'me')
    expect(x()).toBe(3)
  })

  it('[B1] [H1] brings a snapshot of the first schema onto a board of today', async () => {
    const [person] = await enter(1)
    const room = await server.rooms.open(boardId)
    const content = {
      schema: first.schema,
      delta: { put: first.records, patch: [], remove: [] },
    }
    const facts = {
      label: 'Von früher',
      reason: 'manual',
      by: null,
      step: null,
      people: [],
      records: first.records.length,
      of: null,
      isTakingBack: false,
    }
    await storage.addSnapshot({
      boardId,
      n: 1,
      base: 1,
      createdAt: 1,
      facts: JSON.stringify(facts),
      body: await writeBody(content),
    })
    const board = recordsOf(room.document)
    const answer = await snapshots.restore(room, 1, 'me')
    if (!answer.ok) throw new Error(answer.why)
    const ids = [...room.records().keys()].toSorted()
    expect(ids).toEqual(first.records.map(({ id }) => id).toSorted())
    await until('the person has it too', () => {
      return Y.equalSnapshots(Y.snapshot(person?.doc ?? new Y.Doc()), Y.snapshot(room.document.doc))
    })
    expect((await snapshots.takeBack(room, answer.before.n, 'me')).ok).toBe(true)
    expect(recordsOf(room.document)).toEqual(board)
  })

  it('[B2] of a board that is deleted meanwhile ends, and leaves nothing of it', async () => {
    await enter(1)
    const room = await server.rooms.open(boardId)
    const start = await snapshots.take(room, { reason: 'manual', label: 'Anfang' })
    await room.change('work', (document) => document.put([note('one', page)]))
    const restoring = snapshots.restore(room, start?.n ?? 0, 'me')
    const deleting = storage.deleteBoard(boardId)
    await Promise.allSettled([restoring, deleting])
    await server.rooms.discard(boardId)
    expect(await storage.listSnapshots(boardId)).toEqual([])
    expect(await storage.findBoard(boardId)).toBeNull()
  })

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
