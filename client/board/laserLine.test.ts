import type { TLScribble } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import { laserLineOf } from './laserLine.ts'
import { maxLaserPoints, parsePresence } from './presenceState.ts'
import { presenceRecordOf } from './presenceRecord.ts'

const scribble = (count: number, color: TLScribble['color'] = 'laser'): TLScribble => ({
  id: 'line',
  points: Array.from({ length: count }, (_, at) => ({ x: at + 0.4, y: at * 2, z: 0.5 })),
  size: 4,
  color,
  opacity: 0.7,
  state: 'active',
  delay: 0,
  shrink: 0.05,
  taper: true,
})

const presence = {
  user: { id: 'p1', name: 'Mona', mark: null, department: null },
  page: 'page:page',
  cursor: [1, 2],
  selected: [],
  view: null,
  follows: null,
  isIdle: false,
}

describe('the line of a laser pointer', () => {
  it('is empty while none is drawn, and of the eraser nobody is told', () => {
    expect(laserLineOf([])).toEqual([])
    expect(laserLineOf([scribble(5, 'muted-1')])).toEqual([])
  })

  it('keeps its shape and its newest point however long it is', () => {
    for (const length of [1, 7, 40, 41, 80, 500]) {
      const line = laserLineOf([scribble(length)])
      expect(line.length).toBeLessThanOrEqual(maxLaserPoints)
      expect(line.at(-1)).toEqual([length - 1, (length - 1) * 2])
      expect(line.toSorted((a, b) => a[0] - b[0])).toEqual(line)
    }
  })

  it('reaches the others as a scribble that tldraw draws, and a presence without one stays valid', () => {
    const laser = laserLineOf([scribble(3)])
    const state = parsePresence({ ...presence, laser })
    expect(state && presenceRecordOf(7, state, 'red', 0).scribbles[0]?.points).toHaveLength(3)
    const without = parsePresence(presence)
    expect(without && presenceRecordOf(7, without, 'red', 0).scribbles).toEqual([])
  })
})
