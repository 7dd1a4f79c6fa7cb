/** Where things are on the stakeholder grid: five by five fields, the tray, the ladder. */
import { ratings, type FiveStep } from '../../shared/model/records/kit.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { body } from '../kit/columns.ts'

/** Two side by side and two below each other in a field. */
export const cardSize = { w: 228, h: 108 } as const
export const cardGap = 8

/** The grid: influence from low at the bottom to high at the top, interest from left to right. */
export const grid: Rect = { x: 200, y: 292, w: 2410, h: 1284 }
const cell = { w: grid.w / 5, h: grid.h / 5 }

/** A field of the grid. */
export interface Cell {
  readonly influence: FiveStep
  readonly interest: FiveStep
}

/** All fields, those of much influence first, each row from little to much interest. */
export const cells: readonly Cell[] = ratings
  .toReversed()
  .flatMap((influence) => ratings.map((interest) => ({ influence, interest })))

/** The area of a field. */
export function cellArea({ influence, interest }: Cell): Rect {
  return {
    x: grid.x + (interest - 1) * cell.w,
    y: grid.y + (5 - influence) * cell.h,
    w: cell.w,
    h: cell.h,
  }
}

/** The part of a field that cards lie in. */
export function cellCards(field: Cell): Rect {
  const { x, y, w, h } = cellArea(field)
  return { x: x + 6, y: y + 6, w: w - 12, h: h - 12 }
}

/** A card this far beside the grid still lies at its rim. */
const margin = 36

/** The field a point lies in; `null` outside the grid. */
export function cellAt({ x, y }: Point): Cell | null {
  const isOutside =
    x < grid.x - margin ||
    x > grid.x + grid.w + margin ||
    y < grid.y - margin ||
    y > grid.y + grid.h + margin
  if (isOutside) return null
  const column = Math.floor((x - grid.x) / cell.w)
  const row = Math.floor((y - grid.y) / cell.h)
  return { interest: stepAt(column), influence: stepAt(4 - row) }
}

function stepAt(position: number): FiveStep {
  return ratings[Math.min(4, Math.max(0, position))] ?? 1
}

const rail = { x: body.x + body.w - 520, w: 520 } as const

/** Where cards lie that nobody has assessed yet. */
export const tray: Rect = { ...rail, y: body.y, h: 1146 }

/** The part of the tray below its words. */
export const trayCards: Rect = { x: tray.x + 12, y: tray.y + 208, w: tray.w - 24, h: tray.h - 220 }

/** What the numbers on a card mean. */
export const ladder: Rect = { ...rail, y: tray.y + tray.h + 16, h: body.h - tray.h - 16 }
