/** Every command in every role and every situation, over HTTP, against the table that was written by hand. */
import { describe, expect, it } from 'vitest'
import { roles, type Role } from '../../shared/access/role.ts'
import { commandTypes, type Command, type CommandType } from '../../shared/session/commands.ts'
import {
  expected,
  isAlways,
  samples,
  situationNames,
  situations,
  type Situation,
} from '../../shared/session/testing/truthTable.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Guest } from './guest.ts'
import { cleanUpAfterEach, enter, start } from './sessionRoom.ts'
import type { TestServer } from './startServer.ts'

cleanUpAfterEach()

type Guests = Readonly<Record<Role, Guest>>

/** One person of each role on a board of their own. */
async function people(server: TestServer): Promise<Guests> {
  const board = await server.create({ title: 'Rollen', templates: [] })
  const [facilitator, participant, observer] = await Promise.all([
    enter(server, board, 'facilitator'),
    enter(server, board, 'participant'),
    enter(server, board, 'observer'),
  ])
  return { facilitator, participant, observer }
}

/** Ends whatever runs, and then leads to the situation. */
async function bringTo(situation: Situation, guests: Guests): Promise<void> {
  const { facilitator, participant } = guests
  const { session, mine } = await facilitator.look()
  for (const command of endOf(session)) await facilitator.does(command)
  for (const guest of [facilitator, participant]) {
    const { kept } = guest === facilitator ? { kept: mine.kept } : (await guest.look()).mine
    for (const { id } of kept) await guest.does({ type: 'writing.discard', draftId: id })
  }
  for (const command of situations[situation]) {
    if (command.type === 'writing.save') await participant.does(command)
    await facilitator.does(command)
  }
}

function endOf(session: Session): readonly Command[] {
  const commands: readonly (Command | false | null)[] = [
    session.writing && { type: 'writing.cancel' },
    session.vote?.state === 'open' && { type: 'vote.close' },
    session.attention && { type: 'attention.release' },
    session.groups && { type: 'groups.end' },
    session.agenda.steps.length > 0 && { type: 'agenda.set', steps: [] },
    session.timer && { type: 'timer.stop' },
    session.lock !== 'none' && { type: 'lock.set', lock: 'none' },
    session.cursors !== 'shown' && { type: 'cursors.set', cursors: 'shown' },
  ]
  return commands.filter((command): command is Command => Boolean(command))
}

/** Gives the command and compares what came of it with the table. */
async function check(situation: Situation, role: Role, type: CommandType, guests: Guests) {
  const wanted = expected(role, type, situation)
  const { status, body } = await guests[role].give(samples[type])
  const label = `${situation}: ${role} ${type}: ${body.detail ?? ''}`
  expect(status, label).toBe(wanted === null ? 200 : wanted === 'forbidden' ? 403 : 409)
  if (status === 409) expect(body.errors, label).toEqual([{ pointer: '/type', detail: wanted }])
}

describe('who may give which command', () => {
  it('[S1] [S2] is what the table says, in every situation', async () => {
    // Signs keep a pace: between two calls a second passes.
    let now = 1_000_000
    const server = await start({ now: () => (now += 1_000) })
    await Promise.all(
      situationNames.map(async (situation) => {
        const guests = await people(server)
        await bringTo(situation, guests)
        const { version } = (await guests.facilitator.look()).session
        const cells = roles.flatMap((role) => commandTypes.map((type) => ({ role, type })))
        const given = cells.filter(({ role, type }) => expected(role, type, situation) === null)
        for (const { role, type } of cells) {
          const isForbidden = expected(role, type, situation) === 'forbidden'
          // What a role may not do at all is the same everywhere: looked at once.
          if (given.some((each) => each.role === role && each.type === type)) continue
          if (isForbidden && situation !== 'nothing') continue
          await check(situation, role, type, guests)
        }
        expect((await guests.facilitator.look()).session.version).toBe(version)
        for (const { role, type } of given.filter((each) => !isAlways(each.type))) {
          await check(situation, role, type, guests)
          await bringTo(situation, guests)
        }
        for (const { role, type } of given.filter((each) => isAlways(each.type))) {
          await check(situation, role, type, guests)
        }
      }),
    )
  }, 120_000)

  it('names the field of a malformed command', async () => {
    const { facilitator } = await people(await start())
    expect(await facilitator.give({ type: 'vote.cast', targetId: '', dots: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/targetId' }] },
    })
  })
})
