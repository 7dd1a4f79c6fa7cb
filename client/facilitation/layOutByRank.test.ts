import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../../shared/workshop/rect.ts'
import { extentOf, layOutByRank, type RankedNote } from './layOutByRank.ts'

const note = (id: string, rank: number, h = 200): RankedNote => ({ id, rank, w: 200, h })

describe('notes in the order of a vote', () => {
  it('stand in a row for each rank, ties side by side', () => {
    const notes = [note('c', 3), note('a', 1), note('b2', 2), note('b1', 2)]
    const corners = layOutByRank(notes, 2000)
    expect([...corners.keys()]).toEqual(['a', 'b2', 'b1', 'c'])
    expect(corners.get('a')).toEqual({ x: 0, y: 0 })
    expect(corners.get('b2')).toEqual({ x: 0, y: 260 })
    expect(corners.get('b1')).toEqual({ x: 220, y: 260 })
    expect(corners.get('c')).toEqual({ x: 0, y: 520 })
    expect(extentOf(notes, corners)).toEqual({ w: 420, h: 720 })
  })

  it('lie over nothing, within the width, better ones never below worse ones', () => {
    const some = fc.array(
      fc.record({ rank: fc.integer({ min: 1, max: 6 }), h: fc.integer({ min: 200, max: 600 }) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(some, (made) => {
        const notes = made.map(({ rank, h }, at) => note(String(at), rank, h))
        const corners = layOutByRank(notes, 900)
        const areas = notes.map((each) => ({
          ...each,
          ...(corners.get(each.id) ?? { x: -1, y: -1 }),
        }))
        for (const [at, area] of areas.entries()) {
          expect(area.x).toBeGreaterThanOrEqual(0)
          expect(area.x + area.w).toBeLessThanOrEqual(900)
          for (const other of areas.slice(at + 1)) {
            expect(overlaps(area, other)).toBe(false)
            if (area.rank < other.rank) expect(area.y).toBeLessThan(other.y)
          }
        }
      }),
      { seed: 7 },
    )
  })
})
