/** What the landing page does with a board it has just created. */
import type { CreatedBoard } from '../../shared/api/boards.ts'
import { joinBoard } from '../http/boards.ts'
import { findPerson, rememberIdentity, rememberKey } from '../session/identity.ts'
import { rememberVisit } from '../session/visited.ts'

/** Keeps the facilitator's key in this browser and puts the board on the list of visited ones. */
export function rememberCreated(board: CreatedBoard): void {
  rememberKey(board.id, board.keys.facilitator)
  rememberVisit({
    boardId: board.id,
    title: board.title,
    role: 'facilitator',
    at: new Date().toISOString(),
  })
}

/**
 * Joins a board that was just created without asking anything, under the name this browser
 * remembers or else `guestName`. If that fails the join page asks.
 */
export async function joinCreated(board: CreatedBoard, guestName: string): Promise<void> {
  const key = board.keys.facilitator
  const name = findPerson()?.name ?? guestName
  const joined = await joinBoard(board.id, { key, name, departmentId: null })
  if (!joined.ok) return
  rememberIdentity({ boardId: board.id, key, newDepartmentName: null, ...joined.value })
}
