import { connect } from 'node:net'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedBoard, Joined } from '../../shared/api/boards.ts'
import { expectProblem } from './expectProblem.ts'
import { hostileBody, hostileMediaType, hostileTarget } from './hostileRequests.ts'
import { openSocket } from './openSocket.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

const seed = 20_270_115
const generous = { burst: 100_000, perSecond: 100_000 }

let server: TestServer
let board: CreatedBoard
let token: string
const logged: string[] = []

beforeAll(async () => {
  const log = pino({ level: 'debug' }, { write: (line) => logged.push(line) })
  server = await startServer({
    log,
    budgets: {
      wrongKeyFrom: generous,
      wrongKeyOnBoard: generous,
      newBoard: generous,
      person: generous,
      rightKey: generous,
    },
  })
  board = await server.create()
  token = (await server.join(board, 'facilitator', { name: 'Geheime Person' })).token
})
afterAll(() => server.close())

describe('hostile bodies', () => {
  it('2,000 of them bring no 500, no crash, and disturb nobody', async () => {
    const other = await server.create({ title: 'Nebenan', template: 'four-approaches' })
    const neighbour = await server.join(other, 'participant')
    const socket = await openSocket(server, other.id, neighbour.token)
    const before = process.memoryUsage().rss
    const statuses = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(
        hostileTarget,
        hostileBody,
        hostileMediaType,
        async ([method, path], body, type) => {
          const response = await server.call(method ?? '', (path ?? '').replace(':id', board.id), {
            token,
            body,
            headers: type === '' ? {} : { 'content-type': type },
          })
          const text = await response.text()
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
          expect([200, 201, 400, 403, 404, 413, 415, 422, 501]).toContain(response.status)
          expect(text).not.toMatch(/node_modules|\.ts:\d|at Object/)
          if (response.status >= 400) {
            expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
          }
        },
      ),
      { seed, numRuns: 2_000, endOnFailure: true },
    )
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([400, 422]))
    expect(socket.isOpen()).toBe(true)
    socket.close()
    expect((await server.call('GET', '/readyz')).status).toBe(200)
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  }, 120_000)

  it('leave no name, key, token or content in the log', async () => {
    await server.call('PATCH', `/api/boards/${board.id}`, { token, body: { title: 'Geheimtitel' } })
    await server.call('POST', `/api/boards/${board.id}/join?key=${board.keys.observer}`, {
      body: { key: board.keys.participant, name: 'Noch eine Geheime' },
    })
    const log = logged.join('')
    expect(log).toContain('"route":"/api/boards/:id/join"')
    for (const secret of [...Object.values(board.keys), token, 'Geheim']) {
      expect(log).not.toContain(secret)
    }
  })

  it('that are too large are refused while they arrive', async () => {
    const large = `{"key":"${'x'.repeat(70 * 1024)}"}`
    const path = `/api/boards/${board.id}/door`
    await expectProblem(await server.call('POST', path, { body: large }), 'request/too-large')
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      },
    })
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit)
    await expectProblem(response, 'request/too-large')
  })

  it('that are no JSON are refused with the place where it ends', async () => {
    const response = await server.call('POST', `/api/boards/${board.id}/door`, {
      body: '{"key" 1}',
    })
    expect((await expectProblem(response, 'request/malformed')).detail).toMatch(/at character 7/)
    const latin = Buffer.from('{"key":"\xe4"}', 'latin1')
    const wrong = await server.call('POST', `/api/boards/${board.id}/door`, { body: latin })
    await expectProblem(wrong, 'request/malformed')
  })

  it('that are nested deeper than anything is are refused without being parsed', async () => {
    const body = '['.repeat(5_000_000)
    const from = performance.now()
    const response = await server.call('POST', '/api/boards', { body })
    const problem = await expectProblem(response, 'request/invalid')
    expect(problem.errors).toEqual([{ pointer: '', detail: 'is nested deeper than 64 levels' }])
    expect(performance.now() - from).toBeLessThan(10_000)
  })

  it('that never come to their end do not hold up others', async () => {
    const socket = connect(server.port, '127.0.0.1')
    socket.write('POST /api/boards HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{')
    expect((await server.call('GET', '/healthz')).status).toBe(200)
    socket.destroy()
    expect((await server.call('GET', '/healthz')).status).toBe(200)
  })
})

describe('hostile requests', () => {
  it.each([
    'GET / HTTP/1.1\r\n\r\n',
    'GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
    'GET /%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /api/boards/%00/door HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET //evil.example/..//.. HTTP/1.1\r\nHost: x\r\n\r\n',
    'BREW / HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /sync/ HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
    'GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(100_000)}\r\n\r\n`,
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ])('do not end the server: %j', async (text) => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(text)
    const answer = await new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(String(data)))
      socket.once('close', () => resolve(''))
    })
    expect(answer).not.toMatch(/^HTTP\/1\.1 500/)
    socket.destroy()
    expect((await server.call('GET', '/healthz')).status).toBe(200)
  })
})

describe('limits', () => {
  it('slow down whoever guesses keys, and never those who have the right one', async () => {
    const strict = await startServer({
      budgets: {
        wrongKeyFrom: { burst: 20, perSecond: 0.1 },
        wrongKeyOnBoard: { burst: 10, perSecond: 0.1 },
      },
    })
    const guarded = await strict.create()
    const guess = (id: string) =>
      strict.call('POST', `/api/boards/${id}/join`, { body: { key: 'A'.repeat(24), name: 'x' } })
    const statuses = []
    for (let i = 0; i < 15; i += 1) statuses.push((await guess(guarded.id)).status)
    expect(statuses).toEqual([...Array(10).fill(403), ...Array(5).fill(429)])
    const refused = await guess(guarded.id)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    await expectProblem(refused, 'rate/limited')
    for (let i = 0; i < 8; i += 1) await guess('nirgends')
    await expectProblem(await guess('nirgends'), 'rate/limited')
    expect((await strict.join(guarded, 'participant')).role).toBe('participant')
    await strict.close()
  })

  it('count right keys per key, new boards per address and calls per person', async () => {
    const budget = { burst: 3, perSecond: 0.01 }
    const strict = await startServer({
      budgets: { rightKey: budget, newBoard: budget, person: budget },
    })
    const boards = [await strict.create(), await strict.create(), await strict.create()]
    const [first, second] = boards
    if (!first || !second) throw new Error('no boards')
    await expectProblem(
      await strict.call('POST', '/api/boards', { body: { title: 'x' } }),
      'rate/limited',
    )
    const people: Joined[] = []
    for (let i = 0; i < 3; i += 1) people.push(await strict.join(first, 'participant'))
    const fourth = await strict.call('POST', `/api/boards/${first.id}/join`, {
      body: { key: first.keys.participant, name: 'x' },
    })
    await expectProblem(fourth, 'rate/limited')
    await strict.join(first, 'observer')
    await strict.join(second, 'participant')
    const call = (at: number) =>
      strict.call('GET', `/api/boards/${first.id}`, { token: people[at]?.token ?? '' })
    for (let i = 0; i < 3; i += 1) expect((await call(0)).status).toBe(200)
    await expectProblem(await call(0), 'rate/limited')
    expect((await call(1)).status).toBe(200)
    await strict.close()
  })

  it('take the address a trusted proxy names, and no other', async () => {
    const budget = { burst: 1, perSecond: 0.01 }
    const statusesOf = async (settings: Record<string, string>, forwarded: readonly string[]) => {
      const strict = await startServer({ budgets: { newBoard: budget }, settings })
      const statuses = []
      for (const value of forwarded) {
        const headers = { 'x-forwarded-for': value }
        const body = { title: 'x' }
        statuses.push((await strict.call('POST', '/api/boards', { body, headers })).status)
      }
      await strict.close()
      return statuses
    }
    expect(await statusesOf({}, ['1.1.1.1', '2.2.2.2'])).toEqual([201, 429])
    expect(
      await statusesOf({ TRUST_PROXY: 'true' }, [
        '1.1.1.1',
        '9.9.9.9, 2.2.2.2',
        '8.8.8.8, 2.2.2.2',
      ]),
    ).toEqual([201, 201, 429])
    expect(
      await statusesOf({ TRUST_PROXY: '2' }, ['1.1.1.1, 5.5.5.5', '9.9.9.9, 1.1.1.1, 6.6.6.6']),
    ).toEqual([201, 429])
  })
})

describe('the administration', () => {
  it('alone creates boards where it is set so, and alone sees the metrics', async () => {
    const settings = { BOARD_CREATION: 'admin', ADMIN_TOKEN: 'a-long-admin-token' }
    const closed = await startServer({ settings })
    const body = { title: 'x' }
    await expectProblem(await closed.call('POST', '/api/boards', { body }), 'token/missing')
    await expectProblem(
      await closed.call('POST', '/api/boards', { body, token: 'wrong' }),
      'admin/not-allowed',
    )
    const made = await closed.call('POST', '/api/boards', { body, token: settings.ADMIN_TOKEN })
    expect(made.status).toBe(201)
    await expectProblem(await closed.call('GET', '/metrics'), 'token/missing')
    await expectProblem(await closed.call('GET', '/metrics', { token: 'no' }), 'admin/not-allowed')
    const metrics = await closed.call('GET', '/metrics', { token: settings.ADMIN_TOKEN })
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain/)
    const text = await metrics.text()
    expect(text).toMatch(
      /korridor_http_seconds_count\{method="POST",route="\/api\/boards",status="201"\} 1/,
    )
    expect(text).toMatch(/^korridor_boards_open 0$/m)
    expect(text).toMatch(/^process_cpu_seconds_total /m)
    await closed.close()
  })

  it('has no metrics without a token', async () => {
    await expectProblem(await server.call('GET', '/metrics', { token: 'x' }), 'path/not-found')
  })
})
