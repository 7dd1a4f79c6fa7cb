/** Asks the server what only it knows of a board: who took part, and how long it is kept. */
import * as z from 'zod/mini'
import { roles } from '../../shared/access/role.ts'
import type { ProtocolPerson } from '../../shared/export/protocol/protocolSource.ts'
import { boardFacts } from '../../shared/api/boards.ts'
import { request } from '../http/request.ts'
import type { Identity } from '../session/identity.ts'

const schema = z.object({
  people: z.array(
    z.object({
      role: z.enum(roles),
      departmentId: z.nullable(z.string()),
      name: z.nullable(z.string()),
    }),
  ),
})

/** Everybody who took part, named only if a facilitator wishes it; `null` where the server cannot be asked. */
export async function fetchAttendance(
  { boardId, token }: Identity,
  withNames: boolean,
  signal: AbortSignal,
): Promise<readonly ProtocolPerson[] | null> {
  const path = `api/boards/${encodeURIComponent(boardId)}/attendance${withNames ? '?names=1' : ''}`
  const answer = await request(path, schema, { token, signal })
  return answer.ok ? answer.value.people : null
}

/** When the board is deleted, in epoch milliseconds; `null` if it is kept, or nobody could be asked. */
export async function fetchExpiry(
  { boardId, token }: Identity,
  signal: AbortSignal,
): Promise<number | null> {
  const path = `api/boards/${encodeURIComponent(boardId)}`
  const answer = await request(path, boardFacts, { token, signal })
  const expiresAt = answer.ok ? answer.value.expiresAt : null
  return expiresAt === null ? null : Date.parse(expiresAt)
}
