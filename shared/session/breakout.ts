/** Breakout groups: who works where, how long, and the way back into the room. */
import type { CommandOf } from './commands.ts'
import { balanceGroups, shuffleGroups } from './groups.ts'
import type { Group, SessionState } from './session.ts'
import { done, refuse, type Actor, type Reduced, type World } from './step.ts'
import { startTimer } from './timer.ts'

type GroupsType = 'groups.set' | 'groups.shuffle' | 'groups.timer' | 'groups.recall' | 'groups.end'

/** Applies a command on breakout groups. */
export function reduceGroups(
  state: SessionState,
  command: { [T in GroupsType]: CommandOf<T> }[GroupsType],
  actor: Actor,
  world: World,
): Reduced {
  switch (command.type) {
    case 'groups.set': {
      const members = command.groups.flatMap((group) => group.members)
      if (new Set(members).size < members.length) return refuse('groups/doubled-member')
      return done(
        atWork(
          state,
          command.groups.map((group) => withOldTimer(group, state)),
        ),
      )
    }
    case 'groups.shuffle': {
      // Who divides the room walks between the groups.
      const people = world.people.filter(
        ({ participantId, role, isPresent }) =>
          isPresent && role !== 'observer' && participantId !== actor.participantId,
      )
      if (people.length < command.count) return refuse('groups/empty-room')
      const divide = command.balanced ? balanceGroups : shuffleGroups
      return done(atWork(state, withFrames(divide(people, command.count, world.random), state)))
    }
    case 'groups.timer':
      return setTimer(state, command, world.now)
    case 'groups.recall': {
      const { type: _type, ...place } = command
      const by = actor.participantId
      return done({ ...state, groups: withoutTimers(state.groups), recalledAt: world.now }, [
        { type: 'tell', event: { type: 'recall', by, ...place } },
      ])
    }
    case 'groups.end':
      return done({ ...state, groups: null, recalledAt: null })
  }
}

function atWork(state: SessionState, groups: readonly Group[]): SessionState {
  return { ...state, groups, recalledAt: null }
}

/** Groups that are divided anew keep their names, areas and timers. */
function withFrames(groups: readonly Group[], state: SessionState): readonly Group[] {
  return groups.map((group, position) => {
    const old = state.groups?.[position]
    return old ? { ...old, members: group.members } : group
  })
}

/** Who moves a person to another group stops no timer: it belongs to the name. */
function withOldTimer(group: Group, state: SessionState): Group {
  const timer = state.groups?.find(({ name }) => name === group.name)?.timer
  return timer ? { ...group, timer } : group
}

function setTimer(
  state: SessionState,
  { group, seconds }: CommandOf<'groups.timer'>,
  now: number,
): Reduced {
  const groups = state.groups ?? []
  if (group !== undefined && !groups[group]) return refuse('groups/unknown')
  const isMeant = (position: number) => group === undefined || group === position
  if (seconds === 0) {
    const runs = groups.some(({ timer }, position) => timer && isMeant(position))
    if (!runs) return refuse('groups/no-timer')
    const stopped = groups.map((each, position) => (isMeant(position) ? timerless(each) : each))
    return done({ ...state, groups: stopped })
  }
  const timer = startTimer(seconds * 1000, now)
  return done(
    atWork(
      state,
      groups.map((each, position) => (isMeant(position) ? { ...each, timer } : each)),
    ),
  )
}

function withoutTimers(groups: readonly Group[] | null): readonly Group[] | null {
  return groups && groups.map(timerless)
}

function timerless({ timer: _timer, ...group }: Group): Group {
  return group
}
