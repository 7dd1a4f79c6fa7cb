/** Where on the frame something is shown that is no card, and what a double click stands for. */
import type { EntityId } from '../../shared/model/id.ts'
import { sectors, type LinkEnd } from '../../shared/model/records/iTeam.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains } from '../../shared/workshop/rect.ts'
import type { SpotIntent, Target } from '../../shared/workshop/target.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { boxKeys } from './boxes.ts'
import { boxAreas, sectorArea, sectorAt } from './geometry.ts'
import { templateId } from './place.ts'
import { roleRows } from './roleRows.ts'
import { insideGroups } from './rows.ts'

/** The area of a target; `null` for what this template does not show, or has no room for. */
export function areaOf(target: Target, workshop: Workshop): Rect | null {
  switch (target.kind) {
    case 'link':
      return areaOfEnd(target.end, workshop)
    case 'department':
    case 'corridor':
      return areaOfEnd({ kind: target.kind, id: target.id }, workshop)
    case 'teamRole':
      return roleRows(workshop).rows.find(({ role }) => role.id === target.id)?.area ?? null
    case 'field':
      return target.templateId === templateId ? areaOfBox(target.key) : null
    default:
      return null
  }
}

/** A stakeholder in a sector, the form of what is printed elsewhere. */
export function intentAt(point: Point, workshop: Workshop): SpotIntent | null {
  const sector = sectorAt(point)
  if (sector) return { type: 'create', kind: 'stakeholder', sector }
  const groups = insideGroups(workshop)
  const row = groups.flatMap(({ rows }) => rows).find(({ area }) => contains(area, point))
  if (row) return open({ kind: 'link', end: row.end })
  const empty = groups.find(({ rest, hidden }) => rest && hidden === 0 && contains(rest, point))
  if (empty) return { type: 'create', kind: empty.kind }
  const { rows, rest, hidden } = roleRows(workshop)
  const role = rows.find(({ area }) => contains(area, point))
  if (role) return open({ kind: 'teamRole', id: role.role.id })
  if (rest && hidden === 0 && contains(rest, point)) return { type: 'create', kind: 'teamRole' }
  const key = boxKeys.find((candidate) => contains(boxAreas[candidate], point))
  return key ? open({ kind: 'field', templateId, key }) : null
}

function areaOfEnd(end: LinkEnd, workshop: Workshop): Rect | null {
  if (end.kind === 'sector') {
    const sector = sectors.find((candidate) => candidate === end.id)
    return sector ? sectorArea(sector) : null
  }
  const rows = insideGroups(workshop).flatMap((group) => group.rows)
  return rows.find((row) => row.end.kind === end.kind && row.end.id === end.id)?.area ?? null
}

function areaOfBox(key: EntityId): Rect | null {
  const box = boxKeys.find((candidate) => candidate === key)
  return box ? boxAreas[box] : null
}

function open(target: Target): SpotIntent {
  return { type: 'open', target }
}
