/** Each failure seen in other servers of this kind, and that it does not happen here. */
import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { SyncLimits } from '../sync/limits.ts'
import { BareClient, Person, presenceMessage, syncMessage, until } from './syncClients.ts'
import { note, startSyncServer, type SyncServer } from './syncServer.ts'
import { WatchedStorage } from './watchedStorage.ts'

const page = 'page:four-approaches'
let storage: WatchedStorage
let server: SyncServer
let board: string
const people: { leave(): void }[] = []

beforeEach(() => start())
afterEach(async () => {
  for (const person of people.splice(0)) person.leave()
  storage.loading.open()
  storage.appending.open()
  storage.compacting.open()
  await server.close()
})

async function start(limits: Partial<SyncLimits> = {}): Promise<void> {
  if (server) await server.close()
  storage = new WatchedStorage()
  server = await startSyncServer({ storage, limits })
  board = await server.makeBoard()
}

function person(token = server.token(board), doc = new Y.Doc()): Person {
  const one = new Person(server.url, board, token, { doc })
  people.push(one)
  return one
}

async function bare(options = {}, token = server.token(board)): Promise<BareClient> {
  const one = new BareClient(server.url, board, token, options)
  people.push(one)
  return one.opened()
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A storage log as a document. */
async function stored(): Promise<RecordDocument> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await storage.loadLog(board)
  if (snapshot) Y.applyUpdateV2(doc, snapshot)
  for (const update of updates) Y.applyUpdate(doc, update)
  return new RecordDocument(doc)
}

describe('acknowledged before stored', () => {
  it('[D1] nothing is acknowledged before the disk has it', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    await until('both know what is on disk', () => ana.durable.length === 1)
    storage.appending.shut()
    ana.document.put([note('a', page)])
    await until('ben sees it', () => ben.document.has('shape:a'))
    await pause(300)
    expect(ana.durable).toHaveLength(1)
    expect(ana.isSaved).toBe(false)
    storage.appending.open()
    await until('it is saved', () => ana.isSaved)
    expect((await stored()).has('shape:a')).toBe(true)
  })
})

describe('load not awaited: empty sync, double seeding', () => {
  it('[W8] nobody is let in before the board is loaded whole, once', async () => {
    storage.loading.shut()
    const crowd = Array.from({ length: 10 }, () => person())
    await pause(200)
    expect(crowd.some(({ provider }) => provider.wsconnected || provider.synced)).toBe(false)
    storage.loading.open()
    for (const one of crowd) {
      await one.synced()
      expect(one.document.has(page)).toBe(true)
    }
    expect(storage.loads).toBe(1)
    const ids = [...crowd[0]!.document.ids()]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.startsWith('page:'))).toEqual([page])
  })

  it('[W8] a load that fails closes nobody for good, and the next one works', async () => {
    const load = storage.loadLog.bind(storage)
    storage.loadLog = () => Promise.reject(new Error('disk asleep'))
    const ana = person()
    await pause(100)
    expect(ana.provider.synced).toBe(false)
    storage.loadLog = load
    await ana.synced()
    expect(ana.document.has(page)).toBe(true)
  })
})

describe('unload during a save or a load', () => {
  it('[R1] [R2] who comes while the board is folded finds it whole, and it stays', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    ana.document.put([note('a', page)])
    await until('it is saved', () => ana.isSaved)
    storage.compacting.shut()
    ana.leave()
    await until('the board is being folded', () => storage.compactions === 1, 5_000)
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
    ben.document.put([note('b', page)])
    storage.compacting.open()
    await until('it is saved', () => ben.isSaved)
    expect(server.rooms.find(board)?.life.state).toBe('live')
    const kept = await stored()
    expect([kept.has('shape:a'), kept.has('shape:b')]).toEqual([true, true])
  })

  it('[R1] a board does not leave memory while something is not on disk', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    storage.appending.shut()
    ana.document.put([note('a', page)])
    await until('it is being written', () => storage.appends > 0)
    ana.leave()
    await pause(2_500)
    expect(server.rooms.find(board)?.life.state).toBe('idle')
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
    storage.appending.open()
    ben.leave()
    await until('then it leaves', () => server.rooms.find(board) === null)
    expect((await stored()).has('shape:a')).toBe(true)
  })
})

describe('rooms never freed', () => {
  it('[R1] an idle board leaves memory, folded, and opens again', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    ana.document.put([note('a', page)])
    await until('it is saved', () => ana.isSaved)
    ana.leave()
    await until('the board left memory', () => server.rooms.size === 0)
    const log = await storage.loadLog(board)
    expect(log.updates).toHaveLength(0)
    expect(log.snapshot).not.toBeNull()
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
  })

  it('[R1] a board that was only looked at leaves memory too', async () => {
    await start({ idleMs: 1 })
    await server.rooms.open(board)
    await until('the board left memory', () => server.rooms.size === 0)
  })
})

describe('whole document rewritten on every store', () => {
  it('[D1] a small change costs a small write, however large the board', async () => {
    const ana = await person().synced()
    ana.document.put(
      Array.from({ length: 500 }, (_, at) =>
        note(`n${at}`, page, 'Baumfeuchte-Sensorik '.repeat(9)),
      ),
    )
    await until('it is saved', () => ana.isSaved)
    expect(storage.appendedBytes).toBeGreaterThan(100_000)
    const before = storage.appendedBytes
    ana.document.put([note('n7', page, 'kurz')])
    await until('it is saved', () => ana.isSaved)
    expect(storage.appendedBytes - before).toBeLessThan(1_000)
  })
})

describe('log trimmed only on load, write errors swallowed', () => {
  it('[D5] a long log is folded while people work', async () => {
    await start({ compactLogUpdates: 10, compactLogBytes: 1 })
    const ana = await person().synced()
    for (let at = 0; at < 40; at++) {
      ana.document.put([note(`n${at}`, page)])
      await until('it is saved', () => ana.isSaved)
    }
    await until('it is folded', () => storage.compactions > 1)
    const log = await storage.loadLog(board)
    expect(log.updates.length).toBeLessThan(25)
    const kept = await stored()
    for (let at = 0; at < 40; at++) expect(kept.has(`shape:n${at}`)).toBe(true)
  })

  it('[D5] a fold that fails loses nothing and is tried again later', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    ana.document.put([note('a', page)])
    await until('it is saved', () => ana.isSaved)
    const compact = storage.compact.bind(storage)
    let failures = 0
    storage.compact = () => Promise.reject(new Error(`disk asleep ${++failures}`))
    ana.leave()
    await until('it failed', () => failures > 0)
    storage.compact = compact
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
    expect((await stored()).has('shape:a')).toBe(true)
  })

  it('[D3] a write that fails is not swallowed: nothing is acknowledged, all is kept, it recovers', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    storage.fault = new Error('disk full')
    ana.document.put([note('a', page)])
    await until('ben sees it all the same', () => ben.document.has('shape:a'))
    await until('the server knows', () => server.rooms.isFailing)
    ben.document.put([note('b', page)])
    await pause(800)
    expect([ana.isSaved, ben.isSaved]).toEqual([false, false])
    expect(server.rooms.unsavedBytes).toBeGreaterThan(0)
    const cleo = await person().synced()
    expect(cleo.document.has('shape:a')).toBe(true)
    storage.fault = null
    await until('all is saved', () => ana.isSaved && ben.isSaved)
    expect(server.rooms.isFailing).toBe(false)
    expect(server.rooms.unsavedBytes).toBe(0)
    const kept = await stored()
    expect([kept.has('shape:a'), kept.has('shape:b')]).toEqual([true, true])
  })

  it('[D4] past what it may keep, the server takes no more, and asks for the rest when it can', async () => {
    await start({ maxUnsavedBytes: 20_000 })
    const [ana, ben] = [await person().synced(), await person().synced()]
    storage.fault = new Error('disk full')
    for (let at = 0; at < 200; at++) {
      ana.document.put([note(`n${at}`, page, 'Wort '.repeat(100))])
      await pause(1)
    }
    await until('ana is told', () => ana.notices.length > 0)
    expect(ana.notices.map(({ code }) => code)).toEqual(['storage/unavailable'])
    expect(server.rooms.unsavedBytes).toBeLessThan(40_000)
    expect(ana.closes).toEqual([])
    ana.awareness.setLocalStateField('name', 'Ana')
    await until('presence goes on', () => {
      return ben.awareness.getStates().get(ana.doc.clientID)?.['name'] === 'Ana'
    })
    storage.fault = null
    await until('everything is saved', () => ana.isSaved, 20_000)
    await until('ben has everything', () => ben.document.has('shape:n199'))
    const kept = await stored()
    for (let at = 0; at < 200; at++) expect(kept.has(`shape:n${at}`)).toBe(true)
  })
})

describe('ghost cursors', () => {
  it('[P3] a state goes with its socket, also for those who come later', async () => {
    const ana = await bare()
    ana.send(presenceMessage([{ client: 7, clock: 3, json: '{"n":"ana"}' }]))
    const ben = await person().synced()
    await until('ben sees ana', () => ben.awareness.getStates().has(7))
    ana.leave()
    await until('ana is gone', () => !ben.awareness.getStates().has(7))
    const cleo = await person().synced()
    await pause(50)
    expect(cleo.awareness.getStates().has(7)).toBe(false)
  })
})

describe('anyone writes anyone’s client id', () => {
  it('[P2] a state of somebody else is neither changed nor taken away', async () => {
    const ana = await person().synced()
    ana.awareness.setLocalStateField('name', 'Ana')
    const ben = await person().synced()
    await until('ben sees ana', () => ben.awareness.getStates().has(ana.doc.clientID))
    const mallory = await bare()
    const client = ana.doc.clientID
    mallory.send(presenceMessage([{ client, clock: 1_000, json: '{"name":"Mallory"}' }]))
    mallory.send(presenceMessage([{ client, clock: 1_001, json: 'null' }]))
    mallory.sendStep1()
    await until('mallory was heard', () => mallory.of('step2').length > 0)
    await pause(50)
    expect(ben.awareness.getStates().get(client)).toEqual({ name: 'Ana' })
    mallory.leave()
    await pause(50)
    expect(ben.awareness.getStates().get(client)).toEqual({ name: 'Ana' })
  })

  it('[P2] nobody takes over the client id of somebody who just left', async () => {
    const [ana, ben] = [await bare(), await person().synced()]
    ana.send(presenceMessage([{ client: 7, clock: 3, json: '{"n":"ana"}' }]))
    await until('ben sees ana', () => ben.awareness.getStates().has(7))
    ana.leave()
    await until('ana is gone', () => !ben.awareness.getStates().has(7))
    const mallory = await bare()
    mallory.send(presenceMessage([{ client: 7, clock: 9, json: '{"n":"mallory"}' }]))
    mallory.sendStep1()
    await until('mallory was heard', () => mallory.of('step2').length > 0)
    expect(ben.awareness.getStates().has(7)).toBe(false)
  })
})

describe('the old socket’s close ends the reconnected session', () => {
  it('[P4] a person who came back on a new socket keeps the state', async () => {
    const token = server.token(board, 'participant', { participant: 'ana' })
    const old = await bare({}, token)
    old.send(presenceMessage([{ client: 7, clock: 3, json: '{"n":"ana"}' }]))
    const ben = await person().synced()
    await until('ben sees ana', () => ben.awareness.getStates().has(7))
    const fresh = await bare({}, token)
    fresh.send(presenceMessage([{ client: 7, clock: 3, json: '{"n":"ana"}' }]))
    fresh.sendStep1()
    await until('the new socket was heard', () => fresh.of('step2').length > 0)
    old.leave()
    await until('the old socket is gone', () => server.rooms.connectionCount === 2)
    await pause(50)
    expect(ben.awareness.getStates().has(7)).toBe(true)
    fresh.send(presenceMessage([{ client: 7, clock: 4, json: '{"n":"ana 2"}' }]))
    await until('ana still moves', () => ben.awareness.getStates().get(7)?.['n'] === 'ana 2')
  })

  it('[P5] a person who comes back with an old clock is seen again', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    ana.awareness.setLocalStateField('name', 'Ana')
    await until('ben sees ana', () => ben.awareness.getStates().has(ana.doc.clientID))
    const ws = ana.provider.ws as unknown as { terminate(): void }
    ws.terminate()
    await until('ana is gone', () => !ben.awareness.getStates().has(ana.doc.clientID))
    await until('ana is back', () => ben.awareness.getStates().has(ana.doc.clientID), 3_000)
    expect(ben.awareness.getStates().get(ana.doc.clientID)).toEqual({ name: 'Ana' })
  })
})

describe('a slow reader grows the server', () => {
  it('[L3] is skipped, keeps memory flat, and gets the difference when it reads again', async () => {
    const slow = await bare({ perMessageDeflate: false })
    slow.sendStep1()
    await until('the board is heard', () => slow.of('step2').length > 0)
    const slowSocket = server.sockets.at(-1)!
    slow.ws.pause()
    const ana = await bare({ perMessageDeflate: false })
    ana.sendStep1()
    await until('the board is heard', () => ana.of('step2').length > 0)
    const { doc } = ana.document()
    const document = new RecordDocument(doc)
    doc.on('update', (update: Uint8Array) => ana.sendUpdate(update))
    let most = 0
    let text = ''
    for (let at = 0; at < 400; at++) {
      text = `${at} ${crypto.randomUUID().repeat(1_000)}`
      document.put([note('big', page, text)])
      ana.send(presenceMessage([{ client: 7, clock: at + 1, json: JSON.stringify({ at }) }]))
      await pause(1)
      most = Math.max(most, slowSocket.writableLength)
    }
    await until('the last is written', () => server.rooms.unsavedBytes === 0)
    expect(slowSocket.writableLength).toBeGreaterThan(256 * 1024)
    expect(most).toBeLessThan(600 * 1024)
    slow.ws.resume()
    await until('the slow one has the last', () => {
      return JSON.stringify(slow.document().read('shape:big')).includes(text)
    })
    const presence = slow.of('awareness').map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    expect(presence.at(-1)).toContain('{"at":399}')
    expect(slow.closed).toBeNull()
  }, 60_000)

  it('[L4] who reads nothing for too long is dropped', async () => {
    await start({ maxStallMs: 1_500 })
    const slow = await bare({ perMessageDeflate: false })
    slow.ws.pause()
    const ana = await bare()
    ana.sendStep1()
    await until('the board is heard', () => ana.of('step2').length > 0)
    const { doc } = ana.document()
    const document = new RecordDocument(doc)
    doc.on('update', (update: Uint8Array) => ana.sendUpdate(update))
    for (let at = 0; at < 300; at++) {
      document.put([note('big', page, crypto.randomUUID().repeat(1_000))])
      await pause(1)
    }
    await until('the slow one is dropped', () => server.rooms.connectionCount === 1, 15_000)
    expect(ana.closed).toBeNull()
  }, 60_000)

  it('[L4] a slow line that makes progress is not', async () => {
    await start({ maxStallMs: 1_500, maxBoardBytes: 100 * 1024 * 1024 })
    const room = await server.rooms.open(board)
    await room.change('fill the board', (document) => {
      for (let at = 0; at < 40; at++) {
        document.put([note(`n${at}`, page, crypto.randomUUID().repeat(12_000))])
      }
    })
    const slow = await bare({ perMessageDeflate: false })
    slow.sendStep1()
    const startedAt = Date.now()
    while (
      slow.of('step2').length === 0 &&
      slow.closed === null &&
      Date.now() - startedAt < 40_000
    ) {
      slow.ws.pause()
      await pause(400)
      slow.ws.resume()
      await pause(1)
    }
    expect(slow.closed).toBeNull()
    expect(slow.of('step2')).toHaveLength(1)
    expect(Date.now() - startedAt).toBeGreaterThan(1_500)
    expect(slow.document().has('shape:n39')).toBe(true)
  }, 60_000)

  it('[L5] a socket that gives no sign of life is dropped', async () => {
    await start({ pingMs: 1_000 })
    const dead = await bare({ autoPong: false })
    const alive = await bare()
    await until('the dead one is dropped', () => dead.closed !== null)
    expect(alive.closed).toBeNull()
  })
})

describe('100 MB messages, and queues before authentication', () => {
  it('[L1] a message over the limit ends its connection with 4413, unread', async () => {
    await start({ maxMessageBytes: 100_000 })
    const ana = await person().synced()
    const large = await bare({ perMessageDeflate: false })
    large.send(syncMessage(2, new Uint8Array(200_000)))
    expect((await large.gone()).code).toBe(4413)
    const bomb = await bare({ perMessageDeflate: { threshold: 0 } })
    bomb.send(new Uint8Array(50_000_000))
    expect((await bomb.gone()).code).toBe(4413)
    expect(ana.closes).toEqual([])
  })

  it('[L1] a full board takes no more with 4413, small changes excepted, so that it can be cleared up', async () => {
    await start({ maxBoardBytes: 60_000 })
    const ana = await person().synced()
    ana.document.put([note('a', page, 'x'.repeat(30_000))])
    await until('it is saved', () => ana.isSaved)
    ana.document.put([note('b', page, 'x'.repeat(40_000))])
    await until('ana is sent away', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(4413)
    const ben = await person().synced()
    ben.document.put([note('c', page, 'x'.repeat(15_000))])
    ben.document.put([note('d', page, 'x'.repeat(13_000))])
    await until('it is saved', () => ben.isSaved)
    ben.document.put([note('e', page, 'kurz')])
    ben.document.remove(['shape:a'])
    await until(
      'it is saved',
      () => ben.isSaved && !server.rooms.find(board)!.document.has('shape:a'),
    )
    expect(ben.closed).toBeNull()
  })

  it('[W7] what a stranger sends before the token was found good is not kept', async () => {
    storage.loading.shut()
    const stranger = new BareClient(server.url, board, server.token(board), {
      perMessageDeflate: false,
    })
    people.push(stranger)
    await until('the socket is there', () => server.sockets.length === 1)
    const socket = server.sockets[0]!
    const raw = (stranger.ws as unknown as { _req?: { socket: Socket } })._req!
    for (let at = 0; at < 200; at++) raw.socket.write(Buffer.alloc(64 * 1024))
    await pause(300)
    expect(socket.readableLength).toBeLessThan(200 * 1024)
    expect(socket.bytesRead).toBeLessThan(400 * 1024)
    storage.loading.open()
  })
})

describe('token checked only at the handshake', () => {
  it('[W10] a connection ends when its token does', async () => {
    const expiresAt = Date.now() + 1_000
    const ana = await person(server.token(board, 'participant', { expiresAt })).synced()
    const ben = await person().synced()
    await until('ana is sent away', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(closeCode.unauthorized)
    expect(ben.closes).toEqual([])
  })
})

describe('doubled content after a restore', () => {
  it('[W11] people who come back to a board that was loaded anew double nothing', async () => {
    const ana = await person().synced()
    ana.document.put([note('a', page, 'einmal')])
    await until('it is saved', () => ana.isSaved)
    const { port, secret } = server
    await server.close()
    ana.document.put([note('b', page, 'offline')])
    server = await startSyncServer({ port, secret, storage })
    await until('ana is back', () => ana.provider.synced)
    await until('all is saved', () => ana.isSaved)
    const cleo = await person().synced()
    expect(cleo.document.size).toBe(ana.document.size)
    expect(JSON.stringify(cleo.document.read('shape:a')).match(/einmal/g)).toHaveLength(1)
    expect(JSON.stringify(cleo.document.read('shape:b')).match(/offline/g)).toHaveLength(1)
  })
})

describe('compaction while structs are pending', () => {
  it('[C6] [D5] structs never stay pending, and the log is folded without them', async () => {
    await start({ idleMs: 1 })
    const client = await bare()
    client.sendStep1()
    await until('the board is heard', () => client.of('step2').length > 0)
    const { doc } = client.document()
    const document = new RecordDocument(doc)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    document.put([note('a', page)])
    document.put([note('a', page, 'später')])
    client.sendUpdate(updates[1]!)
    await until('the server asks again', () => client.of('step1').length > 1)
    expect(server.rooms.find(board)!.document.doc.store.pendingStructs).toBeNull()
    client.leave()
    await until('the board left memory', () => server.rooms.size === 0)
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(false)
    const again = new BareClient(server.url, board, server.token(board))
    people.push(again)
    await again.opened()
    again.send(syncMessage(1, Y.encodeStateAsUpdate(doc)))
    await until('nothing was lost', () => {
      return JSON.stringify(ben.document.read('shape:a')).includes('später')
    })
  })

  it('[D6] a log with a gap opens with what is there, and is kept as it is', async () => {
    await start({ idleMs: 1 })
    const doc = (await stored()).doc
    const document = new RecordDocument(doc)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    document.put([note('lost', page)])
    document.put([note('late', page)])
    await storage.append([{ boardId: board, update: updates[1]! }])
    const ana = await person().synced()
    expect(ana.document.has(page)).toBe(true)
    expect(ana.document.has('shape:late')).toBe(false)
    ana.document.put([note('new', page)])
    await until('it is saved', () => ana.isSaved)
    ana.leave()
    await until('the board left memory', () => server.rooms.size === 0)
    expect(storage.compactions).toBe(0)
    await storage.append([{ boardId: board, update: updates[0]! }])
    const ben = await person().synced()
    const has = ['lost', 'late', 'new'].map((id) => ben.document.has(`shape:${id}`))
    expect(has).toEqual([true, true, true])
  })
})

describe('the room and the server around it', () => {
  it('[R3] a server’s own change resolves when it is on disk and rejects when it is not', async () => {
    const ana = await person().synced()
    const room = await server.rooms.open(board)
    storage.appending.shut()
    let isDone = false
    const change = room.change('test', (document) => document.put([note('s', page)]))
    void change.then(() => (isDone = true))
    await until('ana sees it', () => ana.document.has('shape:s'))
    await pause(100)
    expect(isDone).toBe(false)
    storage.appending.open()
    await change
    expect((await stored()).has('shape:s')).toBe(true)
    storage.fault = new Error('disk full')
    await expect(
      room.change('test', (document) => document.put([note('t', page)])),
    ).rejects.toThrow('disk full')
    storage.fault = null
    await until('it gets there all the same', async () => (await stored()).has('shape:t'))
  })

  it('[R3] what the server wrote is what a refused change is put back to', async () => {
    const ana = await person().synced()
    const room = await server.rooms.open(board)
    const locked = note('s', page, 'fest', { meta: { locked: true } })
    await room.change('test', (document) => document.put([locked]))
    await until('ana sees it', () => ana.document.has('shape:s'))
    ana.document.remove(['shape:s'])
    await until('it is back', () => ana.document.has('shape:s'))
    expect(ana.document.read('shape:s')).toEqual(locked)
  })

  it('[R4] a board that is deleted closes its sockets with 4404 and leaves memory', async () => {
    const ana = await person().synced()
    await storage.deleteBoard(board)
    await server.rooms.discard(board)
    await until('ana is told', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(4404)
    expect(server.rooms.size).toBe(0)
  })

  it('[R4] so does one that was deleted behind the server’s back', async () => {
    const ana = await person().synced()
    await storage.deleteBoard(board)
    ana.document.put([note('a', page)])
    await until('ana is told', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(4404)
    expect(server.rooms.size).toBe(0)
  })

  it('[R5] a document that cannot take an update is loaded again; who sent it stays out', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    ana.document.put([note('a', page, 'gesichert')])
    await until('it is saved', () => ana.isSaved)
    const { document } = server.rooms.find(board)!
    const read = document.read.bind(document)
    document.read = (id) => {
      if (id === 'shape:poison') throw new RangeError('Maximum call stack size exceeded')
      return read(id)
    }
    ben.document.put([note('poison', page)])
    await until('ben is sent away', () => ben.closes.includes(1007))
    await until('ana was asked to come back', () => ana.closes.includes(1012))
    await until('ana is back', () => ana.provider.synced)
    await until('ben stays out', () => ben.closed?.code === 4403)
    ana.document.put([note('b', page)])
    await until('work goes on', () => ana.isSaved)
    expect(server.rooms.metrics.resets).toBe(1)
    expect((await stored()).has('shape:poison')).toBe(false)
    expect((await stored()).has('shape:b')).toBe(true)
  })

  it('[L2] messages over the rate wait, and who owes too much is closed with 4429', async () => {
    await start({ messagesPerSecond: 50, messageBurst: 100, maxDebtMs: 20_000 })
    const [eager, ana] = [await bare(), await person().synced()]
    for (let clock = 1; clock <= 200; clock++) {
      eager.send(presenceMessage([{ client: 7, clock, json: `{"at":${clock}}` }]))
    }
    await pause(200)
    expect(eager.closed).toBeNull()
    await until('the rest is read later', () => ana.awareness.getStates().get(7)?.['at'] === 200)
    const flood = await bare()
    for (let clock = 1; clock <= 5_000; clock++) {
      flood.send(presenceMessage([{ client: 8, clock, json: '{"n":"flood"}' }]))
    }
    expect((await flood.gone()).code).toBe(4429)
    ana.document.put([note('a', page)])
    await until('the others are undisturbed', () => ana.isSaved)
  })
})
