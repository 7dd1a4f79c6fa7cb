/** Where a window stands beside what it is about. */
import type { Point, Rect } from '../../../shared/workshop/mark.ts'

/** Space around a window in pixels; at the foot stand the tools and tldraw's mark, which stay in sight. */
export const windowMargin = { side: 8, top: 8, foot: 76, gap: 12 } as const

/**
 * Answers the upper left corner: right of the anchor where there is room, else left of it, else over
 * it, and always inside the view.
 */
export function placeWindow(
  anchor: Rect,
  size: { readonly w: number; readonly h: number },
  view: { readonly w: number; readonly h: number },
): Point {
  const { side, top, foot, gap } = windowMargin
  const right = anchor.x + anchor.w + gap
  const left = anchor.x - gap - size.w
  const most = view.w - side - size.w
  const over = anchor.x + anchor.w / 2 - size.w / 2
  const x = right >= side && right <= most ? right : left >= side && left <= most ? left : over
  return {
    x: clamp(x, side, most),
    y: clamp(anchor.y, top, view.h - foot - size.h),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
