/** What a part of the reducer gets and gives. */
import type { Role } from '../access/role.ts'
import type { FiveStep } from '../model/records/kit.ts'
import type { Reason } from './rules.ts'
import type { RoomEvent, SessionState } from './session.ts'

/** Who gives a command. */
export interface Actor {
  readonly participantId: string
  readonly role: Role
  /**
   * Who this person is in an anonymous vote: derived from a secret that only the person's token carries,
   * different in every vote.
   */
  readonly voterKey: (voteId: string) => string
}

/** Somebody who has joined the board. */
export interface Person {
  readonly participantId: string
  readonly departmentId: string | null
  readonly role: Role
  /** True while the person has the board open. */
  readonly isPresent: boolean
}

/** The world around a command; everything that is not in the state comes from here. */
export interface World {
  /** Epoch milliseconds of the server's clock. */
  readonly now: number
  readonly newId: () => string
  /** A number from 0 to below 1. */
  readonly random: () => number
  readonly people: readonly Person[]
}

/** A note that a reveal puts on the board. */
export interface RevealedNote {
  /** The same draft always gets the same id, so that revealing it twice is revealing it once. */
  readonly draftKey: string
  /** `null` when the round was anonymous. */
  readonly participantId: string | null
  readonly text: string
  readonly color?: string | undefined
  readonly x?: number | undefined
  readonly y?: number | undefined
}

/** What the server does beside storing the new state. */
export type Effect =
  | {
      readonly type: 'reveal'
      readonly notes: readonly RevealedNote[]
      readonly focus: string | null
    }
  | { readonly type: 'tell'; readonly event: RoomEvent }
  | { readonly type: 'role'; readonly participantId: string; readonly role: Role }
  | { readonly type: 'remove'; readonly participantId: string }
  /** `raterKey` is the same for all ratings of one person and leads to nobody. */
  | { readonly type: 'rate'; readonly raterKey: string; readonly value: FiveStep }
  | {
      readonly type: 'department'
      readonly participantId: string
      readonly departmentId: string | null
    }

/** The state after a command, or why there is none. */
export type Reduced =
  | { readonly ok: true; readonly state: SessionState; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly reason: Reason }

/** A command that did what it says. */
export function done(state: SessionState, effects: readonly Effect[] = []): Reduced {
  return { ok: true, state, effects }
}

/** A command that changes nothing, and why. */
export function refuse(reason: Reason): Reduced {
  return { ok: false, reason }
}
