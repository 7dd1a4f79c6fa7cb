/** Order in the room: attention, locks, cursors, hands, readiness, signs, roles. */
import type { CommandOf, CommandType } from './commands.ts'
import type { Attention, SessionState } from './session.ts'
import { done, refuse, type Actor, type Reduced, type World } from './step.ts'

type RoomType = Extract<
  CommandType,
  | `attention.${string}`
  | `lock.${string}`
  | `hand.${string}`
  | `ready.${string}`
  | `reaction.${string}`
  | `cursors.${string}`
  | `ping.${string}`
  | `department.${string}`
  | `retro.${string}`
>

/** Applies a command on attention, locks, cursors, hands, readiness, signs or one's own department. */
export function reduceRoom(
  state: SessionState,
  command: { [T in RoomType]: CommandOf<T> }[RoomType],
  actor: Actor,
): Reduced {
  const self = actor.participantId
  switch (command.type) {
    case 'attention.summon': {
      const { type: _type, ...place } = command
      if (!place.shapeId && !place.bounds) return refuse('attention/no-place')
      return done(state, [{ type: 'tell', event: { type: 'summon', by: self, ...place } }])
    }
    case 'attention.follow':
      return done({ ...state, attention: command.on ? followed(command, self) : null })
    case 'attention.release':
      return done({ ...state, attention: null })
    case 'lock.set':
      return done({ ...state, lock: command.lock })
    case 'cursors.set':
      return done({ ...state, cursors: command.cursors })
    case 'hand.raise':
      return state.hands.includes(self)
        ? done(state)
        : done({ ...state, hands: [...state.hands, self] })
    case 'hand.lower': {
      const whose = actor.role === 'facilitator' ? (command.participantId ?? self) : self
      return done({ ...state, hands: state.hands.filter((id) => id !== whose) })
    }
    case 'ready.set': {
      const others = state.ready.filter((id) => id !== self)
      return done({ ...state, ready: command.ready ? [...others, self] : others })
    }
    case 'ready.clear':
      return done({ ...state, ready: [] })
    case 'reaction.send':
      return done(state, [
        { type: 'tell', event: { type: 'reaction', by: self, emoji: command.emoji } },
      ])
    case 'retro.rate':
      return done(state, [{ type: 'rate', raterKey: raterKeyOf(actor), value: command.value }])
    case 'department.set': {
      const { departmentId } = command
      return done(state, [{ type: 'department', participantId: self, departmentId }])
    }
    case 'ping.send': {
      // A ping is a cursor for a moment: where those of participants are hidden it is too.
      if (state.cursors === 'muted' && actor.role !== 'facilitator') return refuse('cursors/muted')
      const { pageId, x, y } = command
      return done(state, [{ type: 'tell', event: { type: 'ping', by: self, pageId, x, y } }])
    }
  }
}

/** Who somebody is in the look back: the same person each time, and nobody whom the server knows. */
export function raterKeyOf(actor: Actor): string {
  return actor.voterKey('look back')
}

function followed(command: CommandOf<'attention.follow'>, by: string): Attention {
  const { type: _type, on: _on, ...place } = command
  return { kind: 'follow', by, ...place }
}

/** Applies a command on a person's role. */
export function reducePeople(
  state: SessionState,
  command: CommandOf<'role.set'> | CommandOf<'participant.remove'>,
  actor: Actor,
  world: World,
): Reduced {
  const { participantId } = command
  if (!world.people.some((person) => person.participantId === participantId)) {
    return refuse('person/unknown')
  }
  if (command.type === 'role.set') {
    const { role } = command
    const losesOwn = participantId === actor.participantId && role !== 'facilitator'
    const others = world.people.filter((person) => person.participantId !== participantId)
    if (losesOwn && !others.some((person) => person.role === 'facilitator')) {
      return refuse('person/last-facilitator')
    }
    return done({ ...state, roles: { ...state.roles, [participantId]: role } }, [
      { type: 'role', participantId, role },
    ])
  }
  if (participantId === actor.participantId) return refuse('person/self')
  return done(leaveRoom({ ...state, removed: [...state.removed, participantId] }, participantId), [
    { type: 'remove', participantId },
  ])
}

/** The state without somebody in its queues; drafts and dots stay. */
export function leaveRoom(state: SessionState, participantId: string): SessionState {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== participantId)
  return {
    ...state,
    hands: without(state.hands),
    ready: without(state.ready),
    groups: state.groups?.map((group) => ({ ...group, members: without(group.members) })) ?? null,
    attention: state.attention?.by === participantId ? null : state.attention,
  }
}
