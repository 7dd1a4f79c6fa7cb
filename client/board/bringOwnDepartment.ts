/** Puts the department somebody named while joining onto the board, and makes it theirs. */
import { react } from 'tldraw'
import * as z from 'zod/mini'
import { may } from '../../shared/access/policy.ts'
import { entityIdOf, type EntityId } from '../../shared/model/id.ts'
import type { Command } from '../../shared/session/commands.ts'
import { createDepartment } from '../../shared/workshop/commands/departments.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { textIn } from '../../shared/model/text.ts'
import { request } from '../http/request.ts'
import type { Identity } from '../session/identity.ts'
import type { BoardSession } from './BoardSession.ts'

/** Does it once the board is open and connected; an existing department of that name is taken instead. */
export function bringOwnDepartment(session: BoardSession): () => void {
  return react('bring own department', () => {
    const identity = session.identity.get()
    const name = identity.newDepartmentName
    if (name === null || session.saved.get() !== 'saved') return
    if (!may(identity.role, 'record.write')) return
    queueMicrotask(() => {
      const departmentId = findDepartment(session, name) ?? addDepartment(session, name)
      if (!departmentId) return
      session.takeDepartment(departmentId)
      tellServer(identity, departmentId)
    })
  })
}

/** The server divides groups by department; without this it would know of none until the next joining. */
function tellServer({ boardId, token }: Identity, departmentId: EntityId): void {
  const path = `api/boards/${encodeURIComponent(boardId)}/commands`
  const body: Command = { type: 'department.set', departmentId }
  void request(path, z.unknown(), { method: 'POST', body, token })
}

function findDepartment(session: BoardSession, name: string): EntityId | null {
  const wanted = name.trim().toLocaleLowerCase()
  const found = storeBoard(session.store)
    .all('department')
    .find((department) =>
      (['de', 'en'] as const).some(
        (locale) => textIn(department.name, locale).trim().toLocaleLowerCase() === wanted,
      ),
    )
  return found ? entityIdOf(found.id) : null
}

function addDepartment(session: BoardSession, name: string): EntityId | null {
  const made = createDepartment(storeBoard(session.store), { name: name.trim() })
  return made.ok ? made.value : null
}
