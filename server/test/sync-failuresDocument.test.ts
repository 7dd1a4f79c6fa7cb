/** Failures of tokens, of documents and of the room around them, and that they do not happen here. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { BareClient, presenceMessage, syncMessage, until } from './syncClients.ts'
import { note } from './syncServer.ts'
import {
  bare,
  board,
  pause,
  people,
  person,
  raise,
  replaceServer,
  server,
  start,
  storage,
  stored,
} from './failureStage.ts'

const page = 'page:four-approaches'
raise()

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
    await replaceServer({ port, secret, storage })
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
