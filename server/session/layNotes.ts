/** Lays notes out row by row where nothing lies yet. */
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'

/** Room between two notes, and between a note and what lies there already, in page units. */
const gap = 20

/** A note's size in page units. */
export interface Size {
  readonly w: number
  readonly h: number
}

/**
 * The upper left corner of each note in order, or `null` where the area has no room left for one. Nothing
 * overlaps, neither one another nor what is `taken`. An area of infinite height has room for all.
 */
export function layNotes(
  sizes: readonly Size[],
  area: Rect,
  taken: readonly Rect[],
): readonly (Point | null)[] {
  let covered = taken.map(grown).filter((each) => overlaps(each, area))
  let { y } = area
  return sizes.map(({ w, h }) => {
    const corner = findCorner({ w, h }, { ...area, y, h: area.y + area.h - y }, covered)
    if (!corner) return null
    // Notes go on where the last one lies, so what ends above it is in nobody's way any more.
    ;({ y } = corner)
    covered = [...covered, grown({ ...corner, w, h })].filter((each) => each.y + each.h > y)
    return corner
  })
}

/** The first free place, looked for row by row; a row begins where something in the way ends. */
function findCorner({ w, h }: Size, area: Rect, covered: readonly Rect[]): Point | null {
  const right = area.x + area.w
  const bottom = area.y + area.h
  const ends = covered.map((each) => each.y + each.h).filter((end) => end > area.y)
  for (const y of new Set([area.y, ...ends.toSorted((a, b) => a - b)])) {
    if (y + h > bottom) return null
    const inRow = covered.filter((each) => each.y < y + h && each.y + each.h > y)
    let { x } = area
    while (x + w <= right) {
      const place = { x, y, w, h }
      const blocking = inRow.filter((each) => overlaps(each, place))
      if (blocking.length === 0) return { x, y }
      x = Math.max(...blocking.map((each) => each.x + each.w))
    }
  }
  return null
}

/** An area with the room around it. */
function grown({ x, y, w, h }: Rect): Rect {
  return { x: x - gap, y: y - gap, w: w + 2 * gap, h: h + 2 * gap }
}
