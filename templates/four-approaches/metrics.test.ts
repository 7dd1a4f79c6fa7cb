import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyWorkshop, type Initiative, type Workshop } from '../../shared/workshop/workshop.ts'
import expected from '../samples/auenfurt.expected.json'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { positionOf } from './approach.ts'
import {
  breadthOf,
  currentStop,
  deriveFourApproaches,
  isBalanced,
  profileAt,
  stopsOf,
} from './metrics.ts'

const blank: Initiative = {
  id: 'I1',
  title: '',
  note: null,
  corridorId: null,
  leadDeptId: null,
  contribDeptIds: [],
  effort: 'M',
  x: null,
  y: null,
  activeFromStage: 0,
  phase: 'P1',
  criteria: { organisational: null, financial: null, economic: null, technical: null },
  g0: null,
  opexSecured: false,
  exit: null,
  exitTrigger: null,
  status: 'active',
  gates: {},
  gateNotes: {},
  criteriaNotes: {},
  tranches: {},
  principles: {},
  extra: {},
}

const at = (x: number | null, y: number | null, more: Partial<Initiative> = {}): Initiative => ({
  ...blank,
  x,
  y,
  ...more,
})

/**
 * A second, deliberately naive computation, straight from the definitions: one pass per quantity over
 * plain arrays, thousandths as whole numbers, quarters as whole numbers of quarters.
 */
const naive = {
  quarters(cards: readonly Initiative[], stage: number, byEffort: boolean): number[] {
    const boxes: Record<string, number> = { lb: 0, lt: 0, rb: 0, rt: 0 }
    for (const c of cards) {
      if (c.status !== 'active') continue
      if (c.activeFromStage > stage) continue
      if (c.x === null || c.y === null) continue
      const weight = byEffort ? { S: 1, M: 2, L: 3 }[c.effort] : 1
      const milliX = Math.round(c.x * 1000)
      const milliY = Math.round(c.y * 1000)
      if (milliX * milliX + milliY * milliY <= 200 * 200) {
        for (const key of Object.keys(boxes)) boxes[key]! += weight
      } else {
        boxes[(milliX >= 0 ? 'r' : 'l') + (milliY >= 0 ? 't' : 'b')]! += 4 * weight
      }
    }
    return [boxes['lb']!, boxes['lt']!, boxes['rb']!, boxes['rt']!]
  },
  balance(quarters: readonly number[]): number | null {
    const total = quarters.reduce((a, b) => a + b, 0)
    if (total === 0) return null
    let entropy = 0
    for (const q of quarters) if (q > 0) entropy += (q / total) * Math.log2(total / q)
    return Number((50 * entropy).toFixed(1))
  },
  coverage(quarters: readonly number[]): number | null {
    const total = quarters.reduce((a, b) => a + b, 0)
    return total === 0 ? null : quarters.filter((q) => 10 * q >= total).length
  },
}

const cards = fc.array(
  fc.record({
    x: fc.option(
      fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000),
      { nil: null },
    ),
    y: fc.option(
      fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000),
      { nil: null },
    ),
    effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const),
    status: fc.constantFrom(
      'active' as const,
      'active' as const,
      'parked' as const,
      'exited' as const,
    ),
    activeFromStage: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 40 },
)

describe('four approaches, derived values', () => {
  test('the sample city derives exactly the values its expectation states', () => {
    expect(deriveFourApproaches(sampleWorkshop())).toEqual(expected.T1)
  })

  test('every value agrees with a naive second computation on any set of cards', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 0, max: 4 }), fc.boolean(), (list, stage, byEffort) => {
        const all = list.map((card, number) => ({ ...blank, ...card, id: `I${number}` }))
        const profile = profileAt(all, stage, byEffort ? 'effort' : 'count')
        const quarters = naive.quarters(all, stage, byEffort)
        const byCount = naive.quarters(all, stage, false)
        expect(profile.weights.map((w) => w * 4)).toEqual(quarters)
        expect(profile.counts.map((c) => c * 4)).toEqual(byCount)
        expect(profile.balance).toBe(naive.balance(quarters))
        expect(profile.coverage).toBe(naive.coverage(byCount))
        if (profile.shares) expect(profile.shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        else expect(quarters).toEqual([0, 0, 0, 0])
        expect(Object.is(profile.balance, -0)).toBe(false)
        const counting = all.filter(
          (c) =>
            c.status === 'active' && c.activeFromStage <= stage && c.x !== null && c.y !== null,
        )
        let sum = 0
        let weight = 0
        for (const c of counting) {
          const w = byEffort ? { S: 1, M: 2, L: 3 }[c.effort] : 1
          sum += w * Math.round(c.x! * 1000)
          weight += w
        }
        if (weight === 0) expect(profile.lean).toBeNull()
        else expect(Math.abs(profile.lean!.x * 1000 - sum / weight)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
      { numRuns: 1000 },
    )
  })

  test('a card on an axis belongs to the right and to the upper side', () => {
    expect(positionOf({ x: 0, y: -0.5 })).toBe('moeglichkeitsraum')
    expect(positionOf({ x: 0, y: 0.5 })).toBe('querschnittszentrum')
    expect(positionOf({ x: -0.5, y: 0 })).toBe('sektoralbereich')
    expect(positionOf({ x: 0.5, y: 0 })).toBe('querschnittszentrum')
    expect(positionOf({ x: -0, y: -0.5 })).toBe('moeglichkeitsraum')
    expect(positionOf({ x: -0.001, y: -0.5 })).toBe('themenlab')
  })

  test('the rim of the disc at 0.20 is balance, a thousandth outside is not', () => {
    for (const [x, y] of [
      [0.2, 0],
      [-0.2, 0],
      [0, 0.2],
      [0.12, 0.16],
      [-0.16, -0.12],
      [0, 0],
    ] as const) {
      expect(positionOf({ x, y })).toBe('balance')
    }
    expect(positionOf({ x: 0.201, y: 0 })).toBe('querschnittszentrum')
    expect(positionOf({ x: -0.121, y: -0.16 })).toBe('themenlab')
  })

  test('a card with only one coordinate lies in the tray', () => {
    expect(positionOf({ x: 0.5, y: null })).toBeNull()
    expect(positionOf({ x: null, y: 0.5 })).toBeNull()
    expect(profileAt([at(0.5, null)], 4).n).toBe(0)
  })

  test('a card in the disc counts a quarter in each approach', () => {
    expect(profileAt([at(0.1, 0.1)], 4)).toMatchObject({
      counts: [0.25, 0.25, 0.25, 0.25],
      balance: 100,
      coverage: 4,
    })
    expect(profileAt([at(0.1, 0.1, { effort: 'L' })], 4, 'effort').weights).toEqual([
      0.75, 0.75, 0.75, 0.75,
    ])
  })

  test('one approach alone is 0, never minus zero; none at all is no value', () => {
    expect(Object.is(profileAt([at(-0.5, -0.5)], 4).balance, 0)).toBe(true)
    expect(profileAt([], 4)).toMatchObject({
      n: 0,
      shares: null,
      balance: null,
      coverage: null,
      lean: null,
    })
    expect(deriveFourApproaches(emptyWorkshop)).toEqual({
      balanceByStage_count: [null, null, null, null, null],
      balanceByStage_effort: [null, null, null, null, null],
      coverageByStage: [null, null, null, null, null],
      stage4Counts: [0, 0, 0, 0],
      lean: null,
    })
  })

  test('exactly a tenth of the cards covers an approach, also when weights are by effort', () => {
    const nine = Array.from({ length: 9 }, () => at(-0.5, -0.5, { effort: 'L' }))
    const one = at(0.5, 0.5, { effort: 'S' })
    expect(profileAt([...nine, one], 4).coverage).toBe(2)
    expect(profileAt([...nine, one], 4, 'effort').coverage).toBe(2)
    expect(profileAt([...nine, at(-0.5, -0.5), one], 4).coverage).toBe(1)
  })

  test('parked and exited cards and cards of later stages count nowhere', () => {
    const list = [
      at(-0.5, -0.5),
      at(0.5, 0.5, { status: 'parked' }),
      at(0.5, -0.5, { status: 'exited' }),
      at(-0.5, 0.5, { activeFromStage: 3 }),
    ]
    expect(profileAt(list, 2).counts).toEqual([1, 0, 0, 0])
    expect(profileAt(list, 3).counts).toEqual([1, 1, 0, 0])
  })

  test('the words change at 40 and at 75', () => {
    expect([39.9, 40, 74.9, 75].map(breadthOf)).toEqual([
      'oneSided',
      'emerging',
      'emerging',
      'broad',
    ])
  })

  test('broad without all four approaches is not balance', () => {
    const sample = sampleWorkshop()
    const second = profileAt(sample.initiatives, 2)
    expect(second.balance).toBe(79.2)
    expect(breadthOf(79.2)).toBe('broad')
    expect(isBalanced(second)).toBe(false)
    expect(isBalanced(profileAt(sample.initiatives, 3))).toBe(true)
  })
})

describe('four approaches, path', () => {
  const stopAt = (workshop: Workshop, stage: number) =>
    currentStop(
      stopsOf(
        workshop.enablers,
        workshop.initiatives,
        stage,
        profileAt(workshop.initiatives, stage),
      ),
    )
  const tick = (...ticks: boolean[]) => ticks.map((ticked, key) => ({ key, ticked }))

  test('the sample city walks the path stage by stage to balance', () => {
    const sample = sampleWorkshop()
    expect([0, 1, 2, 3, 4].map((stage) => stopAt(sample, stage))).toEqual([0, 1, 2, 4, 4])
  })

  test('a stop needs its tick and a card in its own quadrant; the disc is nobody’s', () => {
    const inDisc = { ...emptyWorkshop, initiatives: [at(0.1, 0.1)] }
    expect(stopAt({ ...inDisc, enablers: tick(true, true, true, true) }, 4)).toBeNull()
    const inLab = { ...emptyWorkshop, initiatives: [at(-0.5, -0.5)] }
    expect(stopAt({ ...inLab, enablers: tick(false, true, true, true) }, 4)).toBeNull()
    expect(stopAt({ ...inLab, enablers: tick(true, true, true, true) }, 4)).toBe(0)
  })

  test('the current stop ends at the first gap, in the order the board has chosen', () => {
    const cards = [at(-0.5, -0.5), at(0.5, -0.5)]
    const usual = { ...emptyWorkshop, initiatives: cards, enablers: tick(true, true, true, true) }
    expect(stopAt(usual, 4)).toBe(0)
    const other = { ...usual, enablers: [2, 0, 1, 3].map((key) => ({ key, ticked: true })) }
    expect(stopAt(other, 4)).toBe(0)
    expect(
      stopAt({ ...other, enablers: [2, 1, 0, 3].map((key) => ({ key, ticked: true })) }, 4),
    ).toBe(2)
  })
})
