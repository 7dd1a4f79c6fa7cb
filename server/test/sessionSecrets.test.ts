/** What nobody may learn from the session: drafts before they are revealed, ballots ever; crashes in between. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, it, vi } from 'vitest'
import { readCsv } from '../../shared/export/testing/readCsv.ts'
import { Guest, joinBoard } from './guest.ts'
import { cleanUpAfterEach, enter, move, newDataDir, room, start } from './sessionRoom.ts'

cleanUpAfterEach()

/** Everything in a data directory, as letters. */
async function storedIn(dataDir: string): Promise<string> {
  const files = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const bodies = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  )
  return bodies.join('')
}

/** Every file a board can be taken away as. */
async function exportsOf(guest: Guest): Promise<string> {
  const names = ['workshop.json', 'initiatives.csv', 'votes.csv']
  const bodies = await Promise.all(
    names.map(async (name) => (await guest.call('GET', `/export/${name}`)).text()),
  )
  return bodies.join('') + (await (await guest.call('GET', '/workshop')).text())
}

describe('private writing', () => {
  it('keeps drafts through a crash, shows them to nobody, and reveals each once', async () => {
    const dataDir = await newDataDir()
    const first = await start({ dataDir })
    const before = await room(first)
    await before.lead.does({ type: 'writing.start', anonymous: false })
    const draft = { type: 'writing.save', draftId: 'd1', text: 'Schwammstadt geheim' }
    await before.anna.does(draft)
    await before.ben.does({ ...draft, text: 'Radschnellweg geheim' })
    await before.lead.sees(({ writing }) =>
      expect(writing).toMatchObject({ authors: 2, drafts: 2 }),
    )
    await first.close()

    const server = await start({ dataDir })
    // Ben stays away: his note is revealed all the same.
    const [lead, anna] = await move(server, [before.lead, before.anna])
    if (!lead || !anna) throw new Error('two people')
    expect((await anna.look()).mine.drafts).toEqual([{ id: 'd1', text: 'Schwammstadt geheim' }])
    expect((await lead.look()).mine.drafts).toEqual([])
    expect(await exportsOf(lead)).not.toContain('geheim')
    for (const guest of [lead, anna, before.ben]) expect(guest.heard()).not.toContain('geheim')
    await lead.does({ type: 'writing.reveal' })
    await lead.sees((session) => expect(session.writing).toBeNull())
    await vi.waitFor(() => {
      expect(lead.heard()).toContain('Schwammstadt geheim')
      expect(lead.heard()).toContain('Radschnellweg geheim')
      expect(lead.heard()).toContain('Anna')
    }, 10_000)
    await vi.waitFor(() => {
      const told = { type: 'reveal', by: lead.id, count: 2, pageId: expect.any(String) as string }
      expect(anna.events).toMatchObject([told])
    }, 10_000)
    expect(await lead.give({ type: 'writing.reveal' })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/type', detail: 'writing/none' }] },
    })
  })

  it('[S18] tells facilitators how much each department has written, live, and others less', async () => {
    const dataDir = await newDataDir()
    const first = await start({ dataDir })
    const before = await room(first)
    const observer = await enter(first, before.board, 'observer')
    await before.anna.does({ type: 'department.set', departmentId: 'D4' })
    await before.lead.does({ type: 'writing.start', anonymous: true, hideCounts: true })
    const draft = { type: 'writing.save', draftId: 'd1', text: 'geheim' }
    await before.anna.does(draft)
    await before.anna.does({ ...draft, draftId: 'd2' })
    await before.ben.does(draft)
    const departments = [
      { departmentId: null, authors: 1, drafts: 1 },
      { departmentId: 'D4', authors: 1, drafts: 2 },
    ]
    await before.lead.sees(({ writing }) =>
      expect(writing).toMatchObject({ authors: 2, drafts: 3, departments }),
    )
    await first.close()

    const server = await start({ dataDir })
    const [lead, ben] = await move(server, [before.lead, before.ben])
    expect(lead?.session?.writing).toMatchObject({ authors: 2, drafts: 3, departments })
    expect(ben?.session?.writing).toMatchObject({ authors: null, drafts: null })
    expect((await lead?.look())?.session.writing).toMatchObject({ departments })
    for (const guest of [before.anna, ben, observer]) {
      expect(guest?.heard()).not.toMatch(/"departments"|"authors":[0-9]/)
    }
  })
})

describe('a vote', () => {
  const vote = {
    type: 'vote.open',
    question: 'Was zuerst?',
    dots: 3,
    maxPerItem: 2,
    anonymous: true,
    targets: ['I01', 'I02'],
  }
  const cast = (targetId: string, dots: number) => ({ type: 'vote.cast', targetId, dots })

  it('holds its limits and leads from no anonymous ballot to a person', async () => {
    const dataDir = await newDataDir()
    const logged: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) })
    const server = await start({ dataDir, log })
    const { board, lead, anna, ben } = await room(server)
    await lead.does(vote)
    expect((await anna.does(cast('I01', 2))).mine.dots).toEqual({ I01: 2 })
    await ben.does(cast('I01', 1))
    expect(await anna.give(cast('I02', 2))).toMatchObject({
      status: 409,
      body: { errors: [{ detail: 'vote/no-dots-left' }] },
    })
    expect(await anna.give(cast('I99', 1))).toMatchObject({ status: 409 })

    // Joining again with the old token is the same person with the same dots.
    const body = { token: anna.joined.token, name: 'Anna' }
    const annaAgain = new Guest(server, board, await joinBoard(server, board, 'participant', body))
    expect(await annaAgain.give(cast('I02', 2))).toMatchObject({ status: 409 })
    expect((await annaAgain.does(cast('I02', 1))).session.vote).toMatchObject({
      state: 'open',
      done: 1,
      results: null,
    })
    await server.close()
    const stored = await storedIn(dataDir)
    expect(stored).toContain('"ballots"')
    const ballots = /"ballots":(\{.*?\}\})/.exec(stored)?.[1] ?? ''
    for (const { id } of [lead, anna, ben]) expect(ballots).not.toContain(id)
    const voters = Object.keys(JSON.parse(ballots) as object)
    expect(voters).toHaveLength(2)

    const after = await start({ dataDir, log })
    const [leadAgain] = await move(after, [lead])
    if (!leadAgain) throw new Error('one person')
    const { session } = await leadAgain.does({ type: 'vote.close' })
    expect(session).toMatchObject({
      vote: { state: 'closed', results: { I01: 3, I02: 1 } },
      pastVotes: [{ question: 'Was zuerst?' }],
    })
    expect(session.vote?.closedAt).toBeGreaterThan(0)
    expect((await anna.at(after).look()).mine.dots).toEqual({})

    const path = '/export/votes.csv?locale=en'
    const csv = await (await leadAgain.call('GET', path)).text()
    const [columns, ...rows] = readCsv(`\uFEFF${csv}`, ',')
    expect(columns?.join()).toBe(
      'question,target,title,dots,proxy_dots,rank,anonymous,closed,vote_id',
    )
    const closed = new Date(session.vote?.closedAt ?? 0).toISOString()
    expect(rows).toEqual([
      ['Was zuerst?', 'I01', 'I01', '3', '0', '1', 'true', closed, session.vote?.id],
      ['Was zuerst?', 'I02', 'I02', '1', '0', '2', 'true', closed, session.vote?.id],
    ])

    // No message, no export, no line of the log ever named a voter, nor does the disk after the close.
    const exported = await exportsOf(leadAgain)
    await after.close()
    const told = [lead, anna, ben, leadAgain].map((guest) => guest.heard()).join('')
    for (const text of [told, exported, logged.join(''), await storedIn(dataDir)]) {
      for (const voter of voters) expect(text).not.toContain(voter)
      expect(text).not.toContain('"ballots":{"')
    }
    expect(logged.length).toBeGreaterThan(0)
  })
})

describe('the look back', () => {
  it('[S25] takes one rating of each person, in nobody’s name, also after a restart', async () => {
    const dataDir = await newDataDir()
    const first = await start({ dataDir })
    const before = await room(first)
    await before.anna.does({ type: 'retro.rate', value: 2 })
    await before.ben.does({ type: 'retro.rate', value: 5 })
    await first.close()

    const server = await start({ dataDir })
    const [lead, anna, ben] = await move(server, [before.lead, before.anna, before.ben])
    if (!lead || !anna || !ben) throw new Error('three people')
    const { mine } = await anna.does({ type: 'retro.rate', value: 4 })
    const { retroRatings } = await workshopOf(lead)
    expect(retroRatings.map(({ value }) => value)).toEqual([4, 5])
    expect(mine.ratingId).toBe(retroRatings[0]?.id)
    expect((await ben.look()).mine.ratingId).toBe(retroRatings[1]?.id)
    // What is stored and told knows the ratings, and beside none of them a person.
    for (const told of [await storedIn(dataDir), lead.heard()]) {
      for (const { id } of retroRatings) {
        const places = told.split(id).slice(0, -1)
        expect(places.length).toBeGreaterThan(0)
        for (const place of places) expect(place.slice(-200)).not.toMatch(idsOf(anna, ben))
      }
    }
    // No participant's update touches one ([G15]); a facilitator's file and a restore still do.
    const kept = await lead.call('POST', '/snapshots', { label: 'before' })
    const { n } = (await kept.json()) as { readonly n: number }
    const [annas, bens] = retroRatings
    const file = { ...(await workshopOf(lead)), retroRatings: [annas, { ...bens, value: 1 }] }
    expect((await anna.call('PUT', '/workshop', file)).status).toBe(403)
    expect((await lead.call('PUT', '/workshop', file)).status).toBe(200)
    expect((await workshopOf(lead)).retroRatings.map(({ value }) => value)).toEqual([4, 1])
    expect((await lead.call('POST', `/snapshots/${n}/restore`)).status).toBe(200)
    expect((await workshopOf(lead)).retroRatings).toEqual(retroRatings)
  })
})

async function workshopOf(guest: Guest) {
  const answer = await guest.call('GET', '/workshop')
  return (await answer.json()) as {
    readonly retroRatings: readonly { readonly id: string; readonly value: number }[]
  }
}

function idsOf(...guests: readonly Guest[]): RegExp {
  return new RegExp(guests.map(({ id }) => id).join('|'))
}
