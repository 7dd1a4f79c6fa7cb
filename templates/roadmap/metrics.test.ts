import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyWorkshop, type Initiative } from '../../shared/workshop/workshop.ts'
import { anyInitiative } from '../testing/anyWorkshop.ts'
import { ratio } from '../testing/naiveMetrics.ts'
import { deriveRoadmap, gateStatusOf, readinessOf } from './metrics.ts'

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
