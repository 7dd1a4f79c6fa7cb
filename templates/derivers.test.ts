import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributionRoles } from '../shared/model/records/contribution.ts'
import { phases } from '../shared/model/records/initiative.ts'
import { deriveAll } from '../shared/workshop/file/derived.ts'
import { emptyWorkshop, type Initiative, type Workshop } from '../shared/workshop/workshop.ts'
import { derivers } from './derivers.ts'
import { deriveTeam } from './i-team/metrics.ts'
import { deriveRoadmap, gateStatusOf, readinessOf } from './roadmap/metrics.ts'
import expected from './samples/auenfurt.expected.json'
import { sampleWorkshop } from './samples/sampleWorkshop.ts'
import { deriveCorridors } from './topic-corridors/metrics.ts'

const departments = ['D1', 'D2', 'D3', 'D4']
const corridors = ['C1', 'C2', 'C3']
const rating = fc.constantFrom(0 as const, 1 as const, 2 as const, null)

const initiative = (id: string): fc.Arbitrary<Initiative> =>
  fc.record({
    id: fc.constant(id),
    title: fc.constant(id),
    note: fc.constant(null),
    corridorId: fc.constantFrom(...corridors, null),
    leadDeptId: fc.constantFrom(...departments, null),
    contribDeptIds: fc.uniqueArray(fc.constantFrom(...departments), { maxLength: 3 }),
    effort: fc.constant('M' as const),
    x: fc.constant(null),
    y: fc.constant(null),
    activeFromStage: fc.constant(0),
    phase: fc.constantFrom(...phases),
    criteria: fc.record({
      organisational: rating,
      financial: rating,
      economic: rating,
      technical: rating,
    }),
    g0: fc.constantFrom('build' as const, null),
    opexSecured: fc.boolean(),
    exit: fc.constantFrom('handover' as const, null),
    exitTrigger: fc.constant(null),
    status: fc.constantFrom('active' as const, 'active' as const, 'parked' as const),
    gates: fc.constantFrom({}, { G3: 'go' as const }, { G3: 'loop' as const }),
    gateNotes: fc.constant({}),
    criteriaNotes: fc.constant({}),
    tranches: fc.constant({}),
    principles: fc.constant({}),
    extra: fc.constant({}),
  })

const workshop: fc.Arbitrary<Workshop> = fc
  .record({
    roles: fc.array(fc.constantFrom(...contributionRoles), { minLength: 12, maxLength: 12 }),
    days: fc.array(fc.constantFrom(null, 0, 2, 5, 9), { minLength: 12, maxLength: 12 }),
    capacity: fc.array(fc.constantFrom(null, 8, 20), { minLength: 4, maxLength: 4 }),
    initiatives: fc.tuple(initiative('I1'), initiative('I2'), initiative('I3'), initiative('I4')),
  })
  .map(({ roles, days, capacity, initiatives }) => ({
    ...emptyWorkshop,
    departments: departments.map((id, at) => ({
      id,
      name: id,
      headRole: null,
      capacityDays: capacity[at] ?? null,
      color: null,
      extra: {},
    })),
    corridors: corridors.map((id) => ({
      id,
      name: id,
      leadDeptId: null,
      goal: null,
      sharedBenefit: null,
      reputationNote: null,
      color: null,
      extra: {},
    })),
    contributions: departments.flatMap((departmentId, column) =>
      corridors.map((corridorId, band) => ({
        departmentId,
        corridorId,
        role: roles[column * 3 + band] ?? 'none',
        text: null,
        days: days[column * 3 + band] ?? null,
        taskType: null,
        extra: {},
      })),
    ),
    initiatives,
  }))

/** The grid read cell by cell, by loops over every department and corridor. */
function naiveCorridors(of: Workshop) {
  const role = (dept: string, corr: string) =>
    of.contributions.find((c) => c.departmentId === dept && c.corridorId === corr)?.role
  const crossness: Record<string, number> = {}
  for (const corr of corridors) {
    let contributors = 0
    for (const dept of departments) if (role(dept, corr) === 'contribute') contributors += 1
    crossness[corr] = Math.min(1000, Math.round((contributors / 3) * 1000)) / 1000
  }
  const unlinked: string[][] = []
  const mutual: string[][] = []
  let leadPairs = 0
  for (let a = 0; a < 4; a++) {
    for (let b = a + 1; b < 4; b++) {
      const [first, second] = [departments[a]!, departments[b]!]
      let shares = false
      let [firstHelps, secondHelps, firstLeads, secondLeads] = [false, false, false, false]
      for (const corr of corridors) {
        const [one, two] = [role(first, corr), role(second, corr)]
        const isIn = (r: unknown) => r === 'lead' || r === 'contribute'
        if (isIn(one) && isIn(two)) shares = true
        if (one === 'lead') firstLeads = true
        if (two === 'lead') secondLeads = true
        if (one === 'contribute' && two === 'lead') firstHelps = true
        if (two === 'contribute' && one === 'lead') secondHelps = true
      }
      if (!shares) unlinked.push([first, second])
      if (firstLeads && secondLeads) leadPairs += 1
      if (firstHelps && secondHelps) mutual.push([first, second])
    }
  }
  const load: Record<string, number> = {}
  const overDays: string[] = []
  for (const dept of of.departments) {
    let [points, days] = [0, 0]
    for (const corr of corridors) {
      const cell = of.contributions.find((c) => c.departmentId === dept.id && c.corridorId === corr)
      if (cell?.role === 'lead') points += 3
      if (cell?.role === 'contribute') points += 1
      if (cell && cell.role !== 'none') days += cell.days ?? 0
    }
    load[dept.id] = points
    if (dept.capacityDays !== null && days > dept.capacityDays) overDays.push(dept.id)
  }
  const mismatch: string[][] = []
  for (const each of of.initiatives) {
    const takers = [...(each.leadDeptId ? [each.leadDeptId] : []), ...each.contribDeptIds]
    for (const dept of new Set(takers)) {
      if (each.status !== 'active' || !each.corridorId) continue
      const has = role(dept, each.corridorId)
      if (has !== 'lead' && has !== 'contribute') mismatch.push([each.id, dept, each.corridorId])
    }
  }
  return { crossness, unlinked, mutual, leadPairs, load, overDays, mismatch }
}

describe('derived values of the sample city', () => {
  test('T1 to T4 are exactly the expected ones', () => {
    expect(deriveAll(sampleWorkshop(), derivers)).toEqual(expected)
  })

  test('an empty board has values for all four and neither NaN nor minus zero', () => {
    const derived = deriveAll(emptyWorkshop, derivers)
    expect(Object.keys(derived)).toEqual(['T1', 'T2', 'T3', 'T4'])
    const text = JSON.stringify(derived, (_key, value: unknown) =>
      typeof value === 'number' && (Number.isNaN(value) || Object.is(value, -0)) ? 'bad' : value,
    )
    expect(text).not.toContain('bad')
  })
})

describe('T2 roadmap', () => {
  const [sample] = fc.sample(initiative('I1'), { numRuns: 1, seed: 1 })
  const rated = (
    organisational: 0 | 1 | 2 | null,
    financial: 0 | 1 | 2 | null,
    economic: 0 | 1 | 2 | null,
    technical: 0 | 1 | 2 | null,
  ): Initiative => ({
    ...sample!,
    criteria: { organisational, financial, economic, technical },
  })

  test('readiness takes rated criteria only; without any there is no value', () => {
    expect(readinessOf(rated(2, null, 1, null))).toBe(75)
    expect(readinessOf(rated(null, null, null, null))).toBeNull()
    expect(readinessOf(rated(0, 0, 0, 0))).toBe(0)
  })

  test('a gate is blocked by one zero even beside an unrated criterion', () => {
    expect(gateStatusOf(rated(2, 2, 2, 2))).toBe('ready')
    expect(gateStatusOf(rated(2, null, 0, 2))).toBe('blocked')
    expect(gateStatusOf(rated(2, null, 1, 2))).toBe('unrated')
    expect(gateStatusOf(rated(2, 1, 1, 2))).toBe('conditional')
  })

  test('only active initiatives count anywhere, and phases add up', () => {
    fc.assert(
      fc.property(workshop, (board) => {
        const derived = deriveRoadmap(board)
        const active = board.initiatives.filter((each) => each.status === 'active')
        const total = Object.values(derived.perPhase).reduce((sum, count) => sum + count, 0)
        expect(total).toBe(active.length)
        expect(Object.keys(derived.gate)).toEqual(active.map(({ id }) => id))
        const early = active.filter((each) => each.phase === 'P5' && each.gates.G3 !== 'go')
        expect(derived.flags.transfer_early).toEqual(early.map(({ id }) => id))
        for (const family of ['financial', 'technical'] as const) {
          let [sum, count] = [0, 0]
          for (const each of active) {
            const value = each.criteria[family]
            if (value !== null) [sum, count] = [sum + value, count + 1]
          }
          const mean = count === 0 ? null : Math.round((sum / (2 * count)) * 1000) / 10
          expect(derived.familyMeanPct[family]).toBe(mean)
        }
      }),
      { numRuns: 200, seed: 21 },
    )
  })
})

describe('T3 topic corridors', () => {
  test('every value equals a second, naive computation', () => {
    fc.assert(
      fc.property(workshop, (board) => {
        const derived = deriveCorridors(board)
        const naive = naiveCorridors(board)
        expect(derived.crossness).toEqual(naive.crossness)
        expect(derived.unlinkedPairs).toEqual(naive.unlinked)
        expect(derived.density).toEqual([6 - naive.unlinked.length, 6])
        expect(derived.mutualPairs).toEqual(naive.mutual)
        expect(derived.reciprocity).toEqual([naive.mutual.length, naive.leadPairs])
        expect(derived.loadPoints).toEqual(naive.load)
        expect(derived.overloadDays).toEqual(naive.overDays)
        expect(derived.overloadPoints).toEqual(departments.filter((id) => naive.load[id]! > 6))
        expect(derived.mismatch).toEqual(naive.mismatch)
      }),
      { numRuns: 300, seed: 22 },
    )
  })
})

describe('T4 I-Team', () => {
  test('the balance is 0 when one side is 0, and there is no integration without departments', () => {
    const [board] = fc.sample(workshop, { numRuns: 1, seed: 3 })
    const citizens = { kind: 'sector', to: 'citizens', level: 4, extra: {} } as const
    const links = [{ ...citizens, levelTarget: null, purpose: null, ownerRole: null }]
    expect(deriveTeam({ ...board!, links })).toMatchObject({
      openness: 0.2,
      integration: 0,
      inOutBalance: 0,
    })
    expect(deriveTeam(emptyWorkshop)).toMatchObject({ integration: null, inOutBalance: null })
  })
})
