/** Where things are on the frame of the four approaches, in frame units, and what a point means. */
import { round } from '../../shared/workshop/number.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'

export const frameSize = { w: 3200, h: 1800 } as const

/** Wide enough for a long title in two lines, low enough that the sample's cards do not touch. */
export const cardSize = { w: 240, h: 104 } as const

/** The matrix; one unit of x or y is 720. */
export const matrix: Rect = { x: 360, y: 180, w: 1440, h: 1440 }
export const centre: Point = { x: 1080, y: 900 }
export const unit = 720

/** A card this far outside the matrix still lies at its rim. */
const matrixMargin = 40

/** The area of the n-th card of the path, counted from 0. */
export function pathCard(position: number): Rect {
  return { x: 1980, y: 180 + 192 * position, w: 620, h: 178 }
}

/** The slider with the balance over time above it. */
export const staging: Rect = { x: 1980, y: 1154, w: 620, h: 508 }

/** Where cards lie that nobody has placed yet. */
export const tray: Rect = { x: 2660, y: 180, w: 520, h: 1010 }
export const legend: Rect = { x: 2660, y: 1214, w: 520, h: 448 }
export const metricBar: Rect = { x: 20, y: 1712, w: 3160, h: 76 }

/** The point of the frame that stands for a position in the matrix. */
export function pointOf(x: number, y: number): Point {
  return { x: centre.x + x * unit, y: centre.y - y * unit }
}

/** The position a point of the frame stands for; both `null` outside the matrix: not placed. */
export function fieldsAt(point: Point): { readonly x: number | null; readonly y: number | null } {
  const isOutside =
    point.x < matrix.x - matrixMargin ||
    point.x > matrix.x + matrix.w + matrixMargin ||
    point.y < matrix.y - matrixMargin ||
    point.y > matrix.y + matrix.h + matrixMargin
  if (isOutside) return { x: null, y: null }
  return {
    x: round(clamp((point.x - centre.x) / unit), 3),
    y: round(clamp((centre.y - point.y) / unit), 3),
  }
}

const pitch = { x: cardSize.w + 16, y: cardSize.h + 16 }
const firstSlot: Point = { x: tray.x + 12 + cardSize.w / 2, y: tray.y + 136 + cardSize.h / 2 }
const rowsInside = 7
const rowsBeside = 13

/**
 * The n-th place in the tray, as the centre of a card: two columns from top to bottom, and when they
 * are full further columns beside the frame, so that three hundred cards lie in order too.
 */
export function traySlot(position: number): Point {
  const inside = 2 * rowsInside
  if (position < inside) {
    return {
      x: firstSlot.x + (position % 2) * pitch.x,
      y: firstSlot.y + Math.floor(position / 2) * pitch.y,
    }
  }
  const beside = position - inside
  return {
    x: frameSize.w + 60 + cardSize.w / 2 + Math.floor(beside / rowsBeside) * pitch.x,
    y: tray.y + cardSize.h / 2 + (beside % rowsBeside) * pitch.y,
  }
}

/** The area a card with this centre covers. */
export function cardArea(point: Point): Rect {
  return { x: point.x - cardSize.w / 2, y: point.y - cardSize.h / 2, ...cardSize }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value))
}
