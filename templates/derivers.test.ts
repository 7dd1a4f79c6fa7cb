import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levels } from '../shared/model/ladder.ts'
import { contributionRoles } from '../shared/model/records/contribution.ts'
import {
  gateDecisions,
  phases,
  principleKeys,
  statuses,
} from '../shared/model/records/initiative.ts'
import { sectors } from '../shared/model/records/iTeam.ts'
import {
  emptyWorkshop,
  type Contribution,
  type Corridor,
  type Department,
  type Field,
  type Initiative,
  type Link,
  type Stakeholder,
  type TeamRole,
  type Workshop,
} from '../shared/workshop/workshop.ts'
import { deriveAll } from '../shared/workshop/file/derived.ts'
import { derivers } from './derivers.ts'
import { deriveFourApproaches } from './four-approaches/metrics.ts'
import { deriveTeam } from './i-team/metrics.ts'
import { investmentFirst, waitingTranches } from './roadmap/funding.ts'
import {
  deriveRoadmap,
  gateStatusOf,
  readinessOf,
  unheardPrinciples,
  weakestFamilies,
} from './roadmap/metrics.ts'
import expected from './samples/auenfurt.expected.json'
import { sampleWorkshop } from './samples/sampleWorkshop.ts'
import {
  naiveCorridors,
  naiveProfile,
  naiveRoadmap,
  naiveTeam,
  ratio,
} from './testing/naiveMetrics.ts'
import {
  naiveGaps,
  naiveInvestment,
  naiveRewiring,
  naiveUnheard,
  naiveWaiting,
  naiveWeakest,
} from './testing/naivePanel.ts'
import { gapsOf, rewiringOf } from './topic-corridors/gaps.ts'
import { deriveCorridors } from './topic-corridors/metrics.ts'

const rating = fc.constantFrom(0 as const, 1 as const, 2 as const, null)
/** Hundredths, so that the rim of the disc at 0.20 and both axes are met again and again. */
const axis = fc
  .oneof(
    fc.constantFrom(-100, -20, -16, -12, 0, 12, 16, 20, 100),
    fc.integer({ min: -100, max: 100 }),
  )
  .map((hundredths) => hundredths / 100 + 0)

/** An initiative with something said in every field that a derived value reads. */
function anyInitiative(
  id: string,
  departments: readonly string[],
  corridors: readonly string[],
): fc.Arbitrary<Initiative> {
  // Ids that lead nowhere: an initiative may outlive what it refers to.
  const department = fc.constantFrom(...departments, 'gone', null)
  return fc.record({
    id: fc.constant(id),
    title: fc.constant(id),
    note: fc.constant(null),
    corridorId: fc.constantFrom(...corridors, 'gone', null),
    leadDeptId: department,
    contribDeptIds: fc.uniqueArray(fc.constantFrom(...departments, 'gone'), { maxLength: 3 }),
    effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const),
    x: fc.option(axis, { freq: 8 }),
    y: fc.option(axis, { freq: 8 }),
    activeFromStage: fc.integer({ min: 0, max: 4 }),
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
    status: fc.constantFrom('active' as const, 'active' as const, ...statuses),
    gates: fc.dictionary(fc.constantFrom('G1', 'G3', 'G4'), fc.constantFrom(...gateDecisions)),
    gateNotes: fc.constant({}),
    criteriaNotes: fc.constant({}),
    tranches: fc.dictionary(fc.constantFrom(...phases), anyTranche, { maxKeys: 3 }),
    principles: fc.dictionary(fc.constantFrom(...principleKeys), fc.constant(true as const), {
      maxKeys: 3,
    }),
    extra: fc.constant({}),
  })
}

const anyTranche = fc.record({
  opex: fc.constantFrom(null, 0, 100, 250),
  capex: fc.constantFrom(null, 0, 100, 251),
  committed: fc.boolean(),
  released: fc.boolean(),
})

const emptyKit = {
  checkIns: fc.constant([]),
  agreements: fc.constant([]),
  parkedTopics: fc.constant([]),
  actions: fc.constant([]),
  decisions: fc.constant([]),
  retroNotes: fc.constant([]),
  retroRatings: fc.constant([]),
}

/** From nothing at all to five departments, four corridors and six initiatives. */
const anyWorkshop: fc.Arbitrary<Workshop> = fc
  .record({
    departmentCount: fc.integer({ min: 0, max: 5 }),
    corridorCount: fc.integer({ min: 0, max: 4 }),
    initiativeCount: fc.integer({ min: 0, max: 6 }),
  })
  .chain(({ departmentCount, corridorCount, initiativeCount }) => {
    const departments = ids('D', departmentCount)
    const corridors = ids('C', corridorCount)
    return fc.record({
      ...emptyKit,
      departments: fc.tuple(...departments.map(anyDepartment)),
      corridors: fc.constant(corridors.map(corridor)),
      contributions: fc
        .tuple(...departments.flatMap((d) => corridors.map((c) => fc.option(anyCell(d, c)))))
        .map((cells) => cells.filter((cell) => cell !== null)),
      initiatives: fc.tuple(
        ...ids('I', initiativeCount).map((id) => anyInitiative(id, departments, corridors)),
      ),
      links: anyLinks(departments, corridors),
      teamRoles: fc.array(anyRole, { maxLength: 4 }),
      stakeholders: fc.array(anyStakeholder, { maxLength: 4 }),
      fields: fc.uniqueArray(anyField, {
        selector: ({ templateId, key }) => `${templateId} ${key}`,
      }),
      purpose: fc.constant(null),
      enablers: fc.constant(emptyWorkshop.enablers),
      stages: fc.constant(emptyWorkshop.stages),
      states: fc.constant([]),
      extra: fc.constant({}),
    })
  })

function ids(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_each, at) => `${letter}${at + 1}`)
}

function anyDepartment(id: string): fc.Arbitrary<Department> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    headRole: fc.constant(null),
    capacityDays: fc.constantFrom(null, 0, 4.5, 8, 20),
    color: fc.constant(null),
    extra: fc.constant({}),
  })
}

function corridor(id: string): Corridor {
  return {
    id,
    name: id,
    leadDeptId: null,
    goal: null,
    sharedBenefit: null,
    reputationNote: null,
    color: null,
    extra: {},
  }
}

function anyCell(departmentId: string, corridorId: string): fc.Arbitrary<Contribution> {
  return fc.record({
    departmentId: fc.constant(departmentId),
    corridorId: fc.constant(corridorId),
    role: fc.constantFrom(...contributionRoles),
    text: fc.constant(null),
    days: fc.constantFrom(null, 0, 0.5, 2, 4, 9),
    taskType: fc.constantFrom('existing' as const, 'new' as const, null),
    extra: fc.constant({}),
  })
}

function anyLinks(
  departments: readonly string[],
  corridors: readonly string[],
): fc.Arbitrary<readonly Link[]> {
  const ends = [
    ...departments.map((to) => ({ kind: 'department', to }) as const),
    ...corridors.map((to) => ({ kind: 'corridor', to }) as const),
    ...sectors.map((to) => ({ kind: 'sector', to }) as const),
  ]
  const said = { levelTarget: null, purpose: null, ownerRole: null, extra: {} }
  return fc
    .tuple(
      ...ends.map((end) =>
        fc.option(fc.constantFrom(...levels).map((level): Link => ({ ...end, level, ...said }))),
      ),
    )
    .map((links) => links.filter((link) => link !== null))
}

const anyRole: fc.Arbitrary<TeamRole> = fc.record({
  id: fc.constant('role'),
  name: fc.constant('role'),
  fte: fc.constantFrom(null, 0, 0.1, 0.25, 0.5, 1, 1.2),
  direction: fc.constant(null),
  extra: fc.constant({}),
})

const anyStakeholder: fc.Arbitrary<Stakeholder> = fc.record({
  id: fc.constant('stakeholder'),
  sector: fc.constantFrom(...sectors),
  name: fc.constant('stakeholder'),
  influence: fc.constant(null),
  interest: fc.constant(null),
  levelNow: fc.constantFrom(...levels),
  levelTarget: fc.constant(null),
  extra: fc.constant({}),
})

const anyField: fc.Arbitrary<Field> = fc.record({
  templateId: fc.constantFrom('i-team', 'roadmap'),
  key: fc.constantFrom('mandate', 'roles', 'resources', 'competences', 'mission'),
  text: fc.constantFrom(null, '', '  ', 'Rat', { de: '' }, { en: 'Council' }),
  filled: fc.constantFrom(true, false, null),
  confidence: fc.constant(null),
  extra: fc.constant({}),
})

const runs = { numRuns: 300, seed: 22 }
const property = (check: (workshop: Workshop) => void) =>
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      check(workshop)
    }),
    runs,
  )

describe('derived values of the sample city', () => {
  test('T1 to T4 are exactly the expected ones', () => {
    expect(deriveAll(sampleWorkshop(), derivers)).toEqual(expected)
  })

  test('a second, naive computation of the sample says the same', () => {
    const sample = sampleWorkshop()
    expect(naiveRoadmap(sample)).toEqual(expected.T2)
    expect(naiveCorridors(sample)).toEqual(expected.T3)
    expect(naiveTeam(sample)).toEqual(expected.T4)
  })
})

describe('derived values of any workshop', () => {
  test('no value is NaN, infinite or minus zero, whatever is missing', () => {
    const findBad = (workshop: Workshop) =>
      JSON.stringify(deriveAll(workshop, derivers), (_key, value: unknown) =>
        typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
          ? 'bad'
          : value,
      )
    property((workshop) => expect(findBad(workshop)).not.toContain('bad'))
    expect(findBad(emptyWorkshop)).not.toContain('bad')
    expect(Object.keys(deriveAll(emptyWorkshop, derivers))).toEqual(['T1', 'T2', 'T3', 'T4'])
  })

  test('T1 equals a second, naive computation', () => {
    property((workshop) => {
      const derived = deriveFourApproaches(workshop)
      for (const stage of [0, 1, 2, 3, 4]) {
        const naive = naiveProfile(workshop, stage, false)
        const byEffort = naiveProfile(workshop, stage, true)
        closeTo(derived.balanceByStage_count[stage], naive.balance, 1)
        closeTo(derived.balanceByStage_effort[stage], byEffort.balance, 1)
        expect(derived.coverageByStage[stage]).toBe(naive.coverage)
      }
      const last = naiveProfile(workshop, 4, false)
      expect(derived.stage4Counts).toEqual(last.counts)
      expect(derived.lean === null).toBe(last.lean === null)
      closeTo(derived.lean?.[0], last.lean?.[0], 3)
      closeTo(derived.lean?.[1], last.lean?.[1], 3)
    })
  })

  test('T2 equals a second, naive computation', () => {
    property((workshop) => expect(deriveRoadmap(workshop)).toEqual(naiveRoadmap(workshop)))
  })

  test('T3 equals a second, naive computation', () => {
    property((workshop) => expect(deriveCorridors(workshop)).toEqual(naiveCorridors(workshop)))
  })

  test('T4 equals a second, naive computation', () => {
    property((workshop) => expect(deriveTeam(workshop)).toEqual(naiveTeam(workshop)))
  })

  test('what the panel adds to the roadmap equals a second, naive computation', () => {
    property((workshop) => {
      const active = workshop.initiatives.filter(({ status }) => status === 'active')
      expect(weakestFamilies(active)).toEqual(naiveWeakest(workshop))
      expect(unheardPrinciples(workshop)).toEqual(naiveUnheard(workshop))
      for (const each of workshop.initiatives) {
        expect(waitingTranches(each)).toEqual(naiveWaiting(each))
        expect(investmentFirst(each)).toEqual(naiveInvestment(each))
      }
    })
  })

  test('what the panel adds to the corridors equals a second, naive computation', () => {
    property((workshop) => {
      expect(gapsOf(workshop)).toEqual(naiveGaps(workshop))
      expect(rewiringOf(workshop).share).toBe(naiveRewiring(workshop))
    })
  })

  test('parked and exited initiatives count nowhere', () => {
    property((workshop) => {
      const active = workshop.initiatives.filter(({ status }) => status === 'active')
      expect(deriveAll(workshop, derivers)).toEqual(
        deriveAll({ ...workshop, initiatives: active }, derivers),
      )
    })
  })
})

/** A value rounded to so many decimals beside the unrounded one; none beside none. */
function closeTo(
  value: number | null | undefined,
  exact: number | null | undefined,
  decimals: number,
): void {
  expect(typeof value).toBe(typeof exact)
  if (typeof value !== 'number' || typeof exact !== 'number') return
  expect(Math.abs(value - exact)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
  expect(Math.abs(Math.round(value * 10 ** decimals) - value * 10 ** decimals)).toBeLessThan(1e-6)
}

describe('boundaries of T2', () => {
  const [sample] = fc.sample(anyInitiative('I1', [], []), { numRuns: 1, seed: 1 })
  type Four = readonly [0 | 1 | 2 | null, 0 | 1 | 2 | null, 0 | 1 | 2 | null, 0 | 1 | 2 | null]
  const rated = ([organisational, financial, economic, technical]: Four): Initiative => ({
    ...sample!,
    status: 'active',
    criteria: { organisational, financial, economic, technical },
  })

  test('readiness takes rated criteria only; without any there is no value', () => {
    expect(readinessOf(rated([2, null, 1, null]))).toBe(75)
    expect(readinessOf(rated([null, null, null, null]))).toBeNull()
    expect(readinessOf(rated([0, 0, 0, 0]))).toBe(0)
  })

  test('a gate is blocked by one zero even beside an unrated criterion', () => {
    expect(gateStatusOf(rated([2, 2, 2, 2]))).toBe('ready')
    expect(gateStatusOf(rated([2, null, 0, 2]))).toBe('blocked')
    expect(gateStatusOf(rated([2, null, 1, 2]))).toBe('unrated')
    expect(gateStatusOf(rated([2, 1, 1, 2]))).toBe('conditional')
  })

  test('nothing rated at all: no family has a mean, and no board is 0 %', () => {
    const workshop = { ...emptyWorkshop, initiatives: [rated([null, null, null, null])] }
    expect(deriveRoadmap(workshop)).toMatchObject({
      gate: { I1: 'unrated' },
      readinessPct: { I1: null },
      familyMeanPct: { organisational: null, financial: null, economic: null, technical: null },
    })
  })

  test('a half is rounded upwards: 5 of 16 is 31.3 %', () => {
    const initiatives = [2, 1, 1, 1, 0, 0, 0, 0].map((rating, at) => ({
      ...rated([rating as 0 | 1 | 2, null, null, null]),
      id: `I${at}`,
    }))
    expect(deriveRoadmap({ ...emptyWorkshop, initiatives }).familyMeanPct.organisational).toBe(31.3)
    expect(ratio(500, 16, 1)).toBe(31.3)
  })
})

describe('boundaries of T3', () => {
  const grid = (rows: readonly string[], capacityDays: number | null = null): Workshop => ({
    ...emptyWorkshop,
    departments: [...(rows[0] ?? '')].map((_role, at) => ({
      id: `D${at}`,
      name: `D${at}`,
      headRole: null,
      capacityDays,
      color: null,
      extra: {},
    })),
    corridors: rows.map((_row, at) => corridor(`C${at}`)),
    contributions: [...(rows[0] ?? '')].flatMap((_role, d) =>
      rows.flatMap((row, c) => {
        const role = ({ l: 'lead', c: 'contribute', i: 'informed' } as const)[row[d] ?? '']
        const cell = { departmentId: `D${d}`, corridorId: `C${c}`, text: null, taskType: null }
        return role ? [{ ...cell, role, days: 9, extra: {} }] : []
      }),
    ),
  })

  test('a corridor without a lead and one with two: the second lead is no contributor', () => {
    const derived = deriveCorridors(grid(['cci', 'llc']))
    expect(derived.crossness).toEqual({ C0: 1, C1: 0.5 })
    expect(derived.leadCoverage).toEqual([2, 3])
    expect(derived.reciprocity).toEqual([0, 1])
  })

  test('everybody contributes and nobody leads: crossness stays at 1', () => {
    expect(deriveCorridors(grid(['ccc']))).toMatchObject({ crossness: { C0: 1 }, crossnessMean: 1 })
  })

  test('an empty column has no load and no partner', () => {
    const derived = deriveCorridors(grid(['l.c', 'c.l']))
    expect(derived.loadPoints).toEqual({ D0: 4, D1: 0, D2: 4 })
    expect(derived.unlinkedPairs).toEqual([
      ['D0', 'D1'],
      ['D1', 'D2'],
    ])
    expect(derived.reciprocity).toEqual([1, 1])
  })

  test('without a capacity nobody is overloaded by days, with one of 0 everybody is', () => {
    expect(deriveCorridors(grid(['lc'])).overloadDays).toEqual([])
    expect(deriveCorridors(grid(['lc'], 9)).overloadDays).toEqual([])
    expect(deriveCorridors(grid(['lc'], 0)).overloadDays).toEqual(['D0', 'D1'])
  })

  test('seven points are too much, six are not', () => {
    expect(deriveCorridors(grid(['l', 'l'])).overloadPoints).toEqual([])
    expect(deriveCorridors(grid(['l', 'l', 'c'])).overloadPoints).toEqual(['D0'])
  })

  test('one department or none: nothing to divide by is no value', () => {
    expect(deriveCorridors(grid(['l']))).toMatchObject({
      crossness: { C0: null },
      crossnessMean: null,
      density: [0, 0],
      reciprocity: [0, 0],
      leadCoverage: [1, 1],
    })
    expect(deriveCorridors(emptyWorkshop)).toMatchObject({
      crossness: {},
      crossnessMean: null,
      leadCoverage: [0, 0],
    })
  })
})

describe('boundaries of T4', () => {
  const link = (kind: Link['kind'], to: string, level: Link['level']): Link => ({
    kind,
    to,
    level,
    levelTarget: null,
    purpose: null,
    ownerRole: null,
    extra: {},
  })
  const [D1] = fc.sample(anyDepartment('D1'), 1)

  test('the balance is 0 when one side is 0, and there is none without departments', () => {
    const citizens = link('sector', 'citizens', 4)
    const one = { ...emptyWorkshop, departments: [D1!] }
    expect(deriveTeam({ ...one, links: [citizens] })).toMatchObject({
      openness: 0.2,
      integration: 0,
      inOutBalance: 0,
    })
    expect(deriveTeam({ ...one, links: [link('department', 'D1', 4)] })).toMatchObject({
      openness: 0,
      integration: 1,
      inOutBalance: 0,
    })
    expect(deriveTeam({ ...emptyWorkshop, links: [citizens] })).toMatchObject({
      integration: null,
      inOutBalance: null,
    })
  })

  test('a stakeholder raises its sector and never lowers it', () => {
    const at = (linked: Link['level'], levelNow: Link['level']) =>
      deriveTeam({
        ...emptyWorkshop,
        links: [link('sector', 'science', linked)],
        stakeholders: [
          {
            id: 'S',
            sector: 'science',
            name: 'S',
            influence: null,
            interest: null,
            levelNow,
            levelTarget: null,
            extra: {},
          },
        ],
      }).openness
    expect([at(1, 3), at(3, 1), at(0, 0)]).toEqual([0.15, 0.15, 0])
  })
})
