import { describe, expect, it } from 'vitest'
import { boardFacts, boardLinks } from '../../shared/api/boards.ts'
import { roles } from '../../shared/access/role.ts'
import { templateOffers } from '../../shared/api/server.ts'
import { clock, dayMs, raise, server, start } from './clockStage.ts'
import { expectProblem } from './expectProblem.ts'
import { openSocket } from './openSocket.ts'

raise()

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
    clock.now = start + 10 * dayMs
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
    clock.now = start + dayMs
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

describe('the templates there are', () => {
  it('are packed, and not sent again to who has them', async () => {
    const first = await server.call('GET', '/api/templates?locale=en')
    expect(first.headers.get('content-encoding')).toBe('gzip')
    const tag = first.headers.get('etag') ?? ''
    const offers = templateOffers.parse(await first.json())
    expect(offers.map(({ id }) => id)).toContain('four-approaches')
    const again = { headers: { 'if-none-match': tag } }
    expect((await server.call('GET', '/api/templates?locale=en', again)).status).toBe(304)
    expect((await server.call('GET', '/api/templates?locale=de', again)).status).toBe(200)
  })
})
