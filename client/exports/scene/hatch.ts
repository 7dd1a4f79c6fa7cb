/** The hatching that tldraw fills shapes with: a square tile with dashes across, repeated. */

/** The side of a tile, in board units. */
export const hatchSide = 8

/** The dashes of a tile, one unit wide with round ends. */
export const hatchDashes: readonly {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}[] = [
  { x1: 2 / 3, y1: 2, x2: 2, y2: 2 / 3 },
  { x1: 10 / 3, y1: 14 / 3, x2: 14 / 3, y2: 10 / 3 },
  { x1: 6, y1: 22 / 3, x2: 22 / 3, y2: 6 },
]
