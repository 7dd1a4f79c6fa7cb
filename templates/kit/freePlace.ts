/** Finds a place for one more card in an area, whatever lies there already. */
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains, overlaps } from '../../shared/workshop/rect.ts'

/** How cards lie in an area. */
export interface CardLattice {
  readonly cardSize: { readonly w: number; readonly h: number }
  /** Space between two cards. */
  readonly gap: number
  /** Whether rows begin at the top of the area or are spread around its middle. */
  readonly rows: 'top' | 'middle'
}

/** Centres of cards in rows and columns, evenly spread over a range. */
interface Lattice {
  readonly first: Point
  readonly range: Point
  readonly columns: number
  readonly rows: number
}

/**
 * The centre for one more card, with the whole card inside the area: the first slot that nothing
 * covers. When all are covered the cards fan out: ever finer lattices between the slots are filled one
 * after the other, so that any number of cards stays inside and each lies at a place of its own.
 */
export function freePlace(area: Rect, taken: readonly Rect[], look: CardLattice): Point {
  const { cardSize } = look
  const slots = latticeOf(area, look)
  const near = taken.filter((other) => overlaps(area, other))
  const free = centresOf(slots).find((centre) => {
    const own = { x: centre.x - cardSize.w / 2, y: centre.y - cardSize.h / 2, ...cardSize }
    return !near.some((other) => overlaps(own, other))
  })
  if (free) return free
  const centres = near
    .map(({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2 }))
    .filter((centre) => contains(area, centre))
  let lattice = slots
  for (;;) {
    const finer = refine(lattice)
    if (finer.columns * finer.rows === lattice.columns * lattice.rows) return slots.first
    lattice = finer
    const occupied = new Set(centres.map((centre) => nearestIn(lattice, centre)))
    const found = centresOf(lattice).find((_, position) => !occupied.has(position))
    if (found) return found
  }
}

/** The centres of the slots of an area, row by row: as many as lie there side by side. */
export function slotsOf(area: Rect, look: CardLattice): readonly Point[] {
  return centresOf(latticeOf(area, look))
}

function latticeOf(area: Rect, { cardSize, gap, rows: align }: CardLattice): Lattice {
  const across = fitting(area.w, cardSize.w, gap)
  const down = fitting(area.h, cardSize.h, gap)
  const block = { x: (across - 1) * (cardSize.w + gap), y: (down - 1) * (cardSize.h + gap) }
  return {
    first: {
      x: area.x + (area.w - block.x) / 2,
      y: align === 'top' ? area.y + cardSize.h / 2 : area.y + (area.h - block.y) / 2,
    },
    range: block,
    columns: across,
    rows: down,
  }
}

function fitting(room: number, size: number, gap: number): number {
  return Math.max(1, Math.floor((room + gap) / (size + gap)))
}

/** Halves the wider of the two steps; the points there were stay. The same where there is no range. */
function refine(lattice: Lattice): Lattice {
  const { columns, rows } = lattice
  const step = { x: stepOf(lattice.range.x, columns), y: stepOf(lattice.range.y, rows) }
  if (step.x === 0 && step.y === 0) return lattice
  // Titles are wide and low: a card that is shifted down shows more of the one below it.
  return step.x > 4 * step.y
    ? { ...lattice, columns: 2 * columns - 1 }
    : { ...lattice, rows: 2 * rows - 1 }
}

function stepOf(range: number, count: number): number {
  return count > 1 ? range / (count - 1) : 0
}

function centresOf(lattice: Lattice): readonly Point[] {
  const { first, range, columns, rows } = lattice
  return Array.from({ length: columns * rows }, (_, position) => ({
    x: first.x + stepOf(range.x, columns) * (position % columns),
    y: first.y + stepOf(range.y, rows) * Math.floor(position / columns),
  }))
}

function nearestIn(lattice: Lattice, { x, y }: Point): number {
  const { first, range, columns, rows } = lattice
  const column = nearest((x - first.x) / (stepOf(range.x, columns) || 1), columns)
  return nearest((y - first.y) / (stepOf(range.y, rows) || 1), rows) * columns + column
}

function nearest(position: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.round(position)))
}
