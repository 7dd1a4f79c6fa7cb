import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rect } from '../../../shared/workshop/mark.ts'
import { around, freePlace, gap } from './places.ts'

test('an empty page takes it where it is wished, its middle there', () => {
  expect(freePlace({ w: 100, h: 50 }, { x: 0, y: 0 }, [])).toEqual({ x: -50, y: -25 })
})

test('beside a sheet it stands at the nearest edge, with room between', () => {
  const sheet = { x: 0, y: 0, w: 1000, h: 800 }
  expect(freePlace({ w: 100, h: 100 }, { x: 900, y: 400 }, [sheet])).toEqual({
    x: 1000 + gap,
    y: 350,
  })
})

test('wherever things lie, it never lies on one of them', () => {
  const length = fc.integer({ min: 1, max: 500 })
  const place = fc.integer({ min: -2000, max: 2000 })
  const rect = fc.record<Rect>({ x: place, y: place, w: length, h: length })
  fc.assert(
    fc.property(
      fc.array(rect, { maxLength: 60 }),
      fc.record({ w: length, h: length }),
      fc.record({ x: place, y: place }),
      (taken, size, wish) => {
        const { x, y } = freePlace(size, wish, taken)
        const hit = taken.filter(
          (other) =>
            x < other.x + other.w &&
            x + size.w > other.x &&
            y < other.y + other.h &&
            y + size.h > other.y,
        )
        expect(hit).toEqual([])
      },
    ),
    { seed: 5, numRuns: 300 },
  )
})

test('the rectangle around several holds each of them', () => {
  expect(around([])).toBeNull()
  expect(
    around([
      { x: 0, y: 10, w: 5, h: 5 },
      { x: -5, y: 0, w: 2, h: 50 },
    ]),
  ).toEqual({ x: -5, y: 0, w: 10, h: 50 })
})
