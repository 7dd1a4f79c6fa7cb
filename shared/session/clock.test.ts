import { expect, test } from 'vitest'
import { correctOffset } from './clock.ts'

test('late messages do not move the clock, drift does slowly, a clock that is set does at once', () => {
  expect(correctOffset(null, -40)).toBe(-40)
  expect(correctOffset(-40, -300)).toBe(-41)
  expect(correctOffset(-40, -5)).toBe(-5)
  expect(correctOffset(-5, -600_000)).toBe(-600_000)
})
