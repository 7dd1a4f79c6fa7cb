/** Actors, worlds and commands for tests of the session. */
import type { Role } from '../../access/role.ts'
import type { Command } from '../commands.ts'
import { reduce } from '../reduce.ts'
import type { SessionState } from '../session.ts'
import type { Actor, Effect, World } from '../step.ts'

/** A person with a voter's key that nobody can mistake for the id. */
export function actor(participantId: string, role: Role = 'participant'): Actor {
  return { participantId, role, voterKey: (vote) => `secret-of-${participantId}-in-${vote}` }
}

/** A room of people with a clock that stands, ids that count, and chance from a seed. */
export function world(now = 0, people = roomOf(6), seed = 1): World {
  let ids = 0
  let state = seed
  return {
    now,
    people,
    newId: () => `id-${now}-${(ids += 1)}`,
    random: () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state / 2_147_483_648
    },
  }
}

/** So many participants, three departments in turn, the first one a facilitator. */
export function roomOf(count: number): World['people'] {
  return Array.from({ length: count }, (_, number) => ({
    participantId: `P${number}`,
    departmentId: `D${number % 3}`,
    role: number === 0 ? ('facilitator' as const) : ('participant' as const),
    isPresent: true,
  }))
}

/** Runs commands one after the other; throws at a refusal. */
export function after(
  state: SessionState,
  steps: readonly (readonly [Command, Actor, World?])[],
): { readonly state: SessionState; readonly effects: readonly Effect[] } {
  const effects: Effect[] = []
  for (const [command, who, around] of steps) {
    const reduced = reduce(state, command, who, around ?? world())
    if (!reduced.ok) throw new Error(`${command.type}: ${reduced.reason}`)
    state = reduced.state
    effects.push(...reduced.effects)
  }
  return { state, effects }
}
