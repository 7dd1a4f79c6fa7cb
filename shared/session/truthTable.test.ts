/** Every command in every role and every situation, against the table that was written by hand. */
import { describe, expect, test } from 'vitest'
import { roles, type Role } from '../access/role.ts'
import { commandTypes, parseCommand } from './commands.ts'
import { reduce } from './reduce.ts'
import { mayCommand } from './rules.ts'
import { emptySession, type SessionState } from './session.ts'
import { actor, world } from './testing/people.ts'
import {
  expected,
  samples,
  situationNames,
  situations,
  type Situation,
} from './testing/truthTable.ts'

const who = {
  facilitator: actor('P0', 'facilitator'),
  participant: actor('P1'),
  observer: actor('P2', 'observer'),
} as const satisfies Record<Role, unknown>

function stateIn(situation: Situation): SessionState {
  let state = emptySession
  for (const command of situations[situation]) {
    const giving =
      command.type === 'writing.save'
        ? (['facilitator', 'participant'] as const)
        : (['facilitator'] as const)
    for (const role of giving) {
      const reduced = reduce(state, command, who[role], world())
      if (!reduced.ok) throw new Error(`${situation}: ${command.type}: ${reduced.reason}`)
      state = reduced.state
    }
  }
  return state
}

describe.each(situationNames)('in the situation "%s"', (situation) => {
  const state = stateIn(situation)
  const frozen = JSON.stringify(state)

  test.each(roles)('[S1] [S2] a %s gets what the table says', (role) => {
    for (const type of commandTypes) {
      const wanted = expected(role, type, situation)
      expect(mayCommand(role, type), type).toBe(wanted !== 'forbidden')
      if (wanted === 'forbidden') continue
      const reduced = reduce(state, samples[type], who[role], world(1_000))
      expect(reduced.ok ? null : reduced.reason, type).toBe(wanted)
      if (reduced.ok && reduced.state !== state) {
        expect(reduced.state.version, type).toBe(state.version + 1)
      }
      expect(JSON.stringify(state), `${type} leaves the state before as it was`).toBe(frozen)
    }
  })
})

test('every sample is well-formed', () => {
  for (const type of commandTypes)
    expect(parseCommand(samples[type]), type).toMatchObject({ ok: true })
})
