import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { boardFacts, boardLinks, door, joined, rotatedKey } from '../../shared/api/boards.ts'
import { roles } from '../../shared/access/role.ts'
import { expectProblem } from './expectProblem.ts'
import { openSocket } from './openSocket.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

const dayMs = 24 * 60 * 60 * 1000
const start = Date.UTC(2027, 0, 15, 9)

let server: TestServer
let now = start

beforeAll(async () => {
  server = await startServer({ now: () => now, sweepMs: 20 })
})
afterAll(() => server.close())
afterEach(() => {
  now = start
})

describe('creating a board', () => {
  it('answers its id, its end, and a link with the key in the fragment for each role', async () => {
    const response = await server.call('POST', '/api/boards', {
      body: {
        title: '  Klima\u0000forum  ',
        locale: 'en',
        template: 'four-approaches',
        retentionDays: 30,
      },
    })
    expect(response.status).toBe(201)
    const board = await response.json()
    expect(response.headers.get('location')).toBe(`/api/boards/${board.id}`)
    expect(board).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/),
      title: 'Klima forum',
      locale: 'en',
      createdAt: new Date(start).toISOString(),
      expiresAt: new Date(start + 30 * dayMs).toISOString(),
      keys: expect.anything(),
      links: expect.anything(),
    })
    for (const role of roles) {
      expect(Buffer.from(board.keys[role], 'base64url').length * 8).toBeGreaterThanOrEqual(128)
      expect(board.links[role]).toBe(
        `http://localhost:${server.port}/b/${board.id}#${board.keys[role]}`,
      )
    }
    expect(new Set(Object.values(board.keys)).size).toBe(3)
  })

  it('takes German, the default retention and no template for granted', async () => {
    const board = await server.create({ title: 'Leer' })
    expect(board.locale).toBe('de')
    expect(board.expiresAt).toBe(new Date(start + 365 * dayMs).toISOString())
    const { token } = await server.join(board, 'observer')
    const facts = await server.call('GET', `/api/boards/${board.id}`, { token })
    expect(await facts.json()).toMatchObject({ templates: [], purpose: null, archived: false })
  })

  it('keeps a board for good with retentionDays 0', async () => {
    expect((await server.create({ title: 'Bleibt', retentionDays: 0 })).expiresAt).toBeNull()
  })

  it('names every field that does not fit, by pointer, and creates nothing', async () => {
    const response = await server.call('POST', '/api/boards', {
      body: {
        title: ' ',
        locale: 'fr',
        templates: ['four-approaches', 7],
        retentionDays: -1,
        purpose: { it: 'x' },
      },
    })
    const problem = await expectProblem(response, 'request/invalid')
    expect(problem.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/locale',
      '/purpose',
      '/retentionDays',
      '/templates/1',
      '/title',
    ])
  })

  it('names an unknown template and what there is', async () => {
    const one = await server.call('POST', '/api/boards', { body: { title: 'x', template: 'y' } })
    expect((await expectProblem(one, 'request/invalid')).errors).toEqual([
      { pointer: '/template', detail: expect.stringContaining('four-approaches') },
    ])
    const several = await server.call('POST', '/api/boards', {
      body: { title: 'x', templates: ['four-approaches', 'y'] },
    })
    expect((await expectProblem(several, 'request/invalid')).errors?.[0]?.pointer).toBe(
      '/templates/1',
    )
  })

  it('points into the workshop it was given, and creates nothing of a faulty one', async () => {
    const response = await server.call('POST', '/api/boards', {
      body: {
        title: 'x',
        workshop: {
          initiatives: [
            { id: 'I1', title: 'a' },
            { id: 'I2', title: 'b', phase: 'P9' },
          ],
        },
      },
    })
    expect((await expectProblem(response, 'request/invalid')).errors?.[0]?.pointer).toBe(
      '/workshop/initiatives/1/phase',
    )
  })
})

describe('the door', () => {
  it('shows what board a key opens, as what, and its departments', async () => {
    const board = await server.create({
      title: 'Runde',
      workshop: { departments: [{ id: 'D1', name: { de: 'Umwelt', en: 'Environment' } }] },
    })
    for (const role of roles) {
      const response = await server.call('POST', `/api/boards/${board.id}/door`, {
        body: { key: board.keys[role] },
      })
      expect(door.parse(await response.json())).toEqual({
        title: 'Runde',
        locale: 'de',
        role,
        departments: [{ id: 'D1', name: { de: 'Umwelt', en: 'Environment' } }],
      })
    }
  })

  it('stays shut to a wrong key with 403 and for an unknown board with 404', async () => {
    const board = await server.create()
    const other = await server.create()
    for (const call of ['door', 'join']) {
      const body = { key: other.keys.facilitator, name: 'Ana' }
      const wrong = await server.call('POST', `/api/boards/${board.id}/${call}`, { body })
      await expectProblem(wrong, 'key/wrong')
      const unknown = await server.call('POST', `/api/boards/nirgends/${call}`, { body })
      await expectProblem(unknown, 'board/not-found')
    }
  })

  it('takes as long to refuse an unknown board as a wrong key', async () => {
    const strict = await startServer({
      budgets: {
        wrongKeyFrom: { burst: 10_000, perSecond: 1 },
        wrongKeyOnBoard: { burst: 10_000, perSecond: 1 },
      },
    })
    const board = await strict.create()
    const times: Record<'wrong' | 'unknown', number[]> = { wrong: [], unknown: [] }
    for (let round = 0; round < 150; round += 1) {
      for (const [kind, id] of [
        ['wrong', board.id],
        ['unknown', 'A'.repeat(22)],
      ] as const) {
        const from = performance.now()
        const body = { key: 'B'.repeat(24), name: 'x' }
        await (await strict.call('POST', `/api/boards/${id}/join`, { body })).arrayBuffer()
        times[kind].push(performance.now() - from)
      }
    }
    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[75] ?? 0
    const [wrong, unknown] = [median(times.wrong), median(times.unknown)]
    expect(Math.abs(wrong - unknown)).toBeLessThan(Math.max(1, 0.25 * wrong))
    await strict.close()
  })
})

describe('joining', () => {
  it('gives a token for a day, bound to a person with the colour of their department', async () => {
    const board = await server.create({
      title: 'Runde',
      workshop: {
        departments: [
          { id: 'D1', name: 'A' },
          { id: 'D2', name: 'B', color: 'plum' },
        ],
      },
    })
    const first = await server.join(board, 'participant', { name: ' Jürgen ', departmentId: 'D1' })
    expect(first).toEqual({
      token: expect.stringMatching(/^[\w.-]+$/),
      role: 'participant',
      participant: { id: expect.any(String), name: 'Jürgen', departmentId: 'D1', color: 'blue' },
      expiresAt: new Date(start + dayMs).toISOString(),
    })
    const second = await server.join(board, 'participant', { departmentId: 'D2', pronouns: 'sie' })
    expect(second.participant).toMatchObject({ departmentId: 'D2', color: 'plum' })
    const third = await server.join(board, 'observer', { departmentId: null })
    expect(third.participant.departmentId).toBeNull()
    expect(new Set([first, second, third].map(({ participant }) => participant.id)).size).toBe(3)
  })

  it('refuses a missing name and a department the board does not have', async () => {
    const board = await server.create()
    const key = board.keys.participant
    const nameless = await server.call('POST', `/api/boards/${board.id}/join`, { body: { key } })
    expect((await expectProblem(nameless, 'request/invalid')).errors).toEqual([
      { pointer: '/name', detail: 'must be given, as a text' },
    ])
    const lost = await server.call('POST', `/api/boards/${board.id}/join`, {
      body: { key, name: 'Ana', departmentId: 'D9' },
    })
    expect((await expectProblem(lost, 'request/invalid')).errors?.[0]?.pointer).toBe(
      '/departmentId',
    )
  })

  it('knows who comes back with the key and an old token, even after it has expired', async () => {
    const board = await server.create()
    const before = await server.join(board, 'participant')
    now = start + 3 * dayMs
    const body = { key: board.keys.facilitator, name: 'Ana' }
    const path = `/api/boards/${board.id}/join`
    const again = await server.call('POST', path, { token: before.token, body })
    expect(joined.parse(await again.json())).toMatchObject({
      role: 'facilitator',
      participant: { id: before.participant.id, name: 'Ana' },
    })
    const stranger = await server.call('POST', path, { token: `${before.token}x`, body })
    expect(joined.parse(await stranger.json()).participant.id).not.toBe(before.participant.id)
  })

  it('works for forty people behind one address within seconds', async () => {
    const board = await server.create()
    const people = await Promise.all(
      Array.from({ length: 40 }, (_, i) => server.join(board, 'participant', { name: `P${i}` })),
    )
    expect(new Set(people.map(({ token }) => token)).size).toBe(40)
  })
})

describe('a token', () => {
  it('is needed, must be good and must be of this board', async () => {
    const board = await server.create()
    const other = await server.create()
    const { token } = await server.join(board, 'facilitator')
    const path = `/api/boards/${board.id}`
    const missing = await server.call('GET', path)
    expect(missing.headers.get('www-authenticate')).toMatch(/^Bearer/)
    await expectProblem(missing, 'token/missing')
    await expectProblem(await server.call('GET', path, { token: 'a.b' }), 'token/not-valid')
    await expectProblem(
      await server.call('GET', path, { headers: { authorization: `Basic ${token}` } }),
      'token/missing',
    )
    await expectProblem(
      await server.call('GET', `/api/boards/${other.id}`, { token }),
      'token/other-board',
    )
    await expectProblem(
      await server.call('GET', '/api/boards/nirgends', { token }),
      'board/not-found',
    )
  })

  it('expires', async () => {
    const board = await server.create()
    const { token } = await server.join(board, 'observer')
    now = start + dayMs - 1
    expect((await server.call('GET', `/api/boards/${board.id}`, { token })).status).toBe(200)
    now = start + dayMs
    await expectProblem(
      await server.call('GET', `/api/boards/${board.id}`, { token }),
      'token/not-valid',
    )
  })

  it('lets each role do what the table says and no more', async () => {
    const board = await server.create()
    const tokens = {
      facilitator: (await server.join(board, 'facilitator')).token,
      participant: (await server.join(board, 'participant')).token,
      observer: (await server.join(board, 'observer')).token,
    }
    const path = `/api/boards/${board.id}`
    for (const role of ['participant', 'observer'] as const) {
      const response = await server.call('DELETE', path, { token: tokens[role] })
      await expectProblem(response, 'role/not-allowed')
    }
    const calls = [
      ['GET', '', 'observer'],
      ['PATCH', '', 'facilitator'],
      ['GET', '/links', 'facilitator'],
      ['GET', '/workshop', 'observer'],
      ['PUT', '/workshop', 'facilitator'],
      ['GET', '/export/board.json', 'observer'],
      ['GET', '/export/protocol.docx', 'observer'],
      ['POST', '/assets', 'participant'],
      ['GET', '/assets/x', 'observer'],
      ['GET', '/snapshots', 'observer'],
      ['POST', '/snapshots', 'facilitator'],
      ['GET', '/snapshots/1', 'observer'],
      ['POST', '/snapshots/1/restore', 'facilitator'],
      ['POST', '/snapshots/1/undo', 'facilitator'],
      ['PUT', '/snapshots/1/thumbnail', 'facilitator'],
      ['GET', '/snapshots/1/thumbnail', 'observer'],
      ['PATCH', '/snapshots/1', 'facilitator'],
      ['DELETE', '/snapshots/1', 'facilitator'],
      ['GET', '/session', 'observer'],
      ['POST', '/keys/observer/rotate', 'facilitator'],
    ] as const
    for (const [method, sub, least] of calls) {
      for (const role of roles) {
        const isEnough = roles.indexOf(role) >= roles.indexOf(least)
        const response = await server.call(method, `${path}${sub}`, {
          token: tokens[role],
          ...(method === 'PATCH' || method === 'PUT' ? { body: {} } : {}),
        })
        const seen = `${method} ${sub} as ${role}: ${response.status}`
        if (isEnough)
          expect([200, 204, 400, 404, 409, 415, 422, 501], seen).toContain(response.status)
        else await expectProblem(response, 'role/not-allowed')
      }
    }
  })
})

describe('a board', () => {
  it('says who is present, each person once, with department and colour', async () => {
    const board = await server.create({
      title: 'Runde',
      workshop: { departments: [{ id: 'D1', name: 'A', color: 'moss' }] },
    })
    const ana = await server.join(board, 'participant', { name: 'Ana', departmentId: 'D1' })
    await server.join(board, 'participant', { name: 'Fort' })
    const sockets = [
      await openSocket(server, board.id, ana.token),
      await openSocket(server, board.id, ana.token),
    ]
    const response = await server.call('GET', `/api/boards/${board.id}`, { token: ana.token })
    expect(boardFacts.parse(await response.json())).toEqual({
      id: board.id,
      title: 'Runde',
      locale: 'de',
      role: 'participant',
      templates: [],
      purpose: null,
      createdAt: board.createdAt,
      retentionDays: 365,
      expiresAt: board.expiresAt,
      archived: false,
      participants: [
        {
          id: ana.participant.id,
          name: 'Ana',
          role: 'participant',
          departmentId: 'D1',
          color: 'moss',
        },
      ],
    })
    for (const socket of sockets) socket.close()
  })

  it('changes what PATCH names and nothing else', async () => {
    const board = await server.create({
      title: 'Alt',
      purpose: 'Früher',
      template: 'four-approaches',
    })
    const { token } = await server.join(board, 'facilitator')
    const path = `/api/boards/${board.id}`
    const before = boardFacts.parse(await (await server.call('GET', path, { token })).json())
    expect(before).toMatchObject({ title: 'Alt', purpose: 'Früher' })
    const renamed = await server.call('PATCH', path, { token, body: { title: 'Neu' } })
    expect(await renamed.json()).toEqual({ ...before, title: 'Neu' })
    const body = {
      locale: 'en',
      purpose: { de: 'Wozu', en: 'What for' },
      retentionDays: 7,
      archived: true,
    }
    const changed = await server.call('PATCH', path, { token, body })
    const after = {
      ...before,
      ...body,
      title: 'Neu',
      expiresAt: new Date(start + 7 * dayMs).toISOString(),
    }
    expect(await changed.json()).toEqual(after)
    expect(await (await server.call('GET', path, { token })).json()).toEqual(after)
    const kept = await server.call('PATCH', path, { token, body: { retentionDays: 0 } })
    expect(await kept.json()).toMatchObject({ expiresAt: null, archived: true })
  })

  it('is not ended by a retention that lies in the past', async () => {
    const board = await server.create()
    now = start + 10 * dayMs
    const { token } = await server.join(board, 'facilitator')
    const response = await server.call('PATCH', `/api/boards/${board.id}`, {
      token,
      body: { retentionDays: 9 },
    })
    expect((await expectProblem(response, 'request/invalid')).errors?.[0]?.pointer).toBe(
      '/retentionDays',
    )
  })

  it('shows its links again to the facilitator', async () => {
    const board = await server.create()
    const { token } = await server.join(board, 'facilitator')
    const response = await server.call('GET', `/api/boards/${board.id}/links`, { token })
    expect(boardLinks.parse(await response.json())).toEqual({
      links: board.links,
      keys: board.keys,
    })
  })
})

describe('replacing a key', () => {
  it('ends the old key, its tokens and its sockets at once, and nobody else’s', async () => {
    const board = await server.create()
    const facilitator = await server.join(board, 'facilitator')
    const participant = await server.join(board, 'participant')
    const observer = await server.join(board, 'observer')
    const lost = await openSocket(server, board.id, participant.token)
    const kept = await openSocket(server, board.id, observer.token)

    const path = `/api/boards/${board.id}`
    const response = await server.call('POST', `${path}/keys/participant/rotate`, {
      token: facilitator.token,
    })
    const fresh = rotatedKey.parse(await response.json())
    expect(fresh.role).toBe('participant')
    expect(fresh.key).not.toBe(board.keys.participant)
    expect(fresh.link).toBe(`http://localhost:${server.port}/b/${board.id}#${fresh.key}`)

    expect(await lost.closed).toBe(4401)
    await expectProblem(
      await server.call('GET', path, { token: participant.token }),
      'token/not-valid',
    )
    const late = await openSocket(server, board.id, participant.token)
    expect(await late.closed).toBe(4401)
    const old = await server.call('POST', `${path}/join`, {
      body: { key: board.keys.participant, name: 'x' },
    })
    await expectProblem(old, 'key/wrong')

    expect((await server.call('GET', path, { token: observer.token })).status).toBe(200)
    expect(kept.isOpen()).toBe(true)
    kept.close()
    const keys = { ...board.keys, participant: fresh.key }
    expect((await server.join({ ...board, keys }, 'participant')).role).toBe('participant')
  })

  it('is refused for a role there is not', async () => {
    const board = await server.create()
    const { token } = await server.join(board, 'facilitator')
    const response = await server.call('POST', `/api/boards/${board.id}/keys/admin/rotate`, {
      token,
    })
    await expectProblem(response, 'path/not-found')
  })
})

describe('the end of a board', () => {
  it('by DELETE takes everything with it and sends everybody away with 4404', async () => {
    const board = await server.create()
    const facilitator = await server.join(board, 'facilitator')
    const participant = await server.join(board, 'participant')
    const socket = await openSocket(server, board.id, participant.token)
    const path = `/api/boards/${board.id}`
    const response = await server.call('DELETE', path, { token: facilitator.token })
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect(await socket.closed).toBe(4404)
    await expectProblem(
      await server.call('GET', path, { token: facilitator.token }),
      'board/not-found',
    )
    const join = await server.call('POST', `${path}/join`, {
      body: { key: board.keys.facilitator, name: 'x' },
    })
    await expectProblem(join, 'board/not-found')
    const late = await openSocket(
      server,
      board.id,
      (await server.join(await server.create(), 'observer')).token,
    )
    expect(await late.closed).toBe(4404)
  })

  it('comes by itself when its time is over', async () => {
    const board = await server.create({ title: 'Kurz', retentionDays: 1 })
    const kept = await server.create({ title: 'Lang', retentionDays: 2 })
    const { token } = await server.join(board, 'participant')
    const socket = await openSocket(server, board.id, token)
    now = start + dayMs
    // Its token and its end fall on the same moment here, so either may be told first.
    expect([4401, 4404]).toContain(await socket.closed)
    await expect
      .poll(async () => {
        const body = { key: board.keys.observer }
        return (await server.call('POST', `/api/boards/${board.id}/door`, { body })).status
      })
      .toBe(404)
    expect((await server.join(kept, 'observer')).role).toBe('observer')
  })
})

describe('calls there never were', () => {
  it('say that there is nothing', async () => {
    const board = await server.create()
    const { token } = await server.join(board, 'facilitator')
    for (const path of [
      '/api/nothing',
      `/api/boards/${board.id}/nothing`,
      `/api/boards/${board.id}/export/x.exe`,
    ]) {
      await expectProblem(await server.call('GET', path, { token }), 'path/not-found')
    }
  })
})
