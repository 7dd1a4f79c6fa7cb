/** Where things are on the frame of the I-Team, in frame units: administration left, city right. */
import type { Sector } from '../../shared/model/records/iTeam.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains } from '../../shared/workshop/rect.ts'

export const frameSize = { w: 3200, h: 1800 } as const

/** Flat and wide: a name in one line, and six cards in a sector that do not touch. */
export const cardSize = { w: 280, h: 84 } as const

/** The part of the frame that is drawn on, between the header and the bar of numbers. */
export const body: Rect = { x: 20, y: 160, w: 2610, h: 1530 }
/** Where the administration ends and the city begins; the I-Team sits on it. */
export const membraneX = 1320

/** The I-Team: a hexagon that stands on its tip, `edge` the part of it that is upright. */
export const hexagon = { x: 1150, y: 560, w: 340, h: 640, edge: { y: 700, h: 360 } } as const

/** The corners of the hexagon, from the tip at the top clockwise and back to it. */
export const hexagonCorners: readonly Point[] = (() => {
  const { x, y, w, h, edge } = hexagon
  const [left, middle, right] = [x, x + w / 2, x + w]
  return [
    { x: middle, y },
    { x: right, y: edge.y },
    { x: right, y: edge.y + edge.h },
    { x: middle, y: y + h },
    { x: left, y: edge.y + edge.h },
    { x: left, y: edge.y },
    { x: middle, y },
  ]
})()

/** The ladder of taking part, below the I-Team. */
export const ladder: Rect = { x: 1056, y: 1352, w: 564, h: 324 }

/** Where departments and corridors stand in one column, so that no connection crosses another. */
export const inside: Rect = { x: 38, y: 176, w: 908, h: 1500 }

const sectorPitch = 302

/** The area of a sector: its heading with the slider, and the cards of its stakeholders. */
export function sectorArea(sector: Sector): Rect {
  return { x: 1722, y: 176 + sectors.indexOf(sector) * sectorPitch, w: 892, h: 290 }
}

/** The sector a point lies in; `null` outside all of them. */
export function sectorAt(point: Point): Sector | null {
  return sectors.find((sector) => contains(sectorArea(sector), point)) ?? null
}

/** The "+" of a sector. */
export function sectorPlus(sector: Sector): Rect {
  const { x, y, w } = sectorArea(sector)
  return { x: x + w - 58, y: y + 8, w: 48, h: 48 }
}

const columns = 3
/** Two rows in the sector; three beside the frame, where it has no heading. */
const rows = { inside: 2, beside: 3 } as const
const pitch = { x: cardSize.w + 8, y: cardSize.h + 8 }

/**
 * The n-th place of a sector, as the centre of a card: two rows of three, and when they are full further
 * columns beside the frame at the sector's height, so that of a crowd every name can be read.
 */
export function sectorSlot(sector: Sector, position: number): Point {
  const { x, y } = sectorArea(sector)
  const inside = columns * rows.inside
  if (position < inside) {
    return {
      x: x + 18 + cardSize.w / 2 + (position % columns) * pitch.x,
      y: y + 104 + cardSize.h / 2 + Math.floor(position / columns) * pitch.y,
    }
  }
  const beside = position - inside
  return {
    x: frameSize.w + 60 + cardSize.w / 2 + Math.floor(beside / rows.beside) * pitch.x,
    y: y + 10 + cardSize.h / 2 + (beside % rows.beside) * pitch.y,
  }
}

/** The area a card with this centre covers. */
export function cardArea(point: Point): Rect {
  return { x: point.x - cardSize.w / 2, y: point.y - cardSize.h / 2, ...cardSize }
}

/** The four boxes of the mandate, from top to bottom; the one of the roles holds their list. */
export const boxAreas = {
  mandate: { x: 2660, y: 160, w: 520, h: 300 },
  roles: { x: 2660, y: 474, w: 520, h: 588 },
  resources: { x: 2660, y: 1076, w: 520, h: 300 },
  competences: { x: 2660, y: 1390, w: 520, h: 300 },
} as const satisfies Readonly<Record<string, Rect>>

export const metricBar: Rect = { x: 20, y: 1712, w: 3160, h: 76 }
