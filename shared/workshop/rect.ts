/** Rectangles on a frame. */
import type { Point, Rect } from './mark.ts'

/** True when two areas share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** True when a point lies in an area or on its edge. */
export function contains(area: Rect, { x, y }: Point): boolean {
  return x >= area.x && x <= area.x + area.w && y >= area.y && y <= area.y + area.h
}

/** True when an area lies whole in another one. */
export function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.w >= inner.x + inner.w &&
    outer.y + outer.h >= inner.y + inner.h
  )
}
