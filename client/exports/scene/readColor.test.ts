import { expect, test } from 'vitest'
import { readColor } from './readColor.ts'

test.each([
  ['#fff', [255, 255, 255], 1],
  ['#161c24', [22, 28, 36], 1],
  ['#16 1c24', null, 0],
  ['#00000080', [0, 0, 0], 128 / 255],
  ['rgb(1, 2, 3)', [1, 2, 3], 1],
  ['rgba(0,0,0,.1)', [0, 0, 0], 0.1],
  ['rgb(1 2 3 / 50%)', [1, 2, 3], 0.5],
  ['color(srgb 1 0.5 0)', [255, 128, 0], 1],
  ['black', [0, 0, 0], 1],
  ['none', null, 0],
  ['transparent', null, 0],
  ['url(#pattern)', null, 0],
  ['rgba(1, 2, 3, 0)', null, 0],
] as const)('%s', (text, rgb, alpha) => {
  expect(readColor(text)).toEqual(rgb && { rgb, alpha })
})

test('an opacity around it counts too', () => {
  expect(readColor('rgba(0, 0, 0, 0.5)', 0.5)?.alpha).toBe(0.25)
  expect(readColor(null)).toBeNull()
})
