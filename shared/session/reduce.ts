/** The one way a session changes: a pure function of the state, the command, who gives it, and the world. */
import { reduceAgenda } from './agenda.ts'
import type { Command } from './commands.ts'
import { reduceGroups } from './breakout.ts'
import { reducePeople, reduceRoom } from './room.ts'
import { findObstacle } from './rules.ts'
import type { SessionState } from './session.ts'
import { refuse, type Actor, type Reduced, type World } from './step.ts'
import { reduceTimer } from './timer.ts'
import { reduceVote } from './vote.ts'
import { reduceWriting } from './writing.ts'

/**
 * The state after a command that the actor's role allows (see `mayCommand`); a refused one changes
 * nothing. A state that differs has the next version.
 */
export function reduce(state: SessionState, command: Command, actor: Actor, world: World): Reduced {
  const obstacle = findObstacle(command.type, state)
  if (obstacle) return refuse(obstacle)
  const reduced = dispatch(state, command, actor, world)
  if (!reduced.ok || reduced.state === state) return reduced
  return { ...reduced, state: { ...reduced.state, version: state.version + 1 } }
}

function dispatch(state: SessionState, command: Command, actor: Actor, world: World): Reduced {
  switch (command.type) {
    case 'agenda.set':
    case 'agenda.next':
    case 'agenda.back':
    case 'agenda.goto':
    case 'agenda.end':
      return reduceAgenda(state, command, actor, world)
    case 'timer.start':
    case 'timer.pause':
    case 'timer.resume':
    case 'timer.add':
    case 'timer.stop':
      return reduceTimer(state, command, world.now)
    case 'writing.start':
    case 'writing.save':
    case 'writing.discard':
    case 'writing.reveal':
    case 'writing.cancel':
      return reduceWriting(state, command, actor, world)
    case 'vote.open':
    case 'vote.cast':
    case 'vote.close':
    case 'vote.proxy':
      return reduceVote(state, command, actor, world)
    case 'groups.set':
    case 'groups.shuffle':
    case 'groups.timer':
    case 'groups.recall':
    case 'groups.end':
      return reduceGroups(state, command, actor, world)
    case 'role.set':
    case 'participant.remove':
      return reducePeople(state, command, actor, world)
    default:
      return reduceRoom(state, command, actor)
  }
}
