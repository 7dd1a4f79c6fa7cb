/**
 * Who may give which command when, written down by hand: what `rules.ts` and the reducer are held to, in a
 * unit test and once more over HTTP.
 */
import type { Role } from '../../access/role.ts'
import type { Command, CommandOf, CommandType } from '../commands.ts'
import type { Reason } from '../rules.ts'

/** A well-formed command of each type. */
export const samples: { readonly [T in CommandType]: CommandOf<T> } = {
  'agenda.set': {
    type: 'agenda.set',
    steps: [
      { id: 'a', title: 'Ziel', minutes: 0, mode: 'discuss', lock: 'none' },
      { id: 'b', title: 'Ende', minutes: 0, mode: 'present', lock: 'none' },
    ],
  },
  'agenda.next': { type: 'agenda.next' },
  'agenda.back': { type: 'agenda.back' },
  'agenda.goto': { type: 'agenda.goto', stepId: 'b' },
  'agenda.end': { type: 'agenda.end' },
  'timer.start': { type: 'timer.start', seconds: 60 },
  'timer.pause': { type: 'timer.pause' },
  'timer.resume': { type: 'timer.resume' },
  'timer.add': { type: 'timer.add', seconds: 60 },
  'timer.stop': { type: 'timer.stop' },
  'writing.start': { type: 'writing.start', anonymous: true },
  'writing.save': { type: 'writing.save', draftId: 'd', text: 'Text' },
  'writing.discard': { type: 'writing.discard', draftId: 'd' },
  'writing.reveal': { type: 'writing.reveal' },
  'writing.cancel': { type: 'writing.cancel' },
  'vote.open': {
    type: 'vote.open',
    question: 'Was?',
    dots: 1,
    maxPerItem: 1,
    anonymous: true,
    targets: ['I01'],
  },
  'vote.cast': { type: 'vote.cast', targetId: 'I01', dots: 1 },
  'vote.close': { type: 'vote.close' },
  'vote.proxy': { type: 'vote.proxy', targetId: 'I01', dots: 1 },
  'attention.summon': { type: 'attention.summon', shapeId: 'shape:a' },
  'attention.follow': { type: 'attention.follow', on: true },
  'attention.release': { type: 'attention.release' },
  'lock.set': { type: 'lock.set', lock: 'canvas' },
  'cursors.set': { type: 'cursors.set', cursors: 'muted' },
  'hand.raise': { type: 'hand.raise' },
  'hand.lower': { type: 'hand.lower' },
  'ready.set': { type: 'ready.set', ready: true },
  'ready.clear': { type: 'ready.clear' },
  'reaction.send': { type: 'reaction.send', emoji: '👍' },
  'ping.send': { type: 'ping.send', pageId: 'page:a', x: 1, y: 2 },
  'department.set': { type: 'department.set', departmentId: null },
  'groups.set': { type: 'groups.set', groups: [{ name: 'A', members: [] }] },
  'groups.shuffle': { type: 'groups.shuffle', count: 1 },
  'groups.timer': { type: 'groups.timer', seconds: 60 },
  'groups.recall': { type: 'groups.recall' },
  'groups.end': { type: 'groups.end' },
  'retro.rate': { type: 'retro.rate', value: 4 },
  'role.set': { type: 'role.set', participantId: 'nobody', role: 'observer' },
  'participant.remove': { type: 'participant.remove', participantId: 'nobody' },
}

/** What a participant may give; facilitators may give everything, observers nothing. */
const participants: ReadonlySet<CommandType> = new Set([
  'writing.save',
  'writing.discard',
  'vote.cast',
  'hand.raise',
  'hand.lower',
  'ready.set',
  'reaction.send',
  'ping.send',
  'department.set',
  'retro.rate',
])

/** What leads to each state of the session. `saves` is given by everybody who may, the rest by a facilitator. */
export const situations = {
  nothing: [],
  script: [samples['agenda.set']],
  'first step': [samples['agenda.set'], samples['agenda.next']],
  'last step': [samples['agenda.set'], samples['agenda.goto']],
  timer: [samples['timer.start']],
  'paused timer': [samples['timer.start'], samples['timer.pause']],
  writing: [samples['writing.start']],
  drafts: [samples['writing.start'], samples['writing.save']],
  'drafts given back': [
    samples['writing.start'],
    samples['writing.save'],
    samples['writing.cancel'],
  ],
  vote: [samples['vote.open']],
  'closed vote': [samples['vote.open'], samples['vote.close']],
  following: [samples['attention.follow']],
  'locked canvas': [samples['lock.set']],
  'muted cursors': [samples['cursors.set']],
  groups: [samples['groups.set']],
  'timed groups': [samples['groups.set'], samples['groups.timer']],
  'recalled groups': [samples['groups.set'], samples['groups.recall']],
} as const satisfies Readonly<Record<string, readonly Command[]>>
export type Situation = keyof typeof situations
export const situationNames = Object.keys(situations) as readonly Situation[]

/** `null`: it does what it says. */
type Answer = Reason | null
/** The answer to a command in every situation, and in those where it is another one. */
type Row = readonly [always: Answer, but?: Partial<Readonly<Record<Situation, Answer>>>]

const withTimer = { timer: null, 'paused timer': null } as const
const withScript = { script: null, 'first step': null, 'last step': null } as const
const withWriting = { writing: null, drafts: null } as const
const withVote = { vote: null } as const
const withGroups = { groups: null, 'timed groups': null, 'recalled groups': null } as const
const always: Row = [null]

const table: Readonly<Record<CommandType, Row>> = {
  'agenda.set': always,
  'agenda.next': ['agenda/empty', { ...withScript, 'last step': 'agenda/at-end' }],
  'agenda.back': ['agenda/empty', { ...withScript, script: 'agenda/at-start' }],
  'agenda.goto': ['agenda/empty', withScript],
  'agenda.end': ['agenda/at-end', { 'first step': null, 'last step': null }],
  'timer.start': always,
  'timer.pause': ['timer/none', { ...withTimer, 'paused timer': 'timer/paused' }],
  'timer.resume': ['timer/none', { ...withTimer, timer: 'timer/running' }],
  'timer.add': ['timer/none', withTimer],
  'timer.stop': ['timer/none', withTimer],
  'writing.start': [null, { writing: 'writing/running', drafts: 'writing/running' }],
  'writing.save': ['writing/none', withWriting],
  'writing.discard': ['writing/unknown-draft', { drafts: null, 'drafts given back': null }],
  'writing.reveal': ['writing/none', withWriting],
  'writing.cancel': ['writing/none', withWriting],
  'vote.open': [null, { vote: 'vote/running' }],
  'vote.cast': ['vote/none', withVote],
  'vote.close': ['vote/none', withVote],
  'vote.proxy': ['vote/none', withVote],
  'attention.summon': always,
  'attention.follow': always,
  'attention.release': ['attention/none', { following: null }],
  'lock.set': always,
  'cursors.set': always,
  'hand.raise': always,
  'hand.lower': always,
  'ready.set': always,
  'ready.clear': always,
  'reaction.send': always,
  'ping.send': always,
  'department.set': always,
  'groups.set': always,
  'groups.shuffle': always,
  'groups.timer': ['groups/none', withGroups],
  'groups.recall': ['groups/none', { ...withGroups, 'recalled groups': 'groups/recalled' }],
  'groups.end': ['groups/none', withGroups],
  'retro.rate': always,
  'role.set': ['person/unknown'],
  'participant.remove': ['person/unknown'],
}

/** What comes of a command in a situation: `null` when it is done, a reason, or `forbidden` for the role. */
export function expected(
  role: Role,
  type: CommandType,
  situation: Situation,
): Reason | 'forbidden' | null {
  if (role === 'observer') return 'forbidden'
  if (role === 'participant') {
    if (!participants.has(type)) return 'forbidden'
    if (type === 'ping.send' && situation === 'muted cursors') return 'cursors/muted'
  }
  const [answer, but = {}] = table[type]
  return situation in but ? (but[situation] ?? null) : answer
}

/** True for a command that is answered alike in every situation, so that its order among others is free. */
export function isAlways(type: CommandType): boolean {
  return table[type] === always && type !== 'ping.send'
}
