/** The line of a laser pointer as it goes to the others: few points, whole units. */
import type { TLScribble } from '@tldraw/tlschema'
import { maxLaserPoints } from './presenceState.ts'

/**
 * The line that is drawn right now, its newest end last. A long one keeps every second or third point, so
 * that its shape stays; the newest is always there. Empty while nothing is drawn.
 */
export function laserLineOf(scribbles: readonly TLScribble[]): [number, number][] {
  const points = scribbles.findLast(({ color }) => color === 'laser')?.points ?? []
  const step = Math.ceil(points.length / maxLaserPoints)
  return points
    .filter((_point, at) => (points.length - 1 - at) % step === 0)
    .map(({ x, y }) => [Math.round(x), Math.round(y)])
}
