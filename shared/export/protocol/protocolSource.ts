/** What minutes are made of: the board, its workshop and its session, read by whoever asks for them. */
import type { Role } from '../../access/role.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { EntityId } from '../../model/id.ts'
import type { Text } from '../../model/text.ts'
import type { Session } from '../../session/session.ts'
import type { Template } from '../../workshop/template.ts'
import type { Workshop } from '../../workshop/workshop.ts'

/** Somebody who took part; `name` is `null` unless the facilitator wants names in the minutes. */
export interface ProtocolPerson {
  readonly role: Role
  readonly departmentId: EntityId | null
  readonly name: string | null
}

/** The notes of one page, in reading order. */
export interface NotesOfPage {
  readonly page: string
  readonly texts: readonly string[]
}

/** What minutes are made of: the board, its workshop and its session at one moment. */
export interface ProtocolSource {
  readonly board: {
    readonly title: string
    readonly purpose: Text | null
    /** When the board is deleted, in epoch milliseconds; `null` if it is kept. */
    readonly expiresAt: number | null
  }
  readonly workshop: Workshop
  /** The templates the board shows, in the order of its pages. */
  readonly templates: readonly Template[]
  /** `null` where nobody could be asked for it: then the minutes have no agenda and no votes. */
  readonly session: Pick<Session, 'agenda' | 'pastVotes' | 'vote' | 'writing'> | null
  /** Everybody who took part; `null` where nobody could be asked. */
  readonly people: readonly ProtocolPerson[] | null
  readonly notes: readonly NotesOfPage[]
  /** What a target of a vote is called. */
  readonly titleOf: (target: string) => string
  /** The language of the minutes. */
  readonly locale: Locale
  /** The time zone in which times are written, such as `Europe/Berlin`. */
  readonly timeZone: string
  /** Epoch milliseconds. */
  readonly now: number
}
