/** Who may give which command when: one truth table for the server, the page and the tests. */
import { isAtLeast, type Role } from '../access/role.ts'
import type { CommandType } from './commands.ts'
import type { SessionState } from './session.ts'

/** Why a command is refused at this moment. Codes are never renamed. */
export const reasons = {
  'agenda/empty': 'The agenda has no steps. Set it first.',
  'agenda/at-end': 'This is the last step.',
  'agenda/at-start': 'There is no step to go back to.',
  'agenda/unknown-step': 'The agenda has no step of this id.',
  'agenda/doubled-step': 'Two steps have the same id.',
  'timer/none': 'No timer runs.',
  'timer/running': 'The timer runs already.',
  'timer/paused': 'The timer is paused already.',
  'timer/too-long': 'A timer takes at most ten hours.',
  'writing/running': 'A round of writing runs already. Reveal or cancel it first.',
  'writing/none': 'No round of writing runs.',
  'writing/too-many': 'You have as many drafts as one person may have.',
  'writing/unknown-draft': 'You have no draft of this id.',
  'vote/running': 'A vote runs already. Close it first.',
  'vote/none': 'No vote is open.',
  'vote/doubled-target': 'A target stands in the list twice.',
  'vote/unknown-target': 'This is not a target of the vote.',
  'vote/too-many-on-item': 'One item takes fewer dots.',
  'vote/no-dots-left': 'You have no dots left. Take some back first.',
  'attention/no-place': 'Say where to look: a shape or bounds.',
  'attention/none': 'Nobody is followed.',
  'cursors/muted': 'The facilitator has hidden the cursors. Wait until they are shown again.',
  'ping/too-soon': 'One ping at a time. Wait a moment.',
  'reaction/too-soon': 'One sign at a time. Wait a moment.',
  'groups/none': 'There are no groups.',
  'groups/unknown': 'There is no group of this number.',
  'groups/no-timer': 'No timer runs there.',
  'groups/recalled': 'The groups have been called back already.',
  'groups/empty-room': 'There are fewer people than groups.',
  'groups/doubled-member': 'One person stands in two groups.',
  'person/unknown': 'There is no such person on this board.',
  'person/self': 'Nobody can do this to themselves.',
  'person/last-facilitator': 'The board would be without a facilitator.',
} as const
export type Reason = keyof typeof reasons

/** What the table says of one command. */
interface Rule {
  readonly least: Role
  /** What must hold of the session, before the command's own fields are looked at. */
  readonly needs?: (state: SessionState) => Reason | null
}

const needsAgenda = (state: SessionState) => (state.steps.length > 0 ? null : 'agenda/empty')
const needsStep = (state: SessionState) => (state.current === null ? 'agenda/at-end' : null)
const needsTimer = (state: SessionState) => (state.timer ? null : 'timer/none')
const needsWriting = (state: SessionState) => (state.writing ? null : 'writing/none')
const needsGroups = (state: SessionState) => (state.groups ? null : 'groups/none')
const needsVote = (state: SessionState) => (state.open ? null : 'vote/none')

export const rules: Readonly<Record<CommandType, Rule>> = {
  'agenda.set': { least: 'facilitator' },
  'agenda.next': { least: 'facilitator', needs: needsAgenda },
  'agenda.back': { least: 'facilitator', needs: needsAgenda },
  'agenda.goto': { least: 'facilitator', needs: needsAgenda },
  'agenda.end': { least: 'facilitator', needs: needsStep },
  'timer.start': { least: 'facilitator' },
  'timer.pause': { least: 'facilitator', needs: needsTimer },
  'timer.resume': { least: 'facilitator', needs: needsTimer },
  'timer.add': { least: 'facilitator', needs: needsTimer },
  'timer.stop': { least: 'facilitator', needs: needsTimer },
  'writing.start': {
    least: 'facilitator',
    needs: (state) => (state.writing ? 'writing/running' : null),
  },
  'writing.save': { least: 'participant', needs: needsWriting },
  'writing.discard': { least: 'participant' },
  'writing.reveal': { least: 'facilitator', needs: needsWriting },
  'writing.cancel': { least: 'facilitator', needs: needsWriting },
  'vote.open': { least: 'facilitator', needs: (state) => (state.open ? 'vote/running' : null) },
  'vote.cast': { least: 'participant', needs: needsVote },
  'vote.close': { least: 'facilitator', needs: needsVote },
  'vote.proxy': { least: 'facilitator', needs: needsVote },
  'attention.summon': { least: 'facilitator' },
  'attention.follow': { least: 'facilitator' },
  'attention.release': {
    least: 'facilitator',
    needs: (state) => (state.attention ? null : 'attention/none'),
  },
  'lock.set': { least: 'facilitator' },
  'cursors.set': { least: 'facilitator' },
  'hand.raise': { least: 'participant' },
  'hand.lower': { least: 'participant' },
  'ready.set': { least: 'participant' },
  'ready.clear': { least: 'facilitator' },
  'reaction.send': { least: 'participant' },
  'ping.send': { least: 'participant' },
  'groups.set': { least: 'facilitator' },
  'groups.shuffle': { least: 'facilitator' },
  'groups.timer': { least: 'facilitator', needs: needsGroups },
  'groups.recall': {
    least: 'facilitator',
    needs: (state) => needsGroups(state) ?? (state.recalledAt === null ? null : 'groups/recalled'),
  },
  'groups.end': { least: 'facilitator', needs: needsGroups },
  'department.set': { least: 'participant' },
  'retro.rate': { least: 'participant' },
  'role.set': { least: 'facilitator' },
  'participant.remove': { least: 'facilitator' },
}

/** True if a role may give a command at all. */
export function mayCommand(role: Role, type: CommandType): boolean {
  return isAtLeast(role, rules[type].least)
}

/** Why the session as it is does not allow the command; `null` when it does. */
export function findObstacle(type: CommandType, state: SessionState): Reason | null {
  return rules[type].needs?.(state) ?? null
}
