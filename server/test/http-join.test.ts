import { describe, expect, it } from 'vitest'
import { door, joined, rotatedKey } from '../../shared/api/boards.ts'
import { roles } from '../../shared/access/role.ts'
import { clock, dayMs, raise, server, start } from './clockStage.ts'
import { expectProblem } from './expectProblem.ts'
import { openSocket } from './openSocket.ts'
import { startServer } from './startServer.ts'

raise()

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
    clock.now = start + 3 * dayMs
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
    clock.now = start + dayMs - 1
    expect((await server.call('GET', `/api/boards/${board.id}`, { token })).status).toBe(200)
    clock.now = start + dayMs
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
