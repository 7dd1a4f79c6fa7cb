import { describe, expect, it } from 'vitest'
import { overlaps } from '../../shared/workshop/rect.ts'
import { placeAreas } from './breakoutAreas.ts'

describe('the areas of breakout groups', () => {
  it('lie below what is on the page, beside each other and over nothing', () => {
    const content = { x: -300, y: 40, w: 3200, h: 1800 }
    for (const count of [1, 2, 3, 4, 5, 7, 12, 50]) {
      const areas = placeAreas(count, content)
      expect(areas).toHaveLength(count)
      for (const [at, area] of areas.entries()) {
        expect(area.y).toBeGreaterThan(content.y + content.h)
        expect(area.x).toBeGreaterThanOrEqual(content.x)
        for (const other of areas.slice(at + 1)) expect(overlaps(area, other)).toBe(false)
      }
    }
  })

  it('stand in even rows', () => {
    const rows = (count: number) => {
      const tops = placeAreas(count, null).map(({ y }) => y)
      return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length)
    }
    expect(rows(4)).toEqual([4])
    expect(rows(5)).toEqual([3, 2])
    expect(rows(6)).toEqual([3, 3])
    expect(rows(9)).toEqual([3, 3, 3])
  })
})
