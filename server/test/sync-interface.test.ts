import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { messageType } from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { syncMessage, until } from './syncClients.ts'
import { note } from './syncServer.ts'
import { bare, board, person, raise, server, startAnew } from './syncStage.ts'

const page = 'page:four-approaches'
raise()

describe('changes', () => {
  it('[C1] a change reaches everybody, also who comes later', async () => {
    const [ana, ben] = await Promise.all([person().synced(), person().synced()])
    ana.document.put([note('a', page, 'Grün')])
    await until('ben sees it', () => ben.document.has('shape:a'))
    expect(ben.document.read('shape:a')).toEqual(ana.document.read('shape:a'))
    const cleo = await person().synced()
    expect(cleo.document.read('shape:a')).toEqual(ana.document.read('shape:a'))
  })

  it('[C2] what changes within a tick leaves as one update and one presence message', async () => {
    const ana = await person().synced()
    const ear = await bare().opened()
    ear.sendStep1()
    await until('the board is heard', () => ear.of('step2').length === 1)
    const before = ear.of('update').length
    for (let at = 0; at < 20; at++) ana.document.put([note(`n${at}`, page)])
    await until('all notes are there', () => ear.document().has('shape:n19'))
    expect(ear.of('update').length - before).toBeLessThan(8)
  })

  it('[C3] who joins holds every change that was accepted before it asked', async () => {
    const ana = await person().synced()
    for (let at = 0; at < 20; at++) {
      ana.document.put([note(`n${at}`, page)])
      await until('it is accepted', () => ana.isSaved)
      const [ben, cleo] = [person(), person()]
      await Promise.all([ben.synced(), cleo.synced()])
      expect(ben.document.has(`shape:n${at}`)).toBe(true)
      expect(cleo.document.has(`shape:n${at}`)).toBe(true)
      ben.leave()
      cleo.leave()
    }
  })

  it('[C3] what somebody did offline is merged when they come back', async () => {
    const ana = await person().synced()
    const ben = await person().synced()
    ana.provider.disconnect()
    ana.document.put([note('offline', page, 'ohne Netz')])
    ben.document.put([note('online', page, 'mit Netz')])
    ana.provider.connect()
    await until('both have both', () =>
      [ana, ben].every(
        ({ document }) => document.has('shape:offline') && document.has('shape:online'),
      ),
    )
  })

  it('[C4] the same bytes are heard with and without permessage-deflate', async () => {
    const clients = [
      bare(server.token(board), { perMessageDeflate: true }),
      bare(server.token(board), { perMessageDeflate: false }),
      bare(server.token(board), { perMessageDeflate: { serverMaxWindowBits: 10 } }),
    ]
    for (const client of clients) {
      await client.opened()
      client.sendStep1()
    }
    expect(clients.map(({ ws }) => ws.extensions)).toEqual(['permessage-deflate', '', ''])
    const ana = await person().synced()
    const long = 'Alle Vorhaben auf einen Blick. '.repeat(20_000)
    ana.document.put([note('a', page, long)])
    ana.awareness.setLocalStateField('text', 'x'.repeat(4_000))
    for (const client of clients) {
      await until('the note is there', () => client.document().has('shape:a'))
      expect(client.document().read('shape:a')).toEqual(ana.document.read('shape:a'))
      await until('presence is there', () => client.of('awareness').length > 0)
      expect(client.error).toBeNull()
    }
  })

  it('[C5] ignores message types it does not know', async () => {
    const client = await bare().opened()
    for (const type of [2, 100, 101, 102, 4_000]) {
      client.send(encoding.encode((encoder) => encoding.writeVarUint(encoder, type)))
    }
    client.sendStep1()
    await until('the board is heard', () => client.of('step2').length === 1)
  })

  it('[C5] ends a malformed message with 1007 and a text with 1003, and nobody else notices', async () => {
    const ana = await person().synced()
    const malformed = await bare().opened()
    malformed.send(syncMessage(2, new Uint8Array([1, 200, 1, 2])))
    expect((await malformed.gone()).code).toBe(1007)
    const text = await bare().opened()
    text.ws.send('hello')
    expect((await text.gone()).code).toBe(1003)
    expect(ana.closes).toEqual([])
  })

  it('[C5] never reads past the end of a message', async () => {
    const client = await bare().opened()
    // An update whose text claims to be 60,000 bytes long.
    const update = encoding.encode((encoder) => {
      for (const value of [1, 1, 77, 0, 4, 1]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, 'x')
      encoding.writeVarUint(encoder, 60_000)
    })
    client.sendUpdate(update)
    expect((await client.gone()).code).toBe(1007)
    const presence = await bare().opened()
    presence.send(
      encoding.encode((encoder) => {
        for (const value of [messageType.awareness, 60_000, 1, 7, 1, 50_000]) {
          encoding.writeVarUint(encoder, value)
        }
      }),
    )
    expect((await presence.gone()).code).toBe(1007)
  })

  it('[C6] asks for everything again when an update leans on what is missing', async () => {
    const client = await bare().opened()
    client.sendStep1()
    await until('the board is heard', () => client.of('step2').length === 1)
    const doc = client.document().doc
    const document = new RecordDocument(doc)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    document.put([note('first', page)])
    document.put([note('second', page)])
    const asked = client.of('step1').length
    client.sendUpdate(updates[1]!)
    await until('the server asks again', () => client.of('step1').length > asked)
    const { bytes } = client.of('step1').at(-1)!
    client.send(syncMessage(1, Y.encodeStateAsUpdate(doc, bytes)))
    const { document: held } = server.rooms.find(board)!
    await until('both are there', () => held.has('shape:first') && held.has('shape:second'))
    expect(held.doc.store.pendingStructs).toBeNull()
  })

  it('[C7] does not take changes in the name of somebody who is here', async () => {
    const ana = await person().synced()
    ana.awareness.setLocalStateField('name', 'Ana')
    await until('ana is known', () => server.rooms.find(board)!.connectionCount === 1)
    const mallory = await bare().opened()
    mallory.sendStep1()
    await until('the board is heard', () => mallory.of('step2').length === 1)
    await until('ana is heard', () => mallory.of('awareness').length > 0)
    const { doc } = mallory.document()
    doc.clientID = ana.doc.clientID
    const document = new RecordDocument(doc)
    doc.on('update', (update: Uint8Array) => mallory.sendUpdate(update))
    document.put([note('forged', page)])
    await until('mallory is told', () => mallory.of('notice').length > 0)
    expect(mallory.of('notice')[0]?.notice?.code).toBe('sync/impersonation')
    ana.document.put([note('own', page)])
    await until('ana’s own is saved', () => ana.isSaved)
    const held = server.rooms.find(board)!.document
    expect([held.has('shape:forged'), held.has('shape:own')]).toEqual([false, true])
  })

  it('[C7] takes them once that person has spoken', async () => {
    const ana = await person().synced()
    ana.awareness.setLocalStateField('name', 'Ana')
    const ben = await person().synced()
    await until('ben knows ana', () => ben.awareness.getStates().size === 2)
    // Ben has ana's note from elsewhere, before it leaves her browser.
    const ws = ana.provider.ws as unknown as { send(bytes: Uint8Array): void }
    const send = ws.send.bind(ws)
    const held: Uint8Array[] = []
    ws.send = (bytes) => held.push(bytes)
    ana.doc.once('update', (update: Uint8Array) => Y.applyUpdate(ben.doc, update, 'elsewhere'))
    ana.document.put([note('tail', page)])
    ben.document.put([note('ben', page)])
    await until('ben is told', () => ben.notices.length > 0)
    expect(ben.notices[0]?.code).toBe('sync/impersonation')
    for (const bytes of held) send(bytes)
    ws.send = send
    await until('everything is there', () => {
      const { document } = server.rooms.find(board)!
      return document.has('shape:tail') && document.has('shape:ben')
    })
  })

  it('[C8] says something now and then to clients that are silent', async () => {
    await server.close()
    await startAnew({ limits: { pingMs: 1_000 } })
    const client = await bare().opened()
    await until('something is heard', () => client.of('awareness').length > 0)
    expect(client.of('awareness')[0]?.bytes).toEqual(new Uint8Array([0]))
  })
})

describe('durable messages', () => {
  it('[D1] go to the author of a change and once to everybody who joins', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    await until(
      'both know what is on disk',
      () => ana.durable.length === 1 && ben.durable.length === 1,
    )
    ana.document.put([note('a', page)])
    await until('it is saved', () => ana.isSaved)
    await until('ben sees it', () => ben.document.has('shape:a'))
    expect(ben.durable).toHaveLength(1)
    const { doc } = server.rooms.find(board)!.document
    expect(Y.decodeStateVector(ana.durable.at(-1)!)).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(doc)),
    )
  })
})
