import { describe, expect, it } from 'vitest'
import type { Role } from '../../shared/access/role.ts'
import { showSession } from '../../shared/session/present.ts'
import { emptySession, type Session, type Step } from '../../shared/session/session.ts'
import { changesToSay } from './changesToSay.ts'
import { askOf } from './stepAsk.ts'

const quiet = showSession(emptySession, 0)
const names: Readonly<Record<string, string>> = { anna: 'Anna', ben: 'Ben', mona: 'Mona' }
const as = (role: Role, me: string) => ({ me, role, nameOf: (id: string) => names[id] ?? null })
const anna = as('participant', 'anna')
const mona = as('facilitator', 'mona')
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: `Title of ${id}`,
  minutes: 10,
  mode: 'discuss',
  lock: 'none',
  ...more,
})
const writing = { anonymous: true, startedAt: 1, isCountHidden: false, authors: 1, drafts: 1 }
const vote = {
  id: 'v1',
  question: 'What first?',
  dots: 3,
  maxPerItem: 3,
  anonymous: true,
  targets: ['I01'],
  state: 'open',
  closedAt: null,
  done: 0,
  results: null,
  proxy: null,
} as const

function at(current: string, steps: readonly Step[], more: Partial<Session> = {}): Session {
  return { ...quiet, agenda: { steps, current, startedAt: 5, runs: [] }, ...more }
}
/** Keys of messages, and words as they are. */
function said(before: Session, after: Session, listener = anna): readonly string[] {
  return changesToSay(before, after, listener).map((each) =>
    typeof each === 'string' ? each : each.key,
  )
}

describe('what a screen reader says of the session', () => {
  it('is nothing where nothing changed, nor where only the others get on', () => {
    expect(said(quiet, { ...quiet, version: 9 })).toEqual([])
    expect(said({ ...quiet, vote }, { ...quiet, vote: { ...vote, done: 7 } })).toEqual([])
    expect(said({ ...quiet, writing }, { ...quiet, writing: { ...writing, drafts: 90 } })).toEqual(
      [],
    )
    expect(said(quiet, { ...quiet, ready: ['ben', 'mona'] })).toEqual([])
  })

  it('is the step with its number, its title and what it asks, the first one too', () => {
    const steps = [step('a', { text: 'Listen.' }), step('b')]
    expect(said(quiet, at('a', steps))).toEqual(['facilitation.step', 'Title of a', 'Listen.'])
    expect(said(at('a', steps), at('b', steps))).toEqual([
      'facilitation.step',
      'Title of b',
      'facilitation.ask.discuss',
    ])
    expect(said(at('a', steps), at('b', steps), as('observer', 'olga'))).toEqual([
      'facilitation.step',
      'Title of b',
    ])
  })

  it('is the begin and the end of writing and of a vote, once each', () => {
    const open = { ...quiet, vote }
    const closed = { ...quiet, vote: { ...vote, state: 'closed', closedAt: 9 } as const }
    expect(said(quiet, { ...quiet, writing })).toEqual(['room.writing'])
    expect(said({ ...quiet, writing }, quiet)).toEqual(['room.written'])
    expect(said(quiet, open)).toEqual(['room.vote'])
    expect(said(open, closed)).toEqual(['room.voted'])
    expect(said(closed, { ...open, vote: { ...vote, id: 'v2' } })).toEqual(['room.vote'])
  })

  it('is a timer that starts, pauses and goes on, and nothing when a step brings it', () => {
    const running = { state: 'running', endsAt: 300_000, lengthMs: 300_000 } as const
    const paused = { state: 'paused', leftMs: 90_000, lengthMs: 300_000 } as const
    expect(changesToSay(quiet, { ...quiet, timer: running }, anna)).toEqual([
      { key: 'facilitation.minutesLeft', params: { count: 5 } },
    ])
    expect(said({ ...quiet, timer: running }, { ...quiet, timer: paused })).toEqual(['room.paused'])
    expect(said({ ...quiet, timer: paused }, { ...quiet, timer: running })).toEqual([
      'facilitation.minutesLeft',
    ])
    expect(said(quiet, at('a', [step('a')], { timer: running }))).not.toContain(
      'facilitation.minutesLeft',
    )
  })

  it('is being led and being free, for those who are led', () => {
    const led = { ...quiet, attention: { kind: 'follow', by: 'mona' } as const }
    expect(said(quiet, led)).toEqual(['room.led'])
    expect(said(led, quiet)).toEqual(['room.free'])
    expect(said(quiet, led, mona)).toEqual([])
  })

  it('is the lock of the canvas for those it locks out, one’s group, and hands', () => {
    const locked = { ...quiet, lock: 'canvas' } as const
    expect(said(quiet, locked)).toEqual(['facilitation.locked'])
    expect(said(locked, quiet)).toEqual(['room.unlocked'])
    expect(said(quiet, locked, mona)).toEqual([])

    const groups = [{ name: '2', members: ['anna', 'ben'] }]
    expect(changesToSay(quiet, { ...quiet, groups }, anna)).toEqual([
      { key: 'facilitation.groups.mine', params: { name: '2' } },
      { key: 'facilitation.groups.with', params: { people: 'Ben' } },
    ])
    expect(said({ ...quiet, groups }, quiet)).toEqual(['room.noGroup'])
    expect(said(quiet, { ...quiet, groups }, mona)).toEqual([])

    const raised = { ...quiet, hands: ['anna'] }
    expect(changesToSay(quiet, raised, mona)).toEqual([
      { key: 'facilitation.hands.first', params: { name: 'Anna' } },
    ])
    expect(said(quiet, raised, as('participant', 'ben'))).toEqual([])
    expect(said(raised, quiet)).toEqual(['room.lowered'])
  })
})

describe('what a step without words of its own asks', () => {
  it('follows the round it is about', () => {
    const now = at('a', [step('a')])
    expect(askOf({ mode: 'write' }, { ...now, writing })).toBe('facilitation.ask.write')
    expect(askOf({ mode: 'write' }, now)).toBe('facilitation.ask.written')
    expect(askOf({ mode: 'vote' }, now)).toBe('facilitation.ask.voteSoon')
    expect(askOf({ mode: 'vote' }, { ...now, vote })).toBe('facilitation.ask.vote')
    const closed = { ...vote, state: 'closed', closedAt: 9 } as const
    expect(askOf({ mode: 'vote' }, { ...now, vote: closed })).toBe('facilitation.ask.voted')
    // One that was closed in an earlier step is not what this step is about.
    expect(askOf({ mode: 'vote' }, { ...now, vote: { ...closed, closedAt: 4 } })).toBe(
      'facilitation.ask.voteSoon',
    )
    expect(askOf({ mode: 'break' }, now)).toBe('facilitation.ask.break')
  })
})
