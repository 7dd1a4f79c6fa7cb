import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedEnd, minutesLate, shortenRest } from './lateness.ts'
import type { Step } from './session.ts'

const step = (id: string, minutes: number): Step => ({
  id,
  title: id,
  minutes,
  mode: 'discuss',
  lock: 'none',
})

test('the rest is shortened in proportion, what has run stays', () => {
  const steps = [step('a', 10), step('b', 21), step('c', 11), step('d', 1)]
  expect(shortenRest(steps, 0, 6)?.map(({ minutes }) => minutes)).toEqual([10, 17, 9, 1])
  expect(shortenRest(steps, 3, 6)).toBeNull()
})

test('exactly the late minutes are saved as long as there are so many, and no step ends below one', () => {
  const some = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 120 }), (minutes, late) => {
      const steps = minutes.map((each, at) => step(String(at), each))
      const after = shortenRest(steps, -1, late)
      const spare = minutes.reduce((sum, each) => sum + Math.max(0, each - 1), 0)
      const total = (list: readonly Step[]) => list.reduce((sum, each) => sum + each.minutes, 0)
      expect(total(steps) - total(after ?? steps)).toBe(Math.min(late, spare))
      for (const [at, each] of (after ?? steps).entries()) {
        expect(each.minutes).toBeGreaterThanOrEqual(Math.min(1, minutes[at] ?? 0))
      }
    }),
    { seed: 7 },
  )
})

test('lateness counts what the steps before should have taken, and the present one as far as it may', () => {
  const minute = 60_000
  const agenda = (current: string | null, startedAt: number | null, firstAt: number | null) => ({
    agenda: {
      steps: [step('a', 10), step('b', 20)],
      current,
      startedAt,
      runs: firstAt === null ? [] : [{ stepId: 'a', startedAt: firstAt, endedAt: null }],
    },
  })
  expect(minutesLate(agenda(null, null, null), 99 * minute)).toBe(0)
  expect(minutesLate(agenda('a', 0, 0), 10 * minute)).toBe(0)
  expect(minutesLate(agenda('a', 0, 0), 13 * minute)).toBe(3)
  expect(minutesLate(agenda('b', 14 * minute, 0), 20 * minute)).toBe(4)
  expect(minutesLate(agenda('b', 8 * minute, 0), 20 * minute)).toBe(0)
})

test('the end moves only once the present step takes longer than planned', () => {
  const minute = 60_000
  const agenda = {
    steps: [step('a', 10), step('b', 20), step('c', 5)],
    current: 'b',
    startedAt: 100 * minute,
    runs: [],
  }
  const endAt = (now: number) => (expectedEnd({ agenda }, now * minute) ?? 0) / minute
  expect(endAt(100)).toBe(125)
  expect(endAt(119)).toBe(125)
  expect(endAt(130)).toBe(135)
  expect(expectedEnd({ agenda: { ...agenda, current: null } }, 0)).toBeNull()
})
