import { expect, test } from 'vitest'
import { combine, identity, readTransform } from './matrix.ts'

const rounded = (matrix: readonly number[]) =>
  matrix.map((value) => Math.round(value * 1e6) / 1e6 + 0)

test('transforms are read as attributes and as styles write them', () => {
  expect(readTransform(null)).toBe(identity)
  expect(readTransform('translate(3, 4)')).toEqual([1, 0, 0, 1, 3, 4])
  expect(readTransform('translate(3px, -4.5px)')).toEqual([1, 0, 0, 1, 3, -4.5])
  expect(readTransform('scale(2)')).toEqual([2, 0, 0, 2, 0, 0])
  expect(readTransform('matrix(1, 2, 3, 4, 5, 6)')).toEqual([1, 2, 3, 4, 5, 6])
  expect(rounded(readTransform('rotate(90)'))).toEqual([0, 1, -1, 0, 0, 0])
  expect(rounded(readTransform('rotate(0.25turn)'))).toEqual([0, 1, -1, 0, 0, 0])
  expect(rounded(readTransform('rotate(90 10 0)'))).toEqual([0, 1, -1, 0, 10, -10])
})

test('what stands first is done last', () => {
  expect(readTransform('translate(10 0) scale(2)')).toEqual([2, 0, 0, 2, 10, 0])
  expect(combine([2, 0, 0, 2, 0, 0], [1, 0, 0, 1, 10, 0])).toEqual([2, 0, 0, 2, 20, 0])
})
