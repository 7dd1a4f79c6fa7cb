/** Random command sequences: whatever people do, the rules of SPEC.md hold after every step. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../access/role.ts'
import { commandTypes, parseCommand, type Command } from './commands.ts'
import { showMine, showSession } from './present.ts'
import { reduce } from './reduce.ts'
import { mayCommand, reasons, rules } from './rules.ts'
import { cursorModes, emptySession, type SessionState } from './session.ts'
import { actor, roomOf, world } from './testing/people.ts'

const person = fc.integer({ min: 0, max: 6 }).map((number) => `P${number}`)
const targets = ['I01', 'I02', 'I03', 'I04']
const secret = fc.constantFrom('geheim-a', 'geheim-b', '')
const step = fc.record({
  id: fc.constantFrom('s1', 's2', 's3', 's4'),
  title: fc.constant('Schritt'),
  minutes: fc.constantFrom(0, 1, 10),
  mode: fc.constantFrom('discuss' as const, 'write' as const),
  lock: fc.constantFrom('none' as const, 'canvas' as const),
})
const of = <T extends string>(type: T) => fc.constant({ type })

const command: fc.Arbitrary<Command> = fc
  .oneof(
    fc.record({ type: fc.constant('agenda.set'), steps: fc.array(step, { maxLength: 4 }) }),
    fc.constantFrom('agenda.next', 'agenda.back', 'timer.pause', 'timer.resume').chain(of),
    fc.constantFrom('timer.stop', 'writing.reveal', 'writing.cancel', 'vote.close').chain(of),
    fc.constantFrom('hand.raise', 'hand.lower', 'ready.clear', 'groups.end').chain(of),
    fc.constantFrom('groups.recall', 'attention.release').chain(of),
    fc.record({ type: fc.constant('timer.start'), seconds: fc.integer({ min: 1, max: 600 }) }),
    fc.record({ type: fc.constant('timer.add'), seconds: fc.integer({ min: -60, max: 60 }) }),
    fc.record({
      type: fc.constant('writing.start'),
      anonymous: fc.boolean(),
      hideCounts: fc.boolean(),
    }),
    fc.record({ type: fc.constant('writing.save'), draftId: person, text: secret }),
    fc.record({ type: fc.constant('writing.discard'), draftId: person }),
    fc.record({
      type: fc.constant('vote.open'),
      question: fc.constant('Was?'),
      dots: fc.integer({ min: 1, max: 5 }),
      maxPerItem: fc.integer({ min: 1, max: 5 }),
      anonymous: fc.boolean(),
      targets: fc.constant(targets),
    }),
    ...['vote.cast', 'vote.cast', 'vote.cast', 'vote.proxy'].map((type) =>
      fc.record({
        type: fc.constant(type),
        targetId: fc.constantFrom(...targets, 'I99'),
        dots: fc.integer({ min: 0, max: 6 }),
      }),
    ),
    fc.record({ type: fc.constant('attention.follow'), on: fc.boolean() }),
    fc.record({ type: fc.constant('ready.set'), ready: fc.boolean() }),
    fc.record({
      type: fc.constant('groups.shuffle'),
      count: fc.integer({ min: 1, max: 8 }),
      balanced: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('groups.timer'),
      group: fc.integer({ min: 0, max: 8 }),
      seconds: fc.integer({ min: 0, max: 60 }),
    }),
    fc.record({ type: fc.constant('cursors.set'), cursors: fc.constantFrom(...cursorModes) }),
    fc.record({
      type: fc.constant('ping.send'),
      pageId: fc.constant('page:a'),
      x: fc.integer({ min: -9, max: 9 }),
      y: fc.integer({ min: -9, max: 9 }),
    }),
    fc.record({ type: fc.constant('participant.remove'), participantId: person }),
    fc.record({
      type: fc.constant('role.set'),
      participantId: person,
      role: fc.constantFrom(...roles),
    }),
  )
  .map((json) => {
    const parsed = parseCommand(json)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    return parsed.value
  })

const people = roomOf(6)

describe('random commands', () => {
  test('[S1] [S3] [S8] [S11] [S12] [S13] [S18] [S20] hold after every step', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(command, person), { maxLength: 60 }), (script) => {
        let state: SessionState = emptySession
        script.forEach(([each, who], number) => {
          const before = state
          const reduced = reduce(state, each, actor(who), world(number * 1_000, people, number))
          if (!reduced.ok) expect(reasons).toHaveProperty([reduced.reason])
          else state = reduced.state
          expect(state.version).toBe(before.version + (state === before ? 0 : 1))
          holds(state)
        })
      }),
      { seed: 20_261_121, numRuns: 300 },
    )
  })

  test('[S2] every command stands in the table with a role, and observers give none', () => {
    for (const type of commandTypes) {
      expect(rules[type].least).not.toBe('observer')
      expect(mayCommand('observer', type)).toBe(false)
      expect(mayCommand('facilitator', type)).toBe(true)
    }
  })

  test('a malformed command names the field', () => {
    expect(parseCommand({ type: 'vote.cast', targetId: 'I01', dots: 100 })).toMatchObject({
      ok: false,
      faults: [{ pointer: '/dots', detail: 'must be at most 99, got 100' }],
    })
    expect(parseCommand({ type: 'timer.begin' })).toMatchObject({
      ok: false,
      faults: [{ pointer: '/type' }],
    })
    expect(parseCommand({ type: 'timer.stop', hard: true })).toMatchObject({ ok: false })
  })
})

function holds(state: SessionState): void {
  const shown = JSON.stringify(showSession(state, 0))
  expect(shown).not.toContain('geheim')
  expect(shown).not.toMatch(/ballots|secret-of/)
  const toFacilitators = showSession(state, 0, () => 'D1')
  expect(JSON.stringify(toFacilitators)).not.toMatch(/geheim|ballots|secret-of/)
  if (state.writing?.isCountHidden) expect(shown).toContain('"authors":null,"drafts":null')
  if (state.groups === null) expect(state.recalledAt).toBeNull()
  if (state.recalledAt !== null) expect(state.groups?.some(({ timer }) => timer)).toBe(false)
  const { open } = state
  if (open) {
    expect(JSON.parse(shown).vote.results).toBeNull()
    for (const [voter, ballot] of Object.entries(open.ballots)) {
      const dots = Object.values(ballot)
      expect(dots.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(open.dots)
      expect(Math.max(0, ...dots)).toBeLessThanOrEqual(open.maxPerItem)
      expect(voter.startsWith('secret-of-')).toBe(open.anonymous)
    }
  }
  const members = state.groups?.flatMap((group) => group.members) ?? []
  expect(new Set(members).size).toBe(members.length)
  expect(state.runs.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1)
  for (const { participantId } of people) {
    expect(JSON.stringify(showMine(state, actor(participantId)))).not.toContain('secret-of')
  }
}
