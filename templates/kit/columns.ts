/** Columns side by side on a sheet: where they are, and which of them a point lies in. */
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains } from '../../shared/workshop/rect.ts'

/** The sheets of the kit are as large as those of all templates. */
export const frameSize = { w: 3200, h: 1800 } as const

/** The question of a sheet, above everything else on it. */
export const questionArea: Rect = { x: 60, y: 156, w: 3080, h: 52 }

/** The bar of numbers at the foot. */
export const metricBar: Rect = { x: 20, y: 1712, w: 3160, h: 76 }

/** Between the question and the bar of numbers. */
export const body: Rect = { x: 20, y: 228, w: 3160, h: 1468 }

/** A column, with the part of it below its heading that cards lie in. */
export interface Column<Key extends string> {
  readonly key: Key
  readonly area: Rect
  readonly cards: Rect
}

/** The height of a column's heading. */
const headHeight = 164
/** Space between two columns, and between a column's edge and its cards. */
const gutter = 16
const padding = 12

/** Columns that share a width in the proportions of their shares; `height` is that of them all. */
export function columnsIn<Key extends string>(
  area: Rect,
  shares: readonly (readonly [key: Key, share: number])[],
): readonly Column<Key>[] {
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  const free = area.w - gutter * (shares.length - 1)
  let x = area.x
  return shares.map(([key, share]) => {
    const w = (free * share) / total
    const column = columnOf(key, { x, y: area.y, w, h: area.h })
    x += w + gutter
    return column
  })
}

/** One column of an area of its own. */
export function columnOf<Key extends string>(key: Key, area: Rect): Column<Key> {
  const cards = {
    x: area.x + padding,
    y: area.y + headHeight,
    w: area.w - 2 * padding,
    h: area.h - headHeight - padding,
  }
  return { key, area, cards }
}

/** The column a point lies in, also between two of them; `null` beside or above them all. */
export function columnAt<Key extends string>(
  point: Point,
  columns: readonly Column<Key>[],
): Column<Key> | null {
  return columns.find(({ area }) => contains(grown(area, gutter / 2), point)) ?? null
}

/** An area with so much more on every side. */
export function grown({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}
