/**
 * A half-day as a script over real sockets: one facilitator, twelve participants of four departments, one
 * observer. The server is killed in the middle of the writing and of the vote.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLNoteShapeProps } from '@tldraw/tlschema'
import { afterEach, expect, it } from 'vitest'
import { readCsv } from '../../shared/export/testing/readCsv.ts'
import { isEntityId, type EntityId } from '../../shared/model/id.ts'
import { plainTextOf } from '../../shared/model/richText.ts'
import type { Outcome, Refusal } from '../../shared/workshop/refusal.ts'
import { createAction } from '../../shared/workshop/commands/actions.ts'
import { setContribution } from '../../shared/workshop/commands/corridors.ts'
import { createInitiative, updateInitiative } from '../../shared/workshop/commands/initiatives.ts'
import { createCheckIn, createRetroNote } from '../../shared/workshop/commands/kit.ts'
import { templateShapeId } from '../../shared/workshop/cards.ts'
import { templates } from '../../templates/registry.ts'
import {
  allSaved,
  allSee,
  comeBack,
  giveUntilKilled,
  KilledServer,
  leave,
  makeBoard,
  sitDown,
  type Member,
} from './halfDayCrew.ts'

const departments = ['D3', 'D4', 'D5', 'D6']
const focus = templateShapeId('four-approaches')
const steps = [
  { id: 'check-in', title: 'Ankommen', minutes: 10, mode: 'discuss', lock: 'templates' },
  { id: 'collect', title: 'Sammeln', minutes: 15, mode: 'write', lock: 'templates', focus },
  { id: 'place', title: 'Einordnen', minutes: 20, mode: 'sort', lock: 'templates' },
  { id: 'vote', title: 'Gewichten', minutes: 10, mode: 'vote', lock: 'templates' },
  { id: 'corridors', title: 'Korridore', minutes: 60, mode: 'sort', lock: 'templates' },
  { id: 'actions', title: 'Schritte', minutes: 20, mode: 'discuss', lock: 'templates' },
  { id: 'retro', title: 'Rückblick', minutes: 5, mode: 'discuss', lock: 'none' },
]

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

it('a half-day with a server killed twice: nothing lost, timers right, nobody sees what they may not', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'korridor-half-day-'))
  cleanUps.push(() => rm(dataDir, { recursive: true, force: true }))
  const server = new KilledServer(dataDir)
  cleanUps.push(() => server.kill())
  await server.start()
  const created = await makeBoard(server)
  const seat = async (role: 'facilitator' | 'participant' | 'observer', number: number) => {
    const department = departments[number % departments.length] ?? ''
    const member = await sitDown(server, created, role, department, `${role}-${number}`)
    cleanUps.push(() => leave(member))
    return member
  }
  let [lead, observer, ...crew] = await Promise.all([
    seat('facilitator', 0),
    seat('observer', 0),
    ...Array.from({ length: 12 }, (_, number) => seat('participant', number)),
  ])
  const everybody = () => [lead, observer, ...crew]
  const comeBackAll = async () => {
    ;[lead, observer, ...crew] = (await comeBack(server, everybody())) as [Member, Member]
    for (const { guest } of everybody()) cleanUps.push(() => guest.leave())
  }
  const next = async (id: string) => {
    const { session } = await lead.guest.does({ type: 'agenda.next' })
    expect(session.agenda.current).toBe(id)
    await observer.guest.sees(({ agenda }) => expect(agenda.current).toBe(id))
    return session
  }

  // Check-in: twelve moods, everybody sees all.
  await lead.guest.does({ type: 'agenda.set', steps })
  await next('check-in')
  for (const [number, { board, department }] of crew.entries()) {
    const fields = { mood: ((number % 5) + 1) as 1 | 2 | 3 | 4 | 5, deptId: entity(department) }
    done(createCheckIn(board, templates, fields))
  }
  await allSee(everybody(), (board) => expect(board.all('checkIn')).toHaveLength(12))

  // Private collection: a first note each, and the server dies in the middle of it.
  const writing = await next('collect')
  const secret = (number: number, round: number) => `Geheimnis-${round}-${number}-Ende`
  const draft = (round: number) => (_member: Member, number: number) => ({
    type: 'writing.save',
    draftId: `d${round}`,
    text: secret(number, round),
  })
  const first = await giveUntilKilled(server, crew, draft(1), 4)
  await server.start()
  await comeBackAll()
  const told = new Set([...first.told].map(({ guest }) => guest.id))
  for (const [number, { guest }] of crew.entries()) {
    const { session, mine } = await guest.look()
    expect(session.timer).toEqual(writing.timer)
    if (told.has(guest.id)) expect(mine.drafts).toMatchObject([{ text: secret(number, 1) }])
  }
  // Whoever got no answer gives the same draft again; the last person goes home before the reveal.
  await Promise.all(crew.map((each, number) => each.guest.does(draft(1)(each, number))))
  await Promise.all(crew.map((each, number) => each.guest.does(draft(2)(each, number))))
  const counted = departments.map((departmentId) => ({ departmentId, authors: 3, drafts: 6 }))
  await lead.guest.sees(({ writing: seen }) =>
    expect(seen).toMatchObject({ authors: 12, drafts: 24, departments: counted }),
  )
  for (const { guest } of everybody()) expect(guest.heard()).not.toContain('Geheimnis')
  expect(first.logged).not.toContain('Geheimnis')
  const gone = crew.pop()
  if (gone) leave(gone)

  // Reveal: everybody's notes at once, each once.
  await lead.guest.does({ type: 'writing.reveal' })
  const secrets = Array.from({ length: 12 }, (_, number) => [secret(number, 1), secret(number, 2)])
  await allSee(everybody(), (board) => {
    const texts = board
      .all('shape')
      .filter((shape) => shape.type === 'note')
      .map(({ props }) => plainTextOf((props as TLNoteShapeProps).richText))
    expect(texts.toSorted()).toEqual(secrets.flat().toSorted())
  })

  // Placement: each puts an initiative of their own into the field.
  await next('place')
  const placed = crew.map(({ board }, number) => {
    const id = done(createInitiative(board, templates, { title: `Vorhaben ${number}` }))
    refused(updateInitiative(board, templates, id, { x: number / 12, y: -number / 12 }))
    return id
  })
  await allSaved(crew)
  await allSee(everybody(), (board) => {
    for (const [number, id] of placed.entries()) {
      expect(board.get(`initiative:${id}`)).toMatchObject({ x: number / 12, y: -number / 12 })
    }
  })

  // Dot vote, anonymous: the server dies while people cast.
  const voting = await next('vote')
  const targets = placed.slice(0, 4)
  const ask = {
    type: 'vote.open',
    question: 'Was zuerst?',
    dots: 3,
    maxPerItem: 2,
    anonymous: true,
  }
  await lead.guest.does({ ...ask, targets })
  const cast = (rank: 0 | 1) => (_member: Member, number: number) => ({
    type: 'vote.cast',
    targetId: targets[(number + rank) % targets.length],
    dots: rank === 0 ? 2 : 1,
  })
  const interrupted = await giveUntilKilled(server, crew, cast(0), 4)
  await server.start()
  await comeBackAll()
  const castBefore = new Set([...interrupted.told].map(({ guest }) => guest.id))
  for (const [number, { guest }] of crew.entries()) {
    const { session, mine } = await guest.look()
    expect(session.timer).toEqual(voting.timer)
    expect(session.vote).toMatchObject({ state: 'open', results: null })
    const target = targets[number % targets.length] ?? ''
    if (castBefore.has(guest.id)) expect(mine.dots).toEqual({ [target]: 2 })
  }
  await Promise.all(crew.map((each, number) => each.guest.does(cast(0)(each, number))))
  await Promise.all(crew.map((each, number) => each.guest.does(cast(1)(each, number))))
  await lead.guest.sees(({ vote }) => expect(vote?.done).toBe(crew.length))
  for (const { guest } of everybody()) {
    expect(guest.heard()).not.toMatch(/"ballots"|"results":\{|"mine"|"dots":\{/)
  }
  const { session: closed } = await lead.guest.does({ type: 'vote.close' })
  const results = closed.vote?.results ?? {}
  const wanted = targets.map((_, at) =>
    crew.reduce((sum, _each, number) => {
      return sum + (number % 4 === at ? 2 : 0) + ((number + 1) % 4 === at ? 1 : 0)
    }, 0),
  )
  expect(targets.map((target) => results[target])).toEqual(wanted)
  for (const { guest } of everybody()) {
    await guest.sees(({ vote }) => expect(vote?.results).toEqual(results))
    expect(guest.heard()).not.toContain('"ballots"')
  }
  expect(interrupted.logged).not.toMatch(/ballots|Geheimnis/)

  // Corridors, actions and the look back.
  await next('corridors')
  const corridor = lead.board.all('corridor')[0]
  if (!corridor) throw new Error('the sample has corridors')
  const corridorId = entity(corridor.id.slice('corridor:'.length))
  for (const { board, department } of crew.slice(0, 4)) {
    const patch = { role: 'contribute', days: 2, text: 'Wir helfen' } as const
    refused(setContribution(board, corridorId, entity(department), patch))
  }
  await next('actions')
  const actions = crew.slice(0, 4).map(({ board, department }, number) =>
    done(
      createAction(board, templates, {
        what: `Schritt ${number}`,
        deptId: entity(department),
        corridorId,
        due: '2031-03-01',
      }),
    ),
  )
  await next('retro')
  for (const [number, { board, guest }] of crew.entries()) {
    done(createRetroNote(board, templates, { column: 'keep', text: `Gut ${number}` }))
    // Who thinks better of it changes their number.
    await guest.does({ type: 'retro.rate', value: 2 })
    await guest.does({ type: 'retro.rate', value: 4 })
  }
  await allSaved(crew)
  await allSee(everybody(), (board) => {
    expect(board.all('contribution').filter(({ text }) => text === 'Wir helfen')).toHaveLength(4)
    expect(board.all('action').map(({ what }) => what)).toHaveLength(actions.length)
    expect(board.all('retroNote')).toHaveLength(crew.length)
    expect(board.all('retroRating').map(({ value }) => value)).toEqual(crew.map(() => 4))
  })

  // What an observer writes is nowhere, and the observer was never asked.
  createAction(observer.board, templates, { what: 'Heimlich' })
  expect((await observer.guest.give({ type: 'hand.raise' })).status).toBe(403)
  await lead.guest.does({ type: 'agenda.goto', stepId: 'check-in' })
  await observer.guest.sees(({ agenda }) => expect(agenda.current).toBe('check-in'))
  expect(JSON.stringify(crew[0]?.board.all('action'))).not.toContain('Heimlich')

  // What is taken home: planned and real times, the vote without voters, the actions.
  const { session: last } = await lead.guest.look()
  expect(last.agenda.runs.map(({ stepId }) => stepId)).toEqual([
    ...steps.map(({ id }) => id),
    'check-in',
  ])
  expect(last.agenda.runs.filter(({ endedAt }) => endedAt === null)).toHaveLength(1)
  const votes = await tableOf(lead, 'votes')
  expect(votes.slice(0, 4).map((row) => row[3])).toEqual(
    wanted.toSorted((a, b) => b - a).map(String),
  )
  expect((await tableOf(lead, 'actions')).length).toBe(actions.length)
}, 240_000)

async function tableOf({ guest }: Member, name: string): Promise<readonly (readonly string[])[]> {
  const response = await guest.call('GET', `/export/${name}.csv?locale=en`)
  expect(response.status).toBe(200)
  return readCsv(`\uFEFF${await response.text()}`, ',').slice(1)
}

function entity(id: string): EntityId {
  if (!isEntityId(id)) throw new Error(`${id} is no id`)
  return id
}

function done(outcome: Outcome<EntityId>): EntityId {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

function refused(refusal: Refusal | null): void {
  expect(refusal).toBeNull()
}
