/** What each command does to a session, by the rules of SPEC.md. */
import { describe, expect, test } from 'vitest'
import { parseCommand } from './commands.ts'
import { showMine, showSession } from './present.ts'
import { reduce } from './reduce.ts'
import { emptySession, type Step } from './session.ts'
import { actor, after, world } from './testing/people.ts'

const lead = actor('P0', 'facilitator')
const anna = actor('P1')
const ben = actor('P2')

const steps: readonly Step[] = [
  { id: 'aim', title: 'Ziel', minutes: 5, mode: 'discuss', lock: 'templates' },
  { id: 'collect', title: 'Sammeln', minutes: 15, mode: 'write', lock: 'none', focus: 'shape:f' },
  { id: 'end', title: 'Ende', minutes: 0, mode: 'present', lock: 'canvas' },
]
const withAgenda = after(emptySession, [[{ type: 'agenda.set', steps: [...steps] }, lead]]).state

describe('agenda', () => {
  test('[S4] a step applies its timer, lock, focus and mode at once', () => {
    const { state } = after(withAgenda, [
      [{ type: 'ready.set', ready: true }, anna],
      [{ type: 'agenda.goto', stepId: 'collect' }, lead, world(1_000)],
    ])
    expect(state).toMatchObject({
      current: 'collect',
      startedAt: 1_000,
      timer: { state: 'running', endsAt: 901_000, lengthMs: 900_000 },
      lock: 'none',
      attention: { kind: 'follow', by: 'P0', shapeId: 'shape:f' },
      writing: { anonymous: true, drafts: {} },
      ready: [],
    })
  })

  test('[S5] the way back restores what was, and ends a round nobody wrote in', () => {
    const before = after(withAgenda, [
      [{ type: 'agenda.next' }, lead, world(0)],
      [{ type: 'timer.pause' }, lead, world(60_000)],
      [{ type: 'lock.set', lock: 'canvas' }, lead],
    ]).state
    const { state } = after(before, [
      [{ type: 'agenda.next' }, lead, world(70_000)],
      [{ type: 'agenda.back' }, lead, world(80_000)],
    ])
    expect(state).toMatchObject({
      current: 'aim',
      timer: { state: 'paused', leftMs: 240_000 },
      lock: 'canvas',
      attention: null,
      writing: null,
    })
  })

  test('[S5] the way back keeps what was written', () => {
    const { state } = after(withAgenda, [
      [{ type: 'agenda.goto', stepId: 'collect' }, lead],
      [{ type: 'writing.save', draftId: 'a', text: 'Bäume' }, anna],
      [{ type: 'agenda.back' }, lead],
    ])
    expect(showMine(state, anna).drafts).toEqual([{ id: 'a', text: 'Bäume' }])
  })

  test('[S6] the last step ends, and can be taken up again', () => {
    const over = after(withAgenda, [
      [{ type: 'agenda.goto', stepId: steps.at(-1)?.id ?? '' }, lead, world(10)],
      [{ type: 'agenda.end' }, lead, world(40)],
    ]).state
    expect(over).toMatchObject({ current: null, timer: null, lock: 'none', attention: null })
    expect(over.runs.at(-1)).toMatchObject({ startedAt: 10, endedAt: 40 })
    expect(reduce(over, { type: 'agenda.next' }, lead, world(41))).toMatchObject({ ok: false })
    const again = after(over, [[{ type: 'agenda.back' }, lead, world(50)]]).state
    expect(again.current).toBe(steps.at(-1)?.id)
    expect(again.runs.at(-1)).toMatchObject({ startedAt: 50, endedAt: null })
  })

  test('[S6] a new script keeps the step that runs, or ends it', () => {
    const running = after(withAgenda, [[{ type: 'agenda.next' }, lead, world(10)]]).state
    const kept = after(running, [[{ type: 'agenda.set', steps: [steps[0] as Step] }, lead]]).state
    expect(kept.current).toBe('aim')
    const gone = after(running, [[{ type: 'agenda.set', steps: [] }, lead, world(99)]]).state
    expect(gone).toMatchObject({
      current: null,
      runs: [{ stepId: 'aim', startedAt: 10, endedAt: 99 }],
    })
  })

  test.each([
    [emptySession, { type: 'agenda.next' }, 'agenda/empty'],
    [withAgenda, { type: 'agenda.back' }, 'agenda/at-start'],
    [withAgenda, { type: 'agenda.goto', stepId: 'x' }, 'agenda/unknown-step'],
    [emptySession, { type: 'timer.pause' }, 'timer/none'],
    [emptySession, { type: 'writing.reveal' }, 'writing/none'],
    [emptySession, { type: 'writing.discard', draftId: 'x' }, 'writing/unknown-draft'],
    [emptySession, { type: 'vote.cast', targetId: 'I01', dots: 1 }, 'vote/none'],
    [emptySession, { type: 'attention.summon' }, 'attention/no-place'],
    [emptySession, { type: 'groups.shuffle', count: 7 }, 'groups/empty-room'],
    [emptySession, { type: 'participant.remove', participantId: 'P0' }, 'person/self'],
    [emptySession, { type: 'participant.remove', participantId: 'nobody' }, 'person/unknown'],
    [
      emptySession,
      { type: 'role.set', participantId: 'P0', role: 'observer' },
      'person/last-facilitator',
    ],
  ])('[S1] refuses what cannot be: %#', (state, json, reason) => {
    const command = parseCommand(json)
    if (!command.ok) throw new Error('the command is malformed')
    expect(reduce(state, command.value, lead, world())).toEqual({ ok: false, reason })
  })
})

describe('timer', () => {
  test('[S7] a pause loses no time, minutes are added, the end is never before now', () => {
    const { state } = after(emptySession, [
      [{ type: 'timer.start', seconds: 300 }, lead, world(0)],
      [{ type: 'timer.pause' }, lead, world(100_000)],
      [{ type: 'timer.resume' }, lead, world(500_000)],
      [{ type: 'timer.add', seconds: 60 }, lead, world(500_000)],
    ])
    expect(state.timer).toEqual({ state: 'running', endsAt: 760_000, lengthMs: 360_000 })
    const less = after(state, [[{ type: 'timer.add', seconds: -3_600 }, lead, world(600_000)]])
    expect(less.state.timer).toMatchObject({ endsAt: 600_000 })
  })
})

describe('private writing', () => {
  const written = after(emptySession, [
    [{ type: 'writing.start', anonymous: false }, lead],
    [{ type: 'writing.save', draftId: 'a', text: 'geheim eins', color: 'yellow' }, anna],
    [{ type: 'writing.save', draftId: 'a', text: 'geheim zwei' }, anna],
    [{ type: 'writing.save', draftId: 'b', text: '   ' }, anna],
    [{ type: 'writing.save', draftId: 'a', text: 'geheim drei' }, ben],
  ]).state

  test('[S8] others see how many, never what', () => {
    const shown = JSON.stringify([showSession(written, 5), showMine(written, lead)])
    expect(shown).not.toContain('geheim')
    expect(showSession(written, 5).writing).toMatchObject({ authors: 2, drafts: 3 })
    expect(showMine(written, ben).drafts).toEqual([{ id: 'a', text: 'geheim drei' }])
  })

  test('[S18] facilitators see how much of each department, never whose or what', () => {
    const departmentOf = (id: string) => (id === 'P1' ? 'D4' : null)
    const shown = showSession(written, 5, departmentOf)
    expect(shown.writing).toMatchObject({
      authors: 2,
      drafts: 3,
      departments: [
        { departmentId: null, authors: 1, drafts: 1 },
        { departmentId: 'D4', authors: 1, drafts: 2 },
      ],
    })
    expect(JSON.stringify(shown)).not.toMatch(/geheim|"P1"|"P2"/)
    expect(showSession(written, 5).writing).not.toHaveProperty('departments')
  })

  test('[S18] a hidden count is for facilitators only', () => {
    const { state } = after(emptySession, [
      [{ type: 'writing.start', anonymous: true, hideCounts: true }, lead],
      [{ type: 'writing.save', draftId: 'a', text: 'geheim' }, anna],
    ])
    const everybody = showSession(state, 5).writing
    expect(everybody).toEqual({
      anonymous: true,
      startedAt: 0,
      isCountHidden: true,
      authors: null,
      drafts: null,
    })
    expect(showSession(state, 5, () => 'D1').writing).toMatchObject({ authors: 1, drafts: 1 })
  })

  test('[S9] revealing makes each draft with text a note once', () => {
    const { state, effects } = after(written, [[{ type: 'writing.reveal' }, lead]])
    expect(state.writing).toBeNull()
    expect(effects).toMatchObject([
      {
        type: 'reveal',
        notes: [
          { text: 'geheim zwei', participantId: 'P1' },
          { text: 'geheim drei', participantId: 'P2' },
        ],
      },
    ])
    const again = reduce(written, { type: 'writing.reveal' }, lead, world(9))
    expect(again.ok && again.effects).toEqual(effects)
  })

  test('[S9] an anonymous round names nobody', () => {
    const { effects } = after(emptySession, [
      [{ type: 'writing.start', anonymous: true }, lead],
      [{ type: 'writing.save', draftId: 'a', text: 'leise' }, anna],
      [{ type: 'writing.reveal' }, lead],
    ])
    expect(effects).toMatchObject([{ notes: [{ text: 'leise', participantId: null }] }])
  })

  test('[S10] cancelling gives everyone their drafts back', () => {
    const { state } = after(written, [[{ type: 'writing.cancel' }, lead]])
    expect(showMine(state, ben)).toMatchObject({ drafts: [], kept: [{ text: 'geheim drei' }] })
    expect(JSON.stringify(showSession(state, 0))).not.toContain('geheim')
    const { state: tidy } = after(state, [[{ type: 'writing.discard', draftId: 'a' }, ben]])
    expect(showMine(tidy, ben).kept).toEqual([])
  })
})

describe('dot voting', () => {
  const ask = {
    type: 'vote.open',
    question: 'Was zuerst?',
    dots: 3,
    maxPerItem: 2,
    anonymous: true,
    targets: ['I01', 'I02', 'I03'],
  } as const
  const open = after(emptySession, [
    [{ ...ask, targets: [...ask.targets] }, lead],
    [{ type: 'vote.cast', targetId: 'I01', dots: 2 }, anna],
    [{ type: 'vote.cast', targetId: 'I02', dots: 1 }, anna],
    [{ type: 'vote.cast', targetId: 'I01', dots: 1 }, ben],
  ]).state

  test.each([
    [{ type: 'vote.cast', targetId: 'I03', dots: 1 }, 'vote/no-dots-left'],
    [{ type: 'vote.cast', targetId: 'I02', dots: 3 }, 'vote/too-many-on-item'],
    [{ type: 'vote.cast', targetId: 'I99', dots: 1 }, 'vote/unknown-target'],
  ] as const)('[S11] limits hold: %j', (command, reason) => {
    expect(reduce(open, command, anna, world())).toEqual({ ok: false, reason })
  })

  test('[S11] casting sets, so dots can be taken back', () => {
    const { state } = after(open, [
      [{ type: 'vote.cast', targetId: 'I01', dots: 0 }, anna],
      [{ type: 'vote.cast', targetId: 'I03', dots: 2 }, anna],
    ])
    expect(showMine(state, anna).dots).toEqual({ I02: 1, I03: 2 })
  })

  test('[S12] no totals before the close, no ballots after it', () => {
    expect(showSession(open, 0).vote).toMatchObject({
      state: 'open',
      closedAt: null,
      done: 1,
      results: null,
    })
    const { state } = after(open, [
      [{ type: 'vote.proxy', targetId: 'I03', dots: 4 }, lead],
      [{ type: 'vote.close' }, lead, world(7_000)],
    ])
    expect(showSession(state, 0)).toMatchObject({
      vote: {
        state: 'closed',
        closedAt: 7_000,
        results: { I01: 3, I02: 1, I03: 4 },
        proxy: { I03: 4 },
      },
      pastVotes: [{ question: 'Was zuerst?' }],
    })
    expect(JSON.stringify(state)).not.toMatch(/ballots|secret/)
  })

  test('[S26] while it is open, proxy dots are told to facilitators only', () => {
    const { state } = after(open, [[{ type: 'vote.proxy', targetId: 'I03', dots: 4 }, lead]])
    expect(showMine(state, lead).proxy).toEqual({ I03: 4 })
    expect(showMine(state, anna)).not.toHaveProperty('proxy')
    expect(showSession(state, 0).vote?.proxy).toBeNull()
  })

  test('[S13] an anonymous ballot is stored under no name', () => {
    expect(JSON.stringify(open)).not.toMatch(/"P1"|"P2"/)
    expect(showMine(open, anna).dots).toEqual({ I01: 2, I02: 1 })
  })
})
