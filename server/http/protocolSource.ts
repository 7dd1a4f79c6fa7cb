/** Gathers what the minutes of a board are made of. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { notesOf } from '../../shared/export/protocol/notesOf.ts'
import type { ProtocolSource } from '../../shared/export/protocol/protocolSource.ts'
import { titleOfTarget } from '../../shared/session/titleOfTarget.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { findTemplate, templates } from '../../templates/registry.ts'
import type { Claims } from '../access/claims.ts'
import { listAttendance } from '../boards/attendance.ts'
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
    people: await listAttendance(surroundings, row.id, withNames),
    notes: notesOf(board),
    titleOf: (target) => titleOfTarget(board, target, locale),
    locale,
    timeZone,
    now: now(),
  }
}
