/** Who took part in a workshop. */
import type { ProtocolPerson } from '../../shared/export/protocol/protocolSource.ts'
import type { Attended } from '../../shared/session/session.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Storage } from '../storage/contract.ts'

/**
 * Everybody who ever joined the board, in the role they have now. Whoever came with a second device under the
 * same name and for the same department is one person; whoever was removed is not in the list. On a board that was
 * imported those who took part before are in it without a name: see `withEarlier`.
 */
export async function listAttendance(
  { storage, sessions }: { readonly storage: Storage; readonly sessions: Sessions },
  boardId: string,
  withNames: boolean,
): Promise<readonly ProtocolPerson[]> {
  const rows = await storage.listParticipants(boardId)
  const { roles, removed, earlier } = await sessions.stateOf(boardId)
  const gone = new Set(removed)
  const people = new Map<string, ProtocolPerson>()
  for (const { id, name, role, departmentId } of rows) {
    if (gone.has(id)) continue
    const key = JSON.stringify([name.trim().toLowerCase(), departmentId])
    if (people.has(key)) continue
    people.set(key, { role: roles[id] ?? role, departmentId, name: withNames ? name : null })
  }
  return withEarlier([...people.values()], earlier)
}

/** How many of each department had each role: what may leave the server without saying who. */
export function countAttendance(people: readonly ProtocolPerson[]): readonly Attended[] {
  const counted = new Map<string, Attended>()
  for (const { role, departmentId } of people) {
    const key = keyOf(role, departmentId)
    const count = (counted.get(key)?.count ?? 0) + 1
    counted.set(key, { role, departmentId, count })
  }
  // In an order that does not tell who came first.
  return [...counted.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/**
 * Adds those who were counted before. Nobody knows whether somebody who has joined since is one of them, so as many as
 * there were of a department in a role are taken to be: a workshop that goes on elsewhere does not count twice.
 */
function withEarlier(
  people: readonly ProtocolPerson[],
  earlier: readonly Attended[],
): readonly ProtocolPerson[] {
  const since = new Map(
    countAttendance(people).map(({ role, departmentId, count }) => [
      keyOf(role, departmentId),
      count,
    ]),
  )
  const missing = earlier.flatMap(({ role, departmentId, count }) => {
    const length = Math.max(0, count - (since.get(keyOf(role, departmentId)) ?? 0))
    return Array.from({ length }, () => ({ role, departmentId, name: null }))
  })
  return [...people, ...missing]
}

function keyOf(role: string, departmentId: string | null): string {
  return JSON.stringify([role, departmentId])
}
