import { request } from 'node:http'
import { connect } from 'node:net'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { messageType } from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { BareClient, Person, presenceMessage, syncMessage, until } from './syncClients.ts'
import { note, startSyncServer, type SyncServer } from './syncServer.ts'

const page = 'page:four-approaches'
let server: SyncServer
let board: string
const people: { leave(): void }[] = []

beforeEach(async () => {
  server = await startSyncServer()
  board = await server.makeBoard()
})
afterEach(async () => {
  for (const person of people.splice(0)) person.leave()
  await server.close()
})

function person(token = server.token(board), options?: ConstructorParameters<typeof Person>[3]) {
  const one = new Person(server.url, board, token, options)
  people.push(one)
  return one
}

function bare(
  token: string | null = server.token(board),
  options?: ConstructorParameters<typeof BareClient>[3],
  boardId = board,
) {
  const one = new BareClient(server.url, boardId, token, options)
  people.push(one)
  return one
}

describe('the way in', () => {
  it('[W1] the npm package y-websocket connects unchanged and holds the seeded board', async () => {
    const ana = await person().synced()
    expect(ana.document.schema).toBe(SCHEMA_VERSION)
    expect([...ana.document.ids()]).toContain(page)
    const ws = ana.provider.ws as unknown as { protocol: string }
    expect(ws.protocol).toBe('korridor')
  })

  it('[W1] neither the answer nor a refusal repeats the token', async () => {
    for (const token of [server.token(board), 'forged.token']) {
      const answer = await new Promise<string>((resolve) => {
        const socket = connect(server.port, '127.0.0.1')
        let text = ''
        socket.on('data', (bytes) => {
          text += bytes.toString('latin1')
          if (text.includes('\r\n\r\n')) setTimeout(() => resolve(text), 50)
        })
        socket.write(
          `GET /sync/${board} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
            'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n' +
            `Sec-WebSocket-Protocol: bearer.${token}, korridor\r\n\r\n`,
        )
        people.push({ leave: () => socket.destroy() })
      })
      expect(answer).toContain('Sec-WebSocket-Protocol: korridor')
      expect(answer).not.toContain(token)
    }
  })

  it('[W2] closes with 4401 when the token is missing', async () => {
    expect((await bare(null).gone()).code).toBe(4401)
    expect((await bare('', { protocols: ['korridor'] }).gone()).code).toBe(4401)
  })

  it('[W2] closes with 4401 when the token is forged, and y-websocket does not come back', async () => {
    const token = server.token(board)
    const ana = person(token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA'))
    await until('the provider gives up', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(4401)
    expect(ana.closes).toEqual([4401])
  })

  it('[W2] closes with 4401 when the token has expired', async () => {
    const expired = server.token(board, 'participant', { expiresAt: Date.now() - 1 })
    expect((await bare(expired).gone()).code).toBe(4401)
  })

  it('[W2] closes with 4401 when the key behind the token was rotated', async () => {
    const token = server.token(board)
    await server.storage.rotateKey(board, 'participant')
    expect((await bare(token).gone()).code).toBe(4401)
    const observer = bare(server.token(board, 'observer'))
    await observer.opened()
    await until('the observer hears the board', () => observer.heard.length > 0 || true)
    expect(observer.closed).toBeNull()
  })

  it('[W3] closes with 4403 when the token is another board’s', async () => {
    const other = await server.makeBoard()
    expect((await bare(server.token(other)).gone()).code).toBe(4403)
  })

  it('[W4] closes with 4404 when there is no such board', async () => {
    const gone = await server.makeBoard()
    const token = server.token(gone)
    await server.storage.deleteBoard(gone)
    expect((await bare(token, {}, gone).gone()).code).toBe(4404)
    expect((await bare(server.token(board), {}, 'no-such-board').gone()).code).toBe(4404)
    expect((await bare(server.token(board), {}, 'not%20one').gone()).code).toBe(4404)
  })

  it('[W5] closes with 4409 when the client writes another schema', async () => {
    const bearer = `bearer.${server.token(board)}`
    for (const said of [SCHEMA_VERSION + 1, SCHEMA_VERSION - 1, 0, 'x', '']) {
      const client = bare('', { protocols: ['korridor', bearer, `schema.${said}`] })
      expect((await client.gone()).code).toBe(4409)
    }
    const today = bare('', { protocols: ['korridor', bearer, `schema.${SCHEMA_VERSION}`] })
    await until('the board is heard', () => today.of('step1').length > 0)
  })

  it('[W5] closes with 4409 who writes a newer schema number, and keeps its own', async () => {
    const ana = await person().synced()
    const ben = await person().synced()
    const seen: unknown[] = []
    ben.document.board.observe(() => seen.push(ben.document.schema))
    ana.document.setSchema(SCHEMA_VERSION + 7)
    await until('ana is sent away', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(4409)
    expect(server.rooms.find(board)?.document.schema).toBe(SCHEMA_VERSION)
    const cleo = await person().synced()
    expect(cleo.document.schema).toBe(SCHEMA_VERSION)
    expect(seen).not.toContain(SCHEMA_VERSION + 7)
  })

  it('[W6] answers 403 to a foreign origin, and lets its own and PUBLIC_URL’s in', async () => {
    const upgrade = (origin: string | null, host = `127.0.0.1:${server.port}`) =>
      new Promise<number>((resolve) => {
        const call = request({
          port: server.port,
          path: `/sync/${board}`,
          headers: {
            host,
            connection: 'Upgrade',
            upgrade: 'websocket',
            'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
            'sec-websocket-version': '13',
            'sec-websocket-protocol': `korridor, bearer.${server.token(board)}`,
            ...(origin === null ? {} : { origin }),
          },
        })
        call.on('response', (response) => resolve(response.statusCode ?? 0))
        call.on('upgrade', (response, socket) => {
          socket.destroy()
          resolve(response.statusCode ?? 0)
        })
        call.end()
      })
    expect(await upgrade('https://evil.example')).toBe(403)
    expect(await upgrade('null')).toBe(403)
    expect(await upgrade(`http://127.0.0.1:${server.port}`)).toBe(101)
    expect(await upgrade(null)).toBe(101)
    await server.close()
    server = await startSyncServer({
      storage: server.storage,
      secret: server.secret,
      publicOrigin: 'https://stadt.example',
    })
    expect(await upgrade('https://stadt.example', 'internal:3000')).toBe(101)
    expect(await upgrade('https://stadt.example.evil.example', 'internal:3000')).toBe(403)
  })

  it('[W9] closes newcomers with 4429 past the limit, and those who are in stay', async () => {
    await server.close()
    server = await startSyncServer({ limits: { maxConnectionsPerBoard: 2, maxBoards: 1 } })
    board = await server.makeBoard()
    const ana = await person().synced()
    const ben = await person().synced()
    expect((await bare().gone()).code).toBe(4429)
    const other = await server.makeBoard()
    expect((await bare(server.token(other), {}, other).gone()).code).toBe(4429)
    ana.document.put([note('a', page)])
    await until('ben sees it', () => ben.document.has('shape:a'))
  })

  it('[W10] ends with the token: 4401 at its expiry', async () => {
    const expiresAt = Date.now() + 1_500
    const ana = await person(server.token(board, 'participant', { expiresAt })).synced()
    await until('the connection ends', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(4401)
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt)
  })

  it('[W10] ends at once when the key is rotated, also when nobody closed the socket', async () => {
    await server.close()
    server = await startSyncServer({ limits: { recheckTokenMs: 1 } })
    board = await server.makeBoard()
    const ana = await person().synced()
    const olga = await person(server.token(board, 'observer')).synced()
    await server.storage.rotateKey(board, 'participant')
    await until('the token is looked at again', () => ana.closed !== null)
    expect(ana.closed?.code).toBe(4401)
    expect(olga.closed).toBeNull()
    const finn = await person(server.token(board, 'facilitator')).synced()
    server.rooms.find(board)?.closeWhere(({ role }) => role === 'observer', 4401, 'key rotated')
    await until('the observer is sent away', () => olga.closed !== null)
    expect(olga.closed?.code).toBe(4401)
    expect(finn.closed).toBeNull()
  })

  it('[W11] closes with 1012 when the server stops, and people come back by themselves', async () => {
    const ana = await person().synced()
    const { port, storage, secret } = server
    await server.close()
    await until('the socket is closed', () => ana.closes.includes(1012))
    server = await startSyncServer({ port, storage, secret })
    await until('ana is back', () => ana.provider.synced)
    ana.document.put([note('back', page)])
    await until('it is saved', () => ana.isSaved)
  })
})

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
    server = await startSyncServer({ limits: { pingMs: 1_000 } })
    board = await server.makeBoard()
    const client = await bare().opened()
    await until('something is heard', () => client.of('awareness').length > 0)
    expect(client.of('awareness')[0]?.bytes).toEqual(new Uint8Array([0]))
  })
})

describe('presence', () => {
  it('[P1] relays any JSON state as it is', async () => {
    const ear = await bare().opened()
    for (const [client, json] of [
      [901, '{"a" :  1.50, "ü":"\\u00fc"}'],
      [902, '"word"'],
      [903, '[1,2,{"deep":[]}]'],
      [904, '7'],
    ] as const) {
      const speaker = await bare().opened()
      speaker.send(presenceMessage([{ client, clock: 1, json }]))
      await until('it is heard', () =>
        ear.of('awareness').some(({ bytes }) => Buffer.from(bytes).includes(json)),
      )
    }
  })

  it('[P2] relays nobody’s state but one’s own', async () => {
    const ear = await bare().opened()
    const [ana, mallory] = [await bare().opened(), await bare().opened()]
    ana.send(presenceMessage([{ client: 1, clock: 5, json: '{"n":"ana"}' }]))
    mallory.send(presenceMessage([{ client: 2, clock: 1, json: '{"n":"mallory"}' }]))
    await until(
      'both are heard',
      () => heard(ear).includes('ana') && heard(ear).includes('mallory'),
    )
    mallory.send(presenceMessage([{ client: 1, clock: 9, json: '{"n":"fake"}' }]))
    mallory.send(presenceMessage([{ client: 1, clock: 9, json: 'null' }]))
    mallory.send(presenceMessage([{ client: 3, clock: 9, json: '{"n":"second self"}' }]))
    mallory.send(presenceMessage([{ client: 2, clock: 2, json: '{"n":"mallory again"}' }]))
    await until('the last is heard', () => heard(ear).includes('mallory again'))
    expect(heard(ear)).not.toContain('fake')
    expect(heard(ear)).not.toContain('second self')
    expect(heard(ear)).not.toContain('null')
    expect(mallory.of('notice').map(({ notice }) => notice?.code)).toEqual(['presence/not-yours'])
  })

  it('[P2] y-websocket’s echoes are dropped in silence', async () => {
    const crowd = await Promise.all(Array.from({ length: 5 }, () => person().synced()))
    for (const one of crowd) one.awareness.setLocalStateField('cursor', { x: 1 })
    await until('all see all', () =>
      crowd.every(({ awareness }) => awareness.getStates().size === 5),
    )
    const { metrics } = server.rooms
    for (let at = 0; at < 10; at++) crowd[0]!.awareness.setLocalStateField('cursor', { x: at })
    await until('the last is seen', () =>
      crowd.every(({ awareness }) => {
        const state = awareness.getStates().get(crowd[0]!.doc.clientID)
        return (state?.['cursor'] as { x: number } | undefined)?.x === 9
      }),
    )
    expect(metrics.refusals.size).toBe(0)
  })

  it('[P3] takes a state away when its socket goes', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    ana.awareness.setLocalStateField('name', 'Ana')
    ben.awareness.setLocalStateField('name', 'Ben')
    await until('ben sees ana', () => ben.awareness.getStates().has(ana.doc.clientID))
    const ws = ana.provider.ws as unknown as { terminate(): void }
    ana.provider.shouldConnect = false
    ws.terminate()
    await until('ana is gone', () => !ben.awareness.getStates().has(ana.doc.clientID))
  })

  it('[P6] relays no state that is too large, malformed or no JSON', async () => {
    const ear = await bare().opened()
    const large = await bare().opened()
    const json = JSON.stringify({ text: 'x'.repeat(8_200) })
    large.send(presenceMessage([{ client: 1, clock: 1, json }]))
    await until('its author is told', () => large.of('notice').length > 0)
    expect(large.of('notice')[0]?.notice?.code).toBe('presence/too-large')
    large.send(presenceMessage([{ client: 1, clock: 2, json: '{"ok":1}' }]))
    const broken = await bare().opened()
    broken.send(presenceMessage([{ client: 2, clock: 1, json: '{"broken":' }]))
    expect((await broken.gone()).code).toBe(1007)
    await until('the good one is heard', () => heard(ear).includes('{"ok":1}'))
    expect(heard(ear)).not.toContain('xxx')
    expect(heard(ear)).not.toContain('broken')
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

function heard(client: BareClient): string {
  return client
    .of('awareness')
    .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    .join('|')
}
