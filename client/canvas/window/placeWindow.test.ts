import { expect, test } from 'vitest'
import { placeWindow, windowMargin } from './placeWindow.ts'

const view = { w: 1000, h: 800 }
const size = { w: 400, h: 300 }

test('a window stands right of what it is about', () => {
  expect(placeWindow({ x: 100, y: 200, w: 80, h: 40 }, size, view)).toEqual({ x: 192, y: 200 })
})

test('without room on the right it stands on the left', () => {
  expect(placeWindow({ x: 700, y: 200, w: 80, h: 40 }, size, view)).toEqual({ x: 288, y: 200 })
})

test('it never leaves the view, and never covers the foot of the canvas', () => {
  for (const anchor of [
    { x: -900, y: -900, w: 10, h: 10 },
    { x: 5000, y: 5000, w: 10, h: 10 },
    { x: 300, y: 700, w: 500, h: 300 },
  ]) {
    const { x, y } = placeWindow(anchor, size, view)
    expect(x).toBeGreaterThanOrEqual(windowMargin.side)
    expect(x + size.w).toBeLessThanOrEqual(view.w - windowMargin.side)
    expect(y).toBeGreaterThanOrEqual(windowMargin.top)
    expect(y + size.h).toBeLessThanOrEqual(view.h - windowMargin.foot)
  }
})

test('in a view that is too small its upper left corner stays in sight', () => {
  expect(placeWindow({ x: 10, y: 10, w: 10, h: 10 }, size, { w: 300, h: 200 })).toEqual({
    x: windowMargin.side,
    y: windowMargin.top,
  })
})
