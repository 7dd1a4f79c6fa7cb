/** Where things are on the frame of the roadmap, in frame units: rows, columns, cells, rail. */
import {
  criterionFamilies,
  phases,
  type CriterionFamily,
  type Phase,
} from '../../shared/model/records/initiative.ts'
import type { Rect } from '../../shared/workshop/mark.ts'

export const frameSize = { w: 3200, h: 1800 } as const

/** Two lie side by side in a column, three below each other in its row. */
export const cardSize = { w: 216, h: 104 } as const

/** Space between cards in their rows. */
export const cardGap = 6

/** Space between the edge of a column and what is written in it. */
export const inset = 12

/** The column before the first phase: the upfront check, below it the names of the rows. */
export const leftColumn = { x: 20, w: 340 } as const

const firstColumn = 360
const columnWidth = 448

/** The rows of the frame from top to bottom. */
export const rows = {
  header: { y: 160, h: 96 },
  gate: { y: 266, h: 166 },
  initiatives: { y: 440, h: 340 },
  criteria: { y: 790, h: 590 },
  continuous: { y: 1392, h: 108 },
  funding: { y: 1512, h: 142 },
  exit: { y: 1664, h: 124 },
} as const

/** The rows of a phase's column: a card here is in that phase. */
export const columnRows = {
  y: rows.header.y,
  h: rows.funding.y + rows.funding.h - rows.header.y,
} as const

/** The left edge and width of a phase's column. */
export function columnOf(phase: Phase): { readonly x: number; readonly w: number } {
  return { x: firstColumn + columnWidth * phases.indexOf(phase), w: columnWidth }
}

/** All columns together. */
export const columns = { x: firstColumn, w: columnWidth * phases.length } as const

/** The phase whose column a distance from the left lies in; `null` beside the columns. */
export function phaseAt(x: number): Phase | null {
  return phases[Math.floor((x - firstColumn) / columnWidth)] ?? null
}

/** The first family's criteria are the longest. */
const firstFamily = 164
const otherFamily = (rows.criteria.h - firstFamily) / (criterionFamilies.length - 1)

/** The row of one family of criteria. */
export function familyRow(family: CriterionFamily): { readonly y: number; readonly h: number } {
  const position = criterionFamilies.indexOf(family)
  if (position <= 0) return { y: rows.criteria.y, h: firstFamily }
  return { y: rows.criteria.y + firstFamily + otherFamily * (position - 1), h: otherFamily }
}

/** The cell of the grid of criteria. */
export function criterionCell(phase: Phase, family: CriterionFamily): Rect {
  return { ...columnOf(phase), ...familyRow(family) }
}

/** The part of a phase's column in one of the rows. */
export function columnCell(phase: Phase, row: keyof typeof rows): Rect {
  return { ...columnOf(phase), ...rows[row] }
}

/** One of the four fields that accompany all phases, counted from 0. */
export function continuousCell(position: number): Rect {
  const w = columns.w / 4
  return { x: columns.x + w * position, ...rows.continuous, w }
}

/** Where cards of initiatives lie that have ended. */
export const exitRow: Rect = { ...columns, ...rows.exit }

const rail = { x: 2660, w: 520 } as const

/** The card of a principle, counted from 0. */
export function principleCard(position: number): Rect {
  return { ...rail, y: 210 + 120 * position, h: 113 }
}

export const principlesHeading: Rect = { ...rail, y: 160, h: 44 }
export const legend: Rect = { ...rail, y: 1176, h: 266 }

/** Where cards of parked initiatives lie. */
export const tray: Rect = { ...rail, y: 1452, h: 336 }

/** The part of the tray below its words. */
export const trayCards: Rect = { x: tray.x + 12, y: tray.y + 94, w: tray.w - 24, h: tray.h - 100 }
