/** Failures of presence and of slow lines seen in other servers of this kind, and that they do not happen here. */
import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
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
  server,
  start,
  storage,
} from './failureStage.ts'

const page = 'page:four-approaches'
raise()

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
