/** What each role may do on a board: the one table that the server enforces and the page shows. */
import { isAtLeast } from './role.ts'
import type { Role } from './role.ts'

/** The least role for each thing a person can ask of a board, besides changing its records. */
const leastRoles = {
  'board.read': 'observer',
  'board.export': 'observer',
  'board.change': 'facilitator',
  'board.delete': 'facilitator',
  'keys.read': 'facilitator',
  'keys.rotate': 'facilitator',
  'workshop.read': 'observer',
  'workshop.import': 'facilitator',
  'asset.read': 'observer',
  'asset.add': 'participant',
  'record.write': 'participant',
  'frame.write': 'facilitator',
  'lock.write': 'facilitator',
  'snapshot.read': 'observer',
  'snapshot.create': 'facilitator',
  'snapshot.restore': 'facilitator',
  'snapshot.delete': 'facilitator',
  'template.save': 'facilitator',
  'session.read': 'observer',
  'session.command': 'participant',
} as const satisfies Record<string, Role>

/** Something a person can ask of a board. */
export type Action = keyof typeof leastRoles

/** True if the role may do it. */
export function may(role: Role, action: Action): boolean {
  return isAtLeast(role, leastRoles[action])
}

/** The least role that may do it. */
export function leastRoleFor(action: Action): Role {
  return leastRoles[action]
}
