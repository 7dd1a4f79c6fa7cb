import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratings } from '../../shared/model/records/kit.ts'
import { emptyWorkshop, type CheckIn } from '../../shared/workshop/workshop.ts'
import { rangeText, summarize } from './metrics.ts'

const anyCheckIn: fc.Arbitrary<CheckIn> = fc.record({
  id: fc.constant('K'),
  role: fc.constant(null),
  deptId: fc.constantFrom('D1', 'gone', null),
  mood: fc.constantFrom(...ratings, null),
  expectation: fc.constant(null),
  extra: fc.constant({}),
})
const department = {
  id: 'D1',
  name: 'D1',
  headRole: null,
  capacityDays: null,
  color: null,
  extra: {},
}

test('mean, range and counts are those of the moods that were chosen, whatever else is missing', () => {
  fc.assert(
    fc.property(fc.array(anyCheckIn, { maxLength: 12 }), (checkIns) => {
      const found = summarize({ ...emptyWorkshop, departments: [department], checkIns })
      const moods = checkIns.map(({ mood }) => mood).filter((mood) => mood !== null)
      expect(found.count).toBe(checkIns.length)
      expect(found.rated).toBe(moods.length)
      for (const mood of ratings) {
        expect(found.counts.get(mood)).toBe(moods.filter((each) => each === mood).length)
      }
      expect(found.range).toEqual(
        moods.length === 0 ? null : [Math.min(...moods), Math.max(...moods)],
      )
      const sum = moods.reduce<number>((total, mood) => total + mood, 0)
      if (moods.length === 0) expect(found.mean).toBeNull()
      else expect(Math.abs((found.mean ?? 0) - sum / moods.length)).toBeLessThanOrEqual(0.05 + 1e-9)
      expect([...found.departments]).toEqual(
        checkIns.some(({ deptId }) => deptId === 'D1') ? ['D1'] : [],
      )
    }),
    { seed: 22 },
  )
})

test('a range is said in words, once where all are the same', () => {
  expect(rangeText([1, 5], 'de')).toBe('Gewitter bis Sonne')
  expect(rangeText([4, 4], 'en')).toBe('Bright')
  expect(rangeText(null, 'de')).toBe('–')
})
