/** What a board looks like from outside. */
import type { Role } from '../../shared/access/role.ts'
import type { BoardFacts } from '../../shared/api/boards.ts'
import { templates } from '../../templates/registry.ts'
import {
  colorOfPerson,
  readDepartments,
  readPurpose,
  readTemplates,
  readTitle,
} from '../boards/boardDocument.ts'
import type { BoardRow, ParticipantRow } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'

/** The board as the caller may see it. `people` are all who ever joined. */
export function presentBoard(
  row: BoardRow,
  room: Room,
  role: Role,
  people: readonly ParticipantRow[],
): BoardFacts {
  const board = room.board
  const departments = readDepartments(board)
  const known = new Map(people.map((person) => [person.id, person]))
  return {
    id: row.id,
    title: readTitle(board),
    locale: row.locale,
    role,
    templates: readTemplates(board, templates),
    purpose: readPurpose(board),
    createdAt: presentTime(row.createdAt),
    retentionDays: row.retentionDays,
    expiresAt: row.expiresAt === null ? null : presentTime(row.expiresAt),
    archived: row.archivedAt !== null,
    participants: room.participants().map(({ id, name, role: theirs }) => {
      const departmentId = known.get(id)?.departmentId ?? null
      const color = colorOfPerson({ id, departmentId }, departments)
      return { id, name, role: theirs, departmentId, color }
    }),
  }
}

/** A time as all answers write it. */
export function presentTime(epochMs: number): string {
  return new Date(epochMs).toISOString()
}
