/** Breakout groups: who is in them, their timers, and the way back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceGroups } from './groups.ts'
import { reduce } from './reduce.ts'
import { emptySession } from './session.ts'
import { actor, after, roomOf, world } from './testing/people.ts'

const lead = actor('P0', 'facilitator')
const two = after(emptySession, [
  [
    {
      type: 'groups.set',
      groups: [
        { name: 'Nord', members: ['P1'], frameId: 'shape:nord' },
        { name: 'Süd', members: ['P2'] },
      ],
    },
    lead,
  ],
]).state

describe('breakout groups', () => {
  test('[S15] balanced groups spread each department', () => {
    const people = [
      ...roomOf(9),
      { participantId: 'O', departmentId: 'D0', role: 'observer' as const, isPresent: true },
      { participantId: 'A', departmentId: 'D0', role: 'participant' as const, isPresent: false },
    ]
    const { state } = after(emptySession, [
      [{ type: 'groups.shuffle', count: 3, balanced: true }, lead, world(0, people)],
    ])
    const departmentOf = new Map(people.map((each) => [each.participantId, each.departmentId]))
    for (const { members } of state.groups ?? []) {
      expect(new Set(members.map((id) => departmentOf.get(id))).size).toBeGreaterThan(1)
    }
    // Neither the observer, nor who is away, nor who divides the room.
    expect(state.groups?.flatMap(({ members }) => members).toSorted()).toEqual(
      roomOf(9)
        .slice(1)
        .map(({ participantId }) => participantId),
    )
  })

  test('[S15] whatever the departments, as few groups as can be are of one alone', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 8 }), fc.nat(), (departments, count, seed) => {
        const people = departments.flatMap((size, department) =>
          Array.from({ length: size }, (_, number) => ({
            participantId: `${department}-${number}`,
            departmentId: `D${department}`,
            role: 'participant' as const,
            isPresent: true,
          })),
        )
        const groups = balanceGroups(people, count, world(0, people, seed + 1).random)
        const lengths = groups.map(({ members }) => members.length)
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
        const ofOne = groups.filter(
          ({ members }) =>
            members.length > 1 && new Set(members.map((id) => id.split('-')[0])).size === 1,
        )
        const others = people.length - Math.max(...departments)
        expect(ofOne.length).toBeLessThanOrEqual(Math.max(0, count - others))
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  test('[S19] each group has its own timer, beside the one of the room', () => {
    const { state } = after(two, [
      [{ type: 'timer.start', seconds: 600 }, lead, world(0)],
      [{ type: 'groups.timer', group: 1, seconds: 300 }, lead, world(1_000)],
    ])
    expect(state.groups?.[0]?.timer).toBeUndefined()
    expect(state.groups?.[1]?.timer).toEqual({
      state: 'running',
      endsAt: 301_000,
      lengthMs: 300_000,
    })
    expect(state.timer).toMatchObject({ endsAt: 600_000 })
    const all = after(state, [[{ type: 'groups.timer', seconds: 60 }, lead, world(2_000)]]).state
    expect(all.groups?.map(({ timer }) => timer)).toMatchObject([
      { endsAt: 62_000 },
      { endsAt: 62_000 },
    ])
    const one = after(all, [[{ type: 'groups.timer', group: 0, seconds: 0 }, lead]]).state
    expect(one.groups?.map(({ timer }) => timer !== undefined)).toEqual([false, true])
  })

  test.each([
    [{ type: 'groups.timer', group: 2, seconds: 60 }, 'groups/unknown'],
    [{ type: 'groups.timer', group: 0, seconds: 0 }, 'groups/no-timer'],
    [{ type: 'groups.timer', seconds: 0 }, 'groups/no-timer'],
    [
      { type: 'groups.set', groups: [{ name: 'A', members: ['P1', 'P1'] }] },
      'groups/doubled-member',
    ],
  ] as const)('[S19] refuses what cannot be: %j', (command, reason) => {
    expect(reduce(two, structuredClone(command) as never, lead, world())).toEqual({
      ok: false,
      reason,
    })
  })

  test('[S19] who moves somebody to another group stops no timer and loses no area', () => {
    const timed = after(two, [[{ type: 'groups.timer', seconds: 60 }, lead, world(5)]]).state
    const moved = after(timed, [
      [
        {
          type: 'groups.set',
          groups: [
            { name: 'Süd', members: ['P1', 'P2'] },
            { name: 'West', members: [] },
          ],
        },
        lead,
      ],
    ]).state
    expect(moved.groups).toEqual([
      { name: 'Süd', members: ['P1', 'P2'], timer: timed.groups?.[1]?.timer },
      { name: 'West', members: [] },
    ])
    const divided = after(timed, [[{ type: 'groups.shuffle', count: 2 }, lead]]).state
    expect(divided.groups).toMatchObject([
      { name: 'Nord', frameId: 'shape:nord', timer: { endsAt: 60_005 } },
      { name: 'Süd', timer: { endsAt: 60_005 } },
    ])
  })

  test('[S20] everybody is called back once, and who comes late still sees it', () => {
    const { state, effects } = after(two, [
      [{ type: 'groups.timer', seconds: 60 }, lead],
      [{ type: 'groups.recall', shapeId: 'shape:plenum' }, lead, world(70_000)],
    ])
    expect(effects).toEqual([
      { type: 'tell', event: { type: 'recall', by: 'P0', shapeId: 'shape:plenum' } },
    ])
    expect(state).toMatchObject({ recalledAt: 70_000, groups: two.groups })
    expect(state.groups?.some(({ timer }) => timer)).toBe(false)
    const again = after(state, [[{ type: 'groups.timer', group: 0, seconds: 60 }, lead]]).state
    expect(again.recalledAt).toBeNull()
    const ended = after(state, [[{ type: 'groups.end' }, lead]]).state
    expect(ended).toMatchObject({ recalledAt: null, groups: null })
  })
})
