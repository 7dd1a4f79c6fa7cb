import { expect, test } from 'vitest'
import { linePoints, plotSize } from './plot.ts'

test('values lie between the ground and the top, in the middle of their columns', () => {
  expect(linePoints([0, 50, 100], 100)).toEqual([
    { x: 50, y: plotSize.bottom },
    { x: 150, y: (plotSize.top + plotSize.bottom) / 2 },
    { x: 250, y: plotSize.top },
  ])
})

test('where there is no value there is no point', () => {
  expect(linePoints([null, 10], 100)[0]).toBeNull()
  expect(linePoints([], 100)).toEqual([])
})
