import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveAll } from '../shared/workshop/file/derived.ts'
import { emptyWorkshop, type Workshop } from '../shared/workshop/workshop.ts'
import { derivers } from './derivers.ts'
import { deriveFourApproaches } from './four-approaches/metrics.ts'
import { deriveTeam } from './i-team/metrics.ts'
import { investmentFirst, waitingTranches } from './roadmap/funding.ts'
import { deriveRoadmap, unheardPrinciples, weakestFamilies } from './roadmap/metrics.ts'
import expected from './samples/auenfurt.expected.json'
import { sampleWorkshop } from './samples/sampleWorkshop.ts'
import { anyWorkshop } from './testing/anyWorkshop.ts'
import { naiveCorridors, naiveProfile, naiveRoadmap, naiveTeam } from './testing/naiveMetrics.ts'
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
