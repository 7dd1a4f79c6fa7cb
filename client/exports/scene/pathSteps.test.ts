import { expect, test } from 'vitest'
import { ellipseSteps, pathSteps, polygonSteps, rectSteps } from './pathSteps.ts'

test('relative, short and repeated steps become absolute lines', () => {
  expect(pathSteps('m10 10 5 0h5v-5H0V0z l1 1')).toEqual([
    { to: 'move', x: 10, y: 10 },
    { to: 'line', x: 15, y: 10 },
    { to: 'line', x: 20, y: 10 },
    { to: 'line', x: 20, y: 5 },
    { to: 'line', x: 0, y: 5 },
    { to: 'line', x: 0, y: 0 },
    { to: 'close' },
    { to: 'line', x: 11, y: 11 },
  ])
})

test('numbers may stand without anything between them', () => {
  expect(pathSteps('M1.5.5-2-3e-1')).toEqual([
    { to: 'move', x: 1.5, y: 0.5 },
    { to: 'line', x: -2, y: -0.3 },
  ])
})

test('smooth curves mirror the last handle, and only one of their own kind', () => {
  const [, , second] = pathSteps('M0 0C0 10 10 10 10 0S20-10 20 0')
  expect(second).toEqual({ to: 'curve', x1: 10, y1: -10, x2: 20, y2: -10, x: 20, y: 0 })
  const [, , third] = pathSteps('M0 0C0 10 10 10 10 0T20 0')
  expect(third).toMatchObject({ to: 'curve', x: 20, y: 0, y1: 0 })
})

test('a quadratic curve keeps its course', () => {
  const [, curve] = pathSteps('M0 0Q15 30 30 0')
  expect(curve).toEqual({ to: 'curve', x1: 10, y1: 20, x2: 20, y2: 20, x: 30, y: 0 })
})

test('an arc ends where it should, passes its middle, and its flags may be glued together', () => {
  const steps = pathSteps('M0 0A10 10 0 01 20 0')
  expect(steps).toHaveLength(3)
  const [, half, end] = steps
  expect(half).toMatchObject({ to: 'curve' })
  if (half?.to !== 'curve' || end?.to !== 'curve') throw new Error('no curves')
  expect([half.x, half.y].map(Math.round)).toEqual([10, -10])
  expect([end.x, end.y].map((value) => Math.round(value) + 0)).toEqual([20, 0])
})

test('an arc with radii too small reaches nevertheless, one without radius is a line', () => {
  const reach = pathSteps('M0 0A1 1 0 0 0 20 0').at(-1)
  expect(reach).toMatchObject({ to: 'curve' })
  expect(pathSteps('M0 0A0 5 0 0 0 20 0').at(-1)).toEqual({ to: 'line', x: 20, y: 0 })
})

test('reading stops at the first letter that means nothing', () => {
  expect(pathSteps('M1 1L2 2X3 3L4 4')).toHaveLength(2)
})

test('basic shapes have the outlines SVG says', () => {
  expect(rectSteps(1, 2, 10, 20, 0)).toHaveLength(5)
  expect(rectSteps(0, 0, 10, 20, 99)[0]).toEqual({ to: 'move', x: 5, y: 0 })
  expect(ellipseSteps(5, 5, 5, 2).at(-2)).toMatchObject({ x: 10, y: 5 })
  expect(polygonSteps([0, 0, 1, 0, 1, 1], true).at(-1)).toEqual({ to: 'close' })
  expect(polygonSteps([], true)).toEqual([])
})
