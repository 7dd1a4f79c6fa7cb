/** Where things lie on a page, and where there is room for more. All in page units. */
import type { TLShape } from '@tldraw/tlschema'
import type { Point, Rect } from '../../../shared/workshop/mark.ts'

/** What is left free around what is brought. */
export const gap = 48

/** The least rectangle around all of them; `null` for none. */
export function around(rects: readonly Rect[]): Rect | null {
  const [first] = rects
  if (!first) return null
  let { x: left, y: top } = first
  let right = left + first.w
  let bottom = top + first.h
  for (const { x, y, w, h } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/**
 * The upper left corner for something of this size, free of everything else, its middle as near as can be to
 * `wish`. Looked for are the wished place and the places beside what lies there.
 */
export function freePlace(
  size: { readonly w: number; readonly h: number },
  wish: Point,
  taken: readonly Rect[],
): Point {
  const at = { x: wish.x - size.w / 2, y: wish.y - size.h / 2 }
  const isFree = ({ x, y }: Point) =>
    !taken.some(
      (rect) =>
        x < rect.x + rect.w + gap &&
        x + size.w + gap > rect.x &&
        y < rect.y + rect.h + gap &&
        y + size.h + gap > rect.y,
    )
  if (isFree(at)) return at
  const columns = [at.x]
  const rows = [at.y]
  for (const { x, y, w, h } of taken) {
    columns.push(x - size.w - gap, x + w + gap)
    rows.push(y - size.h - gap, y + h + gap)
  }
  const far = ({ x, y }: Point) => Math.hypot(x - at.x, y - at.y)
  const nearest = (values: readonly number[], to: number) =>
    [...new Set(values)].toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, maxLines)
  const candidates = nearest(columns, at.x)
    .flatMap((x) => nearest(rows, at.y).map((y) => ({ x, y })))
    .toSorted((a, b) => far(a) - far(b))
  return candidates.find(isFree) ?? { x: at.x, y: Math.max(...rows) }
}

/** So many lines each way are tried: beyond that, below everything is good enough. */
const maxLines = 60

/**
 * About where the shapes lie that have this parent, without asking a canvas: turned shapes are taken as if they
 * were not, and texts and drawings by their own account.
 */
export function roughRects(shapes: readonly TLShape[], parentId: string): readonly Rect[] {
  return shapes
    .filter((shape) => shape.parentId === parentId)
    .map((shape): Rect => {
      const inside =
        shape.type === 'group' ? around(roughRects(shapes, shape.id)) : roughRect(shape)
      const { x, y, w, h } = inside ?? { x: 0, y: 0, w: 1, h: 1 }
      return { x: shape.x + x, y: shape.y + y, w, h }
    })
}

/** In the shape's own units. */
function roughRect({ type, props }: TLShape): Rect {
  const { w, h, growY, scale } = props as Readonly<Record<string, unknown>>
  const grown = typeof growY === 'number' ? growY : 0
  const by = typeof scale === 'number' ? scale : 1
  if (type === 'note') return { x: 0, y: 0, w: 200 * by, h: (200 + grown) * by }
  if (typeof w === 'number') {
    return { x: 0, y: 0, w, h: typeof h === 'number' ? h + grown : 40 * by }
  }
  return around(pointsIn(props).map(({ x, y }) => ({ x, y, w: 1, h: 1 }))) ?? unknown
}

const unknown: Rect = { x: 0, y: 0, w: 100, h: 100 }

/** Everything in a drawing, a line or an arrow that reads like a point. */
function pointsIn(value: unknown, depth = 0): readonly Point[] {
  if (typeof value !== 'object' || value === null || depth > 4) return []
  const { x, y } = value as { readonly x?: unknown; readonly y?: unknown }
  if (typeof x === 'number' && typeof y === 'number') return [{ x, y }]
  return Object.values(value).flatMap((part) => pointsIn(part, depth + 1))
}
