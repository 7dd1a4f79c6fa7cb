/** Rectangles on a frame. */
import type { Rect } from './mark.ts'

/** True when two areas share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
