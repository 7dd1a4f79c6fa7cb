import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { until } from './syncClients.ts'
import { note } from './syncServer.ts'
import {
  bare,
  board,
  people,
  person,
  raise,
  replaceServer,
  server,
  startAnew,
} from './syncStage.ts'

const page = 'page:four-approaches'
raise()

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
    await replaceServer({
      storage: server.storage,
      secret: server.secret,
      publicOrigin: 'https://stadt.example',
    })
    expect(await upgrade('https://stadt.example', 'internal:3000')).toBe(101)
    expect(await upgrade('https://stadt.example.evil.example', 'internal:3000')).toBe(403)
  })

  it('[W9] closes newcomers with 4429 past the limit, and those who are in stay', async () => {
    await server.close()
    await startAnew({ limits: { maxConnectionsPerBoard: 2, maxBoards: 1 } })
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
    await startAnew({ limits: { recheckTokenMs: 1 } })
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
    await replaceServer({ port, storage, secret })
    await until('ana is back', () => ana.provider.synced)
    ana.document.put([note('back', page)])
    await until('it is saved', () => ana.isSaved)
  })
})
