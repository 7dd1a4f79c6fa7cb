/** The facilitation session against the real server: what everybody gets, what nobody does, and crashes. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { roles, type Role } from '../../shared/access/role.ts'
import type { CreatedBoard, Joined } from '../../shared/api/boards.ts'
import { commandTypes, type CommandType } from '../../shared/session/commands.ts'
import { readCsv } from '../../shared/export/testing/readCsv.ts'
import { mayCommand } from '../../shared/session/rules.ts'
import type { Mine, Session } from '../../shared/session/session.ts'
import { messageType } from '../../shared/sync/messages.ts'
import { startServer, type TestServer } from './startServer.ts'

const cleanUps: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

const templates = ['four-approaches']

async function start(dataDir?: string): Promise<TestServer> {
  const server = await startServer(dataDir ? { dataDir } : {})
  cleanUps.push(() => server.close())
  return server
}

interface Answer {
  readonly status: number
  readonly body: {
    readonly session: Session
    readonly mine: Mine
    readonly detail?: string
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  }
}

/** Somebody in the room: gives commands, and keeps every frame the server sends. */
class Guest {
  readonly frames: Uint8Array[] = []
  session: Session | null = null
  readonly events: unknown[] = []
  closedWith: number | null = null
  readonly #server: TestServer
  readonly #board: CreatedBoard
  readonly joined: Joined
  #socket: WebSocket | null = null

  constructor(server: TestServer, board: CreatedBoard, joined: Joined) {
    this.#server = server
    this.#board = board
    this.joined = joined
  }

  static async join(
    server: TestServer,
    board: CreatedBoard,
    role: Role,
    body = {},
  ): Promise<Guest> {
    const guest = new Guest(server, board, await server.join(board, role, body))
    await guest.enter()
    return guest
  }

  get id(): string {
    return this.joined.participant.id
  }

  async enter(): Promise<void> {
    const url = `${this.#server.url.replace(/^http/, 'ws')}/sync/${this.#board.id}`
    const socket = new WebSocket(url, ['korridor', `bearer.${this.joined.token}`])
    this.#socket = socket
    this.session = null
    this.closedWith = null
    socket.on('message', (data: Buffer) => this.#take(new Uint8Array(data)))
    socket.on('close', (code) => (this.closedWith = code))
    cleanUps.push(() => socket.terminate())
    await vi.waitFor(() => expect(this.session).not.toBeNull(), 10_000)
  }

  leave(): void {
    this.#socket?.close()
  }

  /** The same person in front of another server process. */
  at(server: TestServer): Guest {
    const guest = new Guest(server, this.#board, this.joined)
    guest.frames.push(...this.frames)
    return guest
  }

  async give(command: object): Promise<Answer> {
    const path = `/api/boards/${this.#board.id}/commands`
    const options = { token: this.joined.token, body: command }
    const response = await this.#server.call('POST', path, options)
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }

  async look(): Promise<{ readonly session: Session; readonly mine: Mine }> {
    const path = `/api/boards/${this.#board.id}/session`
    const response = await this.#server.call('GET', path, { token: this.joined.token })
    expect(response.status).toBe(200)
    return (await response.json()) as { session: Session; mine: Mine }
  }

  /** Resolves when the session this person was sent passes the check. */
  async sees(check: (session: Session) => void): Promise<void> {
    await vi.waitFor(() => {
      if (!this.session) throw new Error('no session yet')
      check(this.session)
    }, 10_000)
  }

  #take(bytes: Uint8Array): void {
    this.frames.push(bytes)
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.session) {
      this.session = JSON.parse(decoding.readVarString(decoder)) as Session
    }
    if (type === messageType.events) {
      this.events.push(...(JSON.parse(decoding.readVarString(decoder)) as unknown[]))
    }
  }
}

async function room(server: TestServer): Promise<{
  board: CreatedBoard
  lead: Guest
  anna: Guest
  ben: Guest
}> {
  const board = await server.create({ title: 'Halbtag', templates })
  const lead = await Guest.join(server, board, 'facilitator', { name: 'Mona' })
  const anna = await Guest.join(server, board, 'participant', { name: 'Anna' })
  const ben = await Guest.join(server, board, 'participant', { name: 'Ben' })
  return { board, lead, anna, ben }
}

const vote = {
  type: 'vote.open',
  question: 'Was zuerst?',
  dots: 3,
  maxPerItem: 2,
  anonymous: true,
  targets: ['I01', 'I02'],
}

describe('the session', () => {
  it('is the same for everybody, also for who comes late and after a restart', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'korridor-session-'))
    cleanUps.push(() => rm(dataDir, { recursive: true, force: true }))
    const server = await start(dataDir)
    const { board, lead, anna } = await room(server)
    const steps = [
      { id: 'a', title: 'Ziel', minutes: 5, mode: 'discuss', lock: 'canvas' },
      { id: 'b', title: 'Sammeln', minutes: 10, mode: 'write', lock: 'none' },
    ]
    expect((await lead.give({ type: 'agenda.set', steps })).status).toBe(200)
    const answer = await lead.give({ type: 'agenda.next' })
    expect(answer.body.session).toMatchObject({ agenda: { current: 'a' }, lock: 'canvas' })
    await anna.sees((session) => expect(session.agenda.current).toBe('a'))
    const late = await Guest.join(server, board, 'observer')
    await late.sees((session) => expect(session.timer).toEqual(answer.body.session.timer))

    await server.close()
    const again = anna.at(await start(dataDir))
    await again.enter()
    await again.sees((session) => {
      expect(session.timer).toEqual(answer.body.session.timer)
      expect(session.agenda).toEqual(answer.body.session.agenda)
    })
  })

  it('keeps drafts through a crash, shows them to nobody, and reveals each once', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'korridor-session-'))
    cleanUps.push(() => rm(dataDir, { recursive: true, force: true }))
    const first = await start(dataDir)
    const before = await room(first)
    await before.lead.give({ type: 'writing.start', anonymous: false })
    const draft = { type: 'writing.save', draftId: 'd1', text: 'Schwammstadt geheim' }
    await before.anna.give(draft)
    await before.ben.give({ ...draft, text: 'Radschnellweg geheim' })
    await before.lead.sees(({ writing }) =>
      expect(writing).toMatchObject({ authors: 2, drafts: 2 }),
    )
    await first.close()

    const server = await start(dataDir)
    const [lead, anna, ben] = [before.lead, before.anna, before.ben].map((each) => each.at(server))
    if (!lead || !anna || !ben) throw new Error('three people')
    await Promise.all([lead, anna].map((each) => each.enter()))
    expect((await anna.look()).mine.drafts).toEqual([{ id: 'd1', text: 'Schwammstadt geheim' }])
    expect((await lead.look()).mine.drafts).toEqual([])
    for (const { frames } of [lead, anna, before.ben]) {
      expect(frames.some((frame) => Buffer.from(frame).includes('geheim'))).toBe(false)
    }
    expect((await lead.give({ type: 'writing.reveal' })).status).toBe(200)
    await lead.sees((session) => expect(session.writing).toBeNull())
    await vi.waitFor(() => {
      const sent = lead.frames.map((frame) => Buffer.from(frame).toString('latin1')).join('')
      expect(sent).toContain('Schwammstadt geheim')
      expect(sent).toContain('Radschnellweg geheim')
      expect(sent).toContain('Anna')
    }, 10_000)
    expect(await lead.give({ type: 'writing.reveal' })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/type', detail: 'writing/none' }] },
    })
  })

  it('holds the limits of a vote and leads from no anonymous ballot to a person', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'korridor-session-'))
    cleanUps.push(() => rm(dataDir, { recursive: true, force: true }))
    const server = await start(dataDir)
    const { board, lead, anna, ben } = await room(server)
    await lead.give(vote)
    const cast = (targetId: string, dots: number) => ({ type: 'vote.cast', targetId, dots })
    expect((await anna.give(cast('I01', 2))).body.mine.dots).toEqual({ I01: 2 })
    expect((await ben.give(cast('I01', 1))).status).toBe(200)
    expect(await anna.give(cast('I02', 2))).toMatchObject({
      status: 409,
      body: { errors: [{ detail: 'vote/no-dots-left' }] },
    })
    expect(await anna.give(cast('I99', 1))).toMatchObject({ status: 409 })

    // Joining again with the old token is the same person with the same dots.
    const back = await server.call('POST', `/api/boards/${board.id}/join`, {
      token: anna.joined.token,
      body: { key: board.keys.participant, name: 'Anna' },
    })
    const annaAgain = new Guest(server, board, (await back.json()) as Joined)
    expect(await annaAgain.give(cast('I02', 2))).toMatchObject({ status: 409 })
    expect((await annaAgain.give(cast('I02', 1))).body.session.vote).toMatchObject({
      state: 'open',
      done: 1,
      results: null,
    })
    await server.close()
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true })
    const stored = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name))),
    )
    const body = stored.map((each) => each.toString('latin1')).join('')
    expect(body).toContain('"ballots"')
    const ballots = /"ballots":\{.*?\}\}/.exec(body)?.[0] ?? ''
    for (const { joined } of [lead, anna, ben]) expect(ballots).not.toContain(joined.participant.id)

    const after = await start(dataDir)
    const leadAgain = lead.at(after)
    const closed = await leadAgain.give({ type: 'vote.close' })
    expect(closed.body.session).toMatchObject({
      vote: { state: 'closed', results: { I01: 3, I02: 1 } },
      pastVotes: [{ question: 'Was zuerst?' }],
    })
    expect(closed.body.session.vote?.closedAt).toBeGreaterThan(0)
    expect((await anna.at(after).look()).mine.dots).toEqual({})

    const path = `/api/boards/${board.id}/export/votes.csv?locale=en`
    const csv = await (await after.call('GET', path, { token: lead.joined.token })).text()
    const [columns, ...rows] = readCsv(`\uFEFF${csv}`, ',')
    expect(columns).toEqual([
      'question',
      'target',
      'title',
      'dots',
      'proxy_dots',
      'rank',
      'anonymous',
      'closed',
    ])
    expect(rows.slice(0, 2).map((row) => row.slice(0, 7))).toEqual([
      ['Was zuerst?', 'I01', 'I01', '3', '0', '1', 'true'],
      ['Was zuerst?', 'I02', 'I02', '1', '0', '2', 'true'],
    ])
    expect(rows[0]?.[7]).toBe(new Date(closed.body.session.vote?.closedAt ?? 0).toISOString())
  })

  it('lets facilitators set roles and remove people, at once', async () => {
    const server = await start()
    const { board, lead, anna, ben } = await room(server)
    await lead.give({ type: 'role.set', participantId: anna.id, role: 'facilitator' })
    await vi.waitFor(() => expect(anna.closedWith).toBe(1012), 10_000)
    await anna.enter()
    expect((await anna.give({ type: 'timer.start', seconds: 60 })).status).toBe(200)
    await anna.give({ type: 'participant.remove', participantId: ben.id })
    await vi.waitFor(() => expect(ben.closedWith).toBe(4401), 10_000)
    expect((await ben.give({ type: 'hand.raise' })).status).toBe(401)
    const back = await server.call('POST', `/api/boards/${board.id}/join`, {
      token: ben.joined.token,
      body: { key: board.keys.participant, name: 'Ben' },
    })
    expect(back.status).toBe(403)
    expect(await back.json()).toMatchObject({ code: 'person/removed' })
  })

  it('tells everybody at once what happens once, and keeps none of it', async () => {
    const server = await start()
    const { lead, anna, ben } = await room(server)
    await lead.give({ type: 'attention.summon', shapeId: 'shape:a' })
    await ben.give({ type: 'reaction.send', emoji: '👏' })
    await vi.waitFor(() => {
      expect(anna.events).toEqual([
        { type: 'summon', by: lead.id, shapeId: 'shape:a' },
        { type: 'reaction', by: ben.id, emoji: '👏' },
      ])
    }, 10_000)
    expect(JSON.stringify(await anna.look())).not.toContain('👏')
  })

  it('frees everybody when the presenter has been gone for ten seconds', async () => {
    let now = Date.now()
    const server = await startServer({ now: () => now })
    cleanUps.push(() => server.close())
    const { lead, anna } = await room(server)
    await lead.give({ type: 'attention.follow', on: true })
    await anna.sees((session) => expect(session.attention).toMatchObject({ by: lead.id }))
    lead.leave()
    await vi.waitFor(() => expect(lead.closedWith).not.toBeNull(), 10_000)
    await vi.waitFor(
      () => {
        now += 2_000
        expect(anna.session?.attention).toBeNull()
      },
      { timeout: 20_000, interval: 500 },
    )
  })
})

describe('who may give which command', () => {
  /** A command of each type that is well-formed, and refused by no field of its own. */
  const samples: Readonly<Record<CommandType, object>> = {
    'agenda.set': { steps: [] },
    'agenda.next': {},
    'agenda.back': {},
    'agenda.goto': { stepId: 'a' },
    'timer.start': { seconds: 60 },
    'timer.pause': {},
    'timer.resume': {},
    'timer.add': { seconds: 60 },
    'timer.stop': {},
    'writing.start': { anonymous: true },
    'writing.save': { draftId: 'd', text: 'Text' },
    'writing.discard': { draftId: 'd' },
    'writing.reveal': {},
    'writing.cancel': {},
    'vote.open': { question: 'Was?', dots: 1, maxPerItem: 1, anonymous: true, targets: ['I01'] },
    'vote.cast': { targetId: 'I01', dots: 1 },
    'vote.close': {},
    'vote.proxy': { targetId: 'I01', dots: 1 },
    'attention.summon': { shapeId: 'shape:a' },
    'attention.follow': { on: true },
    'attention.release': {},
    'lock.set': { lock: 'none' },
    'hand.raise': {},
    'hand.lower': {},
    'ready.set': { ready: true },
    'ready.clear': {},
    'reaction.send': { emoji: '👍' },
    'groups.set': { groups: [{ name: 'A', members: [] }] },
    'groups.shuffle': { count: 1 },
    'cursors.set': { cursors: 'muted' },
    'ping.send': { pageId: 'page:a', x: 1, y: 2 },
    'groups.timer': { seconds: 60 },
    'groups.recall': {},
    'groups.end': {},
    'department.set': { departmentId: null },
    'role.set': { participantId: 'nobody', role: 'observer' },
    'participant.remove': { participantId: 'nobody' },
  }

  it('follows the table: allowed, refused with a reason, or forbidden', async () => {
    const server = await start()
    const board = await server.create({ title: 'Rollen', templates })
    const guests = await Promise.all(
      roles.map(async (role) => [role, await Guest.join(server, board, role)] as const),
    )
    for (const type of commandTypes) {
      for (const [role, guest] of guests) {
        const { status, body } = await guest.give({ type, ...samples[type] })
        const wanted = mayCommand(role, type) ? [200, 409] : [403]
        expect(wanted, `${role} ${type}: ${body.detail ?? ''}`).toContain(status)
        if (status === 409) expect(body.errors?.[0]?.detail).toMatch(/^[a-z]+\/[a-z-]+$/)
      }
    }
    const { lead } = { lead: guests.find(([role]) => role === 'facilitator')?.[1] }
    expect(await lead?.give({ type: 'vote.cast', targetId: '', dots: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/targetId' }] },
    })
  })
})
