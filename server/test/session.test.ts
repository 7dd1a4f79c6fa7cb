/** The facilitation session against the real server: what everybody gets, and when. */
import { describe, expect, it, vi } from 'vitest'
import { correctOffset } from '../../shared/session/clock.ts'
import { leftOf } from '../../shared/session/timer.ts'
import type { Guest } from './guest.ts'
import { cleanUpAfterEach, enter, move, newDataDir, room, start } from './sessionRoom.ts'

cleanUpAfterEach()

const steps = [
  { id: 'a', title: 'Ziel', minutes: 5, mode: 'discuss', lock: 'canvas' },
  { id: 'b', title: 'Sammeln', minutes: 10, mode: 'write', lock: 'none' },
]

describe('the session', () => {
  it('is the same for everybody, also for who comes late and after a restart', async () => {
    const dataDir = await newDataDir()
    const server = await start({ dataDir })
    const { board, lead, anna } = await room(server)
    await lead.does({ type: 'agenda.set', steps })
    const { session } = await lead.does({ type: 'agenda.next' })
    expect(session).toMatchObject({ agenda: { current: 'a' }, lock: 'canvas' })
    await anna.sees((seen) => expect(seen.agenda.current).toBe('a'))
    const late = await enter(server, board, 'observer')
    await late.sees((seen) => expect(seen.timer).toEqual(session.timer))

    await server.close()
    const [again] = await move(await start({ dataDir }), [anna])
    await again?.sees((seen) => {
      expect(seen.timer).toEqual(session.timer)
      expect(seen.agenda).toEqual(session.agenda)
    })
  })

  it('shows the same time left on devices of any clock, also to who comes late or has slept', async () => {
    const serverAhead = 600_000
    const server = await start({ now: () => Date.now() + serverAhead })
    const { board, lead, anna, ben } = await room(server)
    await lead.does({ type: 'timer.start', seconds: 300 })
    await anna.sees(({ timer }) => expect(timer).not.toBeNull())
    ben.leave()
    await vi.waitFor(() => expect(ben.closedWith).not.toBeNull(), 10_000)
    await lead.does({ type: 'timer.add', seconds: 60 })
    const late = await enter(server, board, 'participant')
    await ben.enter()
    await anna.sees(({ timer }) => expect(timer).toMatchObject({ lengthMs: 360_000 }))
    // Each device has a clock of its own, some minutes from the truth.
    const left = [anna, late, ben].map((guest, number) => {
      const deviceAhead = (number - 1) * 600_000
      const { session, sessionAt } = guest
      if (!session?.timer) throw new Error('everybody sees the timer')
      const offset = correctOffset(null, session.now - (sessionAt + deviceAhead))
      return leftOf(session.timer, Date.now() + deviceAhead + offset)
    })
    expect(Math.max(...left) - Math.min(...left)).toBeLessThan(250)
    expect(Math.max(...left)).toBeLessThanOrEqual(360_000)
  })

  it('lets facilitators set roles and remove people, at once', async () => {
    const server = await start()
    const { board, lead, anna, ben } = await room(server)
    await lead.does({ type: 'role.set', participantId: anna.id, role: 'facilitator' })
    await vi.waitFor(() => expect(anna.closedWith).toBe(1012), 10_000)
    await anna.enter()
    await anna.does({ type: 'timer.start', seconds: 60 })
    await anna.does({ type: 'participant.remove', participantId: ben.id })
    await vi.waitFor(() => expect(ben.closedWith).toBe(4401), 10_000)
    expect((await ben.give({ type: 'hand.raise' })).status).toBe(401)
    const back = await server.call('POST', `/api/boards/${board.id}/join`, {
      token: ben.joined.token,
      body: { key: board.keys.participant, name: 'Ben' },
    })
    expect(back.status).toBe(403)
    expect(await back.json()).toMatchObject({ code: 'person/removed' })
  })

  it('ends with the link somebody came by, whatever role they were given since', async () => {
    const server = await start()
    const { board, lead, anna, ben } = await room(server)
    for (const { id } of [anna, ben]) {
      await lead.does({ type: 'role.set', participantId: id, role: 'facilitator' })
    }
    await vi.waitFor(() => expect([anna.closedWith, ben.closedWith]).toEqual([1012, 1012]), 10_000)
    await Promise.all([anna.enter(), ben.enter()])
    const rotate = (role: string) =>
      server.call('POST', `/api/boards/${board.id}/keys/${role}/rotate`, {
        token: anna.joined.token,
      })
    // Anna and Ben came by the participants' link: a new one for facilitators is no matter of theirs.
    expect((await rotate('facilitator')).status).toBe(200)
    await vi.waitFor(() => expect(lead.closedWith).toBe(4401), 10_000)
    await ben.does({ type: 'timer.start', seconds: 60 })
    expect((await rotate('participant')).status).toBe(200)
    await vi.waitFor(() => expect([anna.closedWith, ben.closedWith]).toEqual([4401, 4401]), 10_000)
    expect((await ben.give({ type: 'timer.stop' })).status).toBe(401)
  })

  it('[S22] tells everybody at once what happens once, and keeps none of it', async () => {
    const server = await start()
    const { lead, anna, ben } = await room(server)
    await lead.does({ type: 'attention.summon', shapeId: 'shape:a' })
    await ben.does({ type: 'reaction.send', emoji: '👏' })
    await ben.does({ type: 'ping.send', pageId: 'page:a', x: 7, y: -8 })
    await vi.waitFor(() => {
      expect(anna.events).toEqual([
        { type: 'summon', by: lead.id, shapeId: 'shape:a' },
        { type: 'reaction', by: ben.id, emoji: '👏' },
        { type: 'ping', by: ben.id, pageId: 'page:a', x: 7, y: -8 },
      ])
    }, 10_000)
    expect(JSON.stringify(await anna.look())).not.toMatch(/👏|page:a/)
  })

  it('[S17] [S22] takes signs before anything runs, one of a kind in half a second', async () => {
    let now = 1_000_000
    const server = await start({ now: () => now })
    const { anna, ben } = await room(server)
    const clap = { type: 'reaction.send', emoji: '👏' }
    const ping = { type: 'ping.send', pageId: 'page:a', x: 0, y: 0 }
    await anna.does({ type: 'hand.raise' })
    await ben.sees(({ hands }) => expect(hands).toEqual([anna.id]))
    await anna.does(clap)
    await anna.does(ping)
    await ben.does(clap)
    now += 499
    for (const [sign, reason] of [
      [clap, 'reaction/too-soon'],
      [ping, 'ping/too-soon'],
    ] as const) {
      expect(await anna.give(sign)).toMatchObject({
        status: 409,
        body: { errors: [{ pointer: '/type', detail: reason }] },
      })
    }
    now += 1
    await anna.does(clap)
    await anna.does(ping)
  })

  it('[S15] [S23] knows at once for whom somebody works', async () => {
    const server = await start()
    const { board, lead, anna } = await room(server)
    const clara = await enter(server, board, 'participant', { name: 'Clara' })
    await anna.does({ type: 'department.set', departmentId: 'D4' })
    await clara.does({ type: 'department.set', departmentId: 'D4' })
    const { session } = await lead.does({ type: 'groups.shuffle', count: 2, balanced: true })
    const groupOf = (guest: Guest) =>
      session.groups?.findIndex(({ members }) => members.includes(guest.id))
    expect(groupOf(anna)).not.toBe(groupOf(clara))
    expect(groupOf(lead)).toBe(-1)
    const facts = (await (await lead.call('GET', '')).json()) as {
      participants: readonly { id: string; departmentId: string | null }[]
    }
    expect(facts.participants.find(({ id }) => id === anna.id)?.departmentId).toBe('D4')
  })

  it('[S20] calls the groups back, and tells who comes late', async () => {
    const server = await start()
    const { board, lead, anna, ben } = await room(server)
    const groups = [
      { name: 'Nord', members: [anna.id], frameId: 'shape:nord' },
      { name: 'Süd', members: [ben.id] },
    ]
    await lead.does({ type: 'groups.set', groups })
    await lead.does({ type: 'groups.timer', group: 0, seconds: 300 })
    await anna.sees((session) => expect(session.groups?.[0]?.timer?.lengthMs).toBe(300_000))
    await lead.does({ type: 'groups.recall' })
    await vi.waitFor(() => expect(ben.events).toEqual([{ type: 'recall', by: lead.id }]), 10_000)
    const late = await enter(server, board, 'participant')
    await late.sees((session) => {
      expect(session.recalledAt).toBeGreaterThan(0)
      expect(session.groups).toEqual(groups)
    })
  })

  it('frees everybody when the presenter has been gone for ten seconds', async () => {
    let now = Date.now()
    const server = await start({ now: () => now })
    const { board, lead, anna } = await room(server)
    await lead.does({ type: 'attention.follow', on: true })
    await anna.sees((session) => expect(session.attention).toMatchObject({ by: lead.id }))
    lead.leave()
    await vi.waitFor(() => expect(lead.closedWith).not.toBeNull(), 10_000)
    now += 9_000
    const late = await enter(server, board, 'participant')
    expect(late.session?.attention).toMatchObject({ by: lead.id })
    await vi.waitFor(
      () => {
        now += 2_000
        expect(anna.session?.attention).toBeNull()
      },
      { timeout: 20_000, interval: 500 },
    )
  })
})
