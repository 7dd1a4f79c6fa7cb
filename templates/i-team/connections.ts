/** Draws what leads to the I-Team and away from it: a line each, as wide as its level. */
import type { Level } from '../../shared/model/ladder.ts'
import type { LineMark, Point, Tone } from '../../shared/workshop/mark.ts'
import { round } from '../../shared/workshop/number.ts'
import { hexagon } from './geometry.ts'

/** The width of a line by its level; level 0 is thin and dashed. */
export const lineWidth: Readonly<Record<Level, number>> = { 0: 3, 1: 6, 2: 11, 3: 17, 4: 24 }

/** One line as it leaves the I-Team's edge. */
export interface Connection {
  /** Where it ends: in the middle of the side that looks at the I-Team. */
  readonly at: Point
  readonly level: Level
  readonly tone: Tone
}

/** Lines from one side, in their order from top to bottom, so that none crosses another. */
export function drawConnections(
  side: 'left' | 'right',
  connections: readonly Connection[],
): readonly LineMark[] {
  const { x, w, edge } = hexagon
  const portX = side === 'left' ? x : x + w
  const step = edge.h / Math.max(1, connections.length)
  return connections.map(({ at, level, tone }, position) =>
    curve(at, { x: portX, y: edge.y + step * (position + 0.5) }, level, tone),
  )
}

/** The look of a line of one level, also for the legend. */
export function lineLook(level: Level, tone: Tone): Partial<LineMark> {
  return level === 0
    ? { stroke: 'line-strong', strokeWidth: lineWidth[0], dash: [10, 12] }
    : { stroke: tone, strokeWidth: lineWidth[level] }
}

const pieces = 20

/** An S that leaves both ends level, as a line of short pieces. */
function curve(from: Point, to: Point, level: Level, tone: Tone): LineMark {
  const middle = (from.x + to.x) / 2
  const points = Array.from({ length: pieces + 1 }, (_, piece): Point => {
    const t = piece / pieces
    const u = 1 - t
    // A cubic Bézier whose handles lie on the level of its ends.
    const x = u ** 3 * from.x + 3 * u * u * t * middle + 3 * u * t * t * middle + t ** 3 * to.x
    const y = u ** 3 * from.y + 3 * u * u * t * from.y + 3 * u * t * t * to.y + t ** 3 * to.y
    return { x: round(x, 1), y: round(y, 1) }
  })
  return { kind: 'line', points, ...lineLook(level, tone) }
}
