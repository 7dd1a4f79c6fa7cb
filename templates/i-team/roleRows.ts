/** Where each role of the I-Team is written in the box of the roles. */
import type { Rect } from '../../shared/workshop/mark.ts'
import type { TeamRole, Workshop } from '../../shared/workshop/workshop.ts'
import { boxAreas } from './geometry.ts'

/** The list, between the box's question and its sum. */
const list: Rect = {
  x: boxAreas.roles.x + 12,
  y: boxAreas.roles.y + 112,
  w: boxAreas.roles.w - 24,
  h: boxAreas.roles.h - 180,
}
/** The sum of all roles with the "+". */
export const sumRow: Rect = { x: list.x, y: list.y + list.h + 8, w: list.w, h: 52 }

const mostRows = 8
const highestRow = 80

export interface RoleRow {
  readonly role: TeamRole
  readonly area: Rect
}

/** The roles that fit, and the row that says how many more there are or invites to the first one. */
export interface RoleRows {
  readonly rows: readonly RoleRow[]
  readonly rest: Rect | null
  readonly hidden: number
}

/** The rows in the roles' order. */
export function roleRows({ teamRoles }: Workshop): RoleRows {
  const isCut = teamRoles.length > mostRows
  const shown = isCut ? mostRows - 1 : teamRoles.length
  const lines = Math.max(1, shown + (isCut ? 1 : 0))
  const h = Math.min(highestRow, Math.floor(list.h / lines))
  const areaAt = (line: number): Rect => ({ x: list.x, y: list.y + line * h, w: list.w, h })
  return {
    rows: teamRoles.slice(0, shown).map((role, line) => ({ role, area: areaAt(line) })),
    rest: lines > shown ? areaAt(shown) : null,
    hidden: teamRoles.length - shown,
  }
}
