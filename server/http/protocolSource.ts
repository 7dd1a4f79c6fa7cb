/** Gathers what the minutes of a board are made of. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { notesOf } from '../../shared/export/protocol/notesOf.ts'
import type { ProtocolPerson, ProtocolSource } from '../../shared/export/protocol/protocolSource.ts'
import { titleOfTarget } from '../../shared/session/titleOfTarget.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { findTemplate, templates } from '../../templates/registry.ts'
import type { Claims } from '../access/claims.ts'
import { readTemplates, readTitle } from '../boards/boardDocument.ts'
import type { BoardRow } from '../storage/contract.ts'
import type { Surroundings } from './surroundings.ts'

/** What the caller wants of the minutes. */
export interface ProtocolWish {
  readonly locale: Locale
  readonly timeZone: string
  /** True: people are named; only a facilitator may wish for it. */
  readonly withNames: boolean
}

/** The board as it is now, with its session and whoever took part. */
export async function gatherProtocol(
  surroundings: Pick<Surroundings, 'rooms' | 'sessions' | 'storage' | 'now'>,
  row: BoardRow,
  claims: Claims,
  { locale, timeZone, withNames }: ProtocolWish,
): Promise<ProtocolSource> {
  const { rooms, sessions, now } = surroundings
  const { board } = await rooms.open(row.id)
  const { session } = await sessions.read(row.id, claims)
  const workshop = workshopOf(board)
  return {
    board: { title: readTitle(board), purpose: workshop.purpose, expiresAt: row.expiresAt },
    workshop,
    templates: readTemplates(board, templates).flatMap((id) => findTemplate(id) ?? []),
    session,
    people: await listAttendance(surroundings, row.id, claims, withNames),
    notes: notesOf(board),
    titleOf: (target) => titleOfTarget(board, target, locale),
    locale,
    timeZone,
    now: now(),
  }
}

/**
 * Everybody who ever joined the board, in the role they have now. Whoever came with a second device under the
 * same name and for the same department is one person; whoever was removed is not in the list.
 */
export async function listAttendance(
  { storage, sessions }: Pick<Surroundings, 'storage' | 'sessions'>,
  boardId: string,
  claims: Claims,
  withNames: boolean,
): Promise<readonly ProtocolPerson[]> {
  const rows = await storage.listParticipants(boardId)
  const { session } = await sessions.read(boardId, claims)
  const people = new Map<string, ProtocolPerson>()
  for (const { id, name, role, departmentId } of rows) {
    if ((await sessions.standingOf(boardId, id)) === 'removed') continue
    const key = JSON.stringify([name.trim().toLowerCase(), departmentId])
    const present = session.roles[id] ?? role
    if (people.has(key)) continue
    people.set(key, { role: present, departmentId, name: withNames ? name : null })
  }
  return [...people.values()]
}
