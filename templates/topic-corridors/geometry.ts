/** Where things are on the frame of the topic corridors, in frame units. The grid grows with the board. */
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

export const frameSize = { w: 3200, h: 1800 } as const

/** Two cards side by side and two on top of each other fit beside a band of five. */
export const cardSize = { w: 240, h: 104 } as const

const heads = { x: 20, w: 480 } as const
const columns = { x: 500, w: 2000 } as const
const rows = { y: 300, h: 1200 } as const
const crossness = { x: 2500, w: 150 } as const
const rail = { x: 2660, w: 520 } as const
const header = { y: 150, h: 150 } as const
const load = { y: 1512, h: 184 } as const

/** The page has places for this many; what is beyond shares the same room. */
export const placesFor = { departments: 6, corridors: 5 } as const

/** Where the two buttons stand that add a department and a corridor. */
export const corner: Rect = { x: heads.x, y: header.y, w: heads.w, h: header.h }
/** The heading of the column of crossness. */
export const crossnessHead: Rect = { ...crossness, y: header.y, h: header.h }
/** The heading over the initiatives. */
export const railHead: Rect = { ...rail, y: header.y, h: header.h }
/** What the row of load is about. */
export const loadHead: Rect = { x: heads.x, w: heads.w, ...load }
/** Where initiatives without a corridor lie. */
export const tray: Rect = { ...rail, ...load }
export const metricBar: Rect = { x: 20, y: 1712, w: 3160, h: 76 }
/** All cells together, also those that no department has taken yet. */
export const cellsArea: Rect = { x: columns.x, y: rows.y, w: columns.w, h: rows.h }

/** The grid of a board: how many there are, and where each of them is. */
export interface Grid {
  readonly departments: number
  readonly corridors: number
  readonly columnWidth: number
  readonly bandHeight: number
}

/** The grid as wide and high as the board's departments and corridors ask for. */
export function gridOf(workshop: Pick<Workshop, 'departments' | 'corridors'>): Grid {
  const departments = workshop.departments.length
  const corridors = workshop.corridors.length
  return {
    departments,
    corridors,
    columnWidth: columns.w / Math.max(placesFor.departments, departments),
    bandHeight: rows.h / Math.max(placesFor.corridors, corridors),
  }
}

/** The whole column of the n-th department, from its header to its load. */
export function columnArea(grid: Grid, column: number): Rect {
  const { x, w } = across(grid, column)
  return { x, w, y: header.y, h: load.y + load.h - header.y }
}

export function departmentHead(grid: Grid, column: number): Rect {
  return { ...across(grid, column), ...header }
}

export function loadCell(grid: Grid, column: number): Rect {
  return { ...across(grid, column), ...load }
}

/** The whole band of the n-th corridor, without the cards beside it. */
export function bandArea(grid: Grid, band: number): Rect {
  return { x: heads.x, w: crossness.x + crossness.w - heads.x, ...down(grid, band) }
}

export function corridorHead(grid: Grid, band: number): Rect {
  return { ...heads, ...down(grid, band) }
}

export function cellArea(grid: Grid, column: number, band: number): Rect {
  return { ...across(grid, column), ...down(grid, band) }
}

export function crossnessCell(grid: Grid, band: number): Rect {
  return { ...crossness, ...down(grid, band) }
}

/** Where the cards of the n-th corridor's initiatives lie. */
export function railBand(grid: Grid, band: number): Rect {
  return { ...rail, ...down(grid, band) }
}

/** The number of the column a point lies in, also one without a department; `null` beside them all. */
export function columnAt(grid: Grid, { x }: Point): number | null {
  return slotAt(x - columns.x, columns.w, grid.columnWidth)
}

/** The number of the band a point lies in, also one without a corridor; `null` above and below. */
export function bandAt(grid: Grid, { y }: Point): number | null {
  return slotAt(y - rows.y, rows.h, grid.bandHeight)
}

/** The same area with a margin left free on every side. */
export function inset(area: Rect, by: number): Rect {
  return { x: area.x + by, y: area.y + by, w: area.w - 2 * by, h: area.h - 2 * by }
}

function across({ columnWidth }: Grid, column: number): { readonly x: number; readonly w: number } {
  return { x: columns.x + column * columnWidth, w: columnWidth }
}

function down({ bandHeight }: Grid, band: number): { readonly y: number; readonly h: number } {
  return { y: rows.y + band * bandHeight, h: bandHeight }
}

function slotAt(offset: number, length: number, size: number): number | null {
  return offset < 0 || offset >= length ? null : Math.floor(offset / size)
}
