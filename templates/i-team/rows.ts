/** The rows inside: departments, then corridors, each as high as their number allows. */
import type { PaletteKey } from '../../shared/model/palette.ts'
import { paletteKeyAt } from '../../shared/model/palette.ts'
import type { LinkEnd } from '../../shared/model/records/iTeam.ts'
import type { Text } from '../../shared/model/text.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { inside } from './geometry.ts'

export type InsideKind = 'department' | 'corridor'
export const insideKinds = ['department', 'corridor'] as const

/** A department or corridor with the box it is drawn in. */
export interface InsideRow {
  readonly end: LinkEnd & { readonly kind: InsideKind }
  readonly name: Text
  readonly color: PaletteKey
  readonly area: Rect
}

/** One group of rows under its heading. */
export interface InsideGroup {
  readonly kind: InsideKind
  readonly heading: Rect
  readonly rows: readonly InsideRow[]
  /** Where the invitation stands while there is none, or how many more there are. */
  readonly rest: Rect | null
  /** How many are not shown for want of room; the list has them all. */
  readonly hidden: number
}

const headingHeight = 54
const groupGap = 22
/** A slider wants 44 units for the hand, and a row a little air. */
const lowestRow = 50
const highestRow = 124
const most = { department: 14, corridor: 10 } as const

/** Both groups, filling the column from top to bottom. */
export function insideGroups(workshop: Workshop): readonly InsideGroup[] {
  const counted = insideKinds.map((kind) => {
    const entities = kind === 'department' ? workshop.departments : workshop.corridors
    const isCut = entities.length > most[kind]
    const shown = isCut ? most[kind] - 1 : entities.length
    return { kind, entities, shown, lines: Math.max(1, shown + (isCut ? 1 : 0)) }
  })
  const lines = counted.reduce((sum, group) => sum + group.lines, 0)
  const free = inside.h - 2 * headingHeight - groupGap
  const row = Math.max(lowestRow, Math.min(highestRow, Math.floor(free / lines)))
  let y = inside.y
  return counted.map(({ kind, entities, shown, lines: height }) => {
    const top = y + headingHeight
    y = top + height * row + groupGap
    const areaAt = (line: number): Rect => ({
      x: inside.x,
      y: top + line * row,
      w: inside.w,
      h: row - Math.min(10, Math.round(row / 9)),
    })
    return {
      kind,
      heading: { x: inside.x, y: top - headingHeight, w: inside.w, h: headingHeight },
      rows: entities.slice(0, shown).map(({ id, name, color }, position) => ({
        end: { kind, id },
        name,
        color: color ?? paletteKeyAt(position),
        area: areaAt(position),
      })),
      rest: height > shown ? areaAt(shown) : null,
      hidden: entities.length - shown,
    }
  })
}
