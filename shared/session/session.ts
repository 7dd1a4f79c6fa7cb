/**
 * The facilitation session of a board: where the workshop stands, what runs, who may do what. The server
 * is its only author; what everybody sees of it is `Session`, what only the server holds is `SessionState`.
 */
import type { Role } from '../access/role.ts'

/** The modes of a step. */
export const stepModes = ['discuss', 'write', 'vote', 'sort', 'present', 'break'] as const
/** What people do in a step. */
export type StepMode = (typeof stepModes)[number]

/** How much is locked, from nothing to all. */
export const locks = ['none', 'templates', 'canvas'] as const
/**
 * What participants may not change: the templates' frames, which they may at no time (`none` and `templates` are
 * alike in this), or anything on the canvas.
 */
export type Lock = (typeof locks)[number]

/** The two ways of showing cursors. */
export const cursorModes = ['shown', 'muted'] as const
/** Whether people see each other's cursors; the facilitators' are always shown. */
export type CursorMode = (typeof cursorModes)[number]

/** A rectangle of a page, in page units. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Somewhere to look at: a shape, or a rectangle of a page. */
export interface Place {
  readonly shapeId?: string | undefined
  readonly bounds?: Bounds | undefined
  /** The page that `bounds` lie on; without it the page that everybody happens to have open. */
  readonly pageId?: string | undefined
}

/** One step of the workshop's script. */
export interface Step {
  readonly id: string
  readonly title: string
  /** Planned length; 0: no timer. */
  readonly minutes: number
  readonly templateId?: string | undefined
  /** The shape everybody is led to. */
  readonly focus?: string | undefined
  readonly mode: StepMode
  readonly lock: Lock
  /** What is asked of participants, in one sentence. */
  readonly text?: string | undefined
}

/** When a step really ran, in epoch milliseconds; `endedAt` is `null` while it does. */
export interface StepRun {
  readonly stepId: string
  readonly startedAt: number
  readonly endedAt: number | null
}

/** The steps, which of them is on, and since when (epoch milliseconds); `null` before the start. */
export interface Agenda {
  readonly steps: readonly Step[]
  readonly current: string | null
  readonly startedAt: number | null
  /** Every run of a step, in order: planned against actual, for the minutes. */
  readonly runs: readonly StepRun[]
}

/** A timer that has run out stays `running` with its end in the past. */
export type Timer =
  | { readonly state: 'running'; readonly endsAt: number; readonly lengthMs: number }
  | { readonly state: 'paused'; readonly leftMs: number; readonly lengthMs: number }

/** A note written in private. */
export interface Draft {
  readonly id: string
  readonly text: string
  readonly color?: string | undefined
  readonly x?: number | undefined
  readonly y?: number | undefined
}

/** Dots by target. */
export type Dots = Readonly<Record<string, number>>

/** Where everybody looks until it ends: at a place, or without one at what somebody looks at. */
export interface Attention extends Place {
  readonly kind: 'follow'
  /** The participant who leads. */
  readonly by: string
}

/** People who work by themselves for a while. */
export interface Group {
  readonly name: string
  readonly members: readonly string[]
  /** The frame on the canvas where they work. */
  readonly frameId?: string | undefined
  /** The group's own timer, beside the one of the room; absent while it has none. */
  readonly timer?: Timer | undefined
}

/** How much the people of one department have written; `null` is everybody without one. */
export interface DepartmentCount {
  readonly departmentId: string | null
  readonly authors: number
  readonly drafts: number
}

/** A round of private writing as others see it: how many write, never what. */
export interface Writing {
  readonly anonymous: boolean
  readonly startedAt: number
  /** True while only facilitators see how many write. */
  readonly isCountHidden: boolean
  /** People who have a draft; `null` for who may not see it. */
  readonly authors: number | null
  /** Drafts there are; `null` for who may not see it. */
  readonly drafts: number | null
  /** Only in what facilitators get: those departments of which somebody has written. */
  readonly departments?: readonly DepartmentCount[] | undefined
}

/** A vote as everybody sees it: no totals before it is closed, nobody's ballot ever. */
export interface Vote {
  readonly id: string
  readonly question: string
  /** Dots each person has. */
  readonly dots: number
  readonly maxPerItem: number
  readonly anonymous: boolean
  readonly targets: readonly string[]
  readonly state: 'open' | 'closed'
  /** When it was closed; `null` while it is open. */
  readonly closedAt: number | null
  /** How many people have set all their dots. */
  readonly done: number
  /** Totals by target, proxy dots included; `null` while the vote is open. */
  readonly results: Dots | null
  /** The part of the results that was set for people without a device; `null` while the vote is open. */
  readonly proxy: Dots | null
}

/** What everybody sees. `now` lets a client correct its clock; all times are the server's epoch ms. */
export interface Session {
  /** Grows by one with every change. */
  readonly version: number
  readonly now: number
  readonly agenda: Agenda
  readonly timer: Timer | null
  readonly writing: Writing | null
  readonly vote: Vote | null
  /** Every closed vote in order, the one shown in `vote` included. */
  readonly pastVotes: readonly Vote[]
  readonly attention: Attention | null
  readonly lock: Lock
  readonly cursors: CursorMode
  /** Participants who raised a hand, the first first. */
  readonly hands: readonly string[]
  readonly ready: readonly string[]
  readonly groups: readonly Group[] | null
  /** When the groups were called back into the room; `null` while they work by themselves. */
  readonly recalledAt: number | null
  /** Roles that a facilitator has set, by participant; everybody else has the role of their link. */
  readonly roles: Readonly<Record<string, Role>>
}

/** What happens once in the room: everybody is told, nothing of it is kept. */
export type RoomEvent =
  | ({ readonly type: 'summon'; readonly by: string } & Place)
  /** The groups are called back; the place is where the room meets. */
  | ({ readonly type: 'recall'; readonly by: string } & Place)
  /** So many notes that were written in private lie on the board now; the place is where. */
  | ({ readonly type: 'reveal'; readonly by: string; readonly count: number } & Place)
  | { readonly type: 'reaction'; readonly by: string; readonly emoji: string }
  /** Somebody points at a point of a page, in page units. */
  | {
      readonly type: 'ping'
      readonly by: string
      readonly pageId: string
      readonly x: number
      readonly y: number
    }

/** What only its owner sees, in the answer to that person's own calls. */
export interface Mine {
  readonly drafts: readonly Draft[]
  /** Drafts of rounds that were cancelled: given back, revealed by nobody. */
  readonly kept: readonly Draft[]
  /** The dots set in the open vote. */
  readonly dots: Dots
  /** Only for facilitators: the dots they set in the open vote for people without a device. */
  readonly proxy?: Dots | undefined
  /** The id of the person's rating in a look back, whether or not they have given one. */
  readonly ratingId?: string | undefined
}

/** A round of private writing as the server holds it. */
export interface WritingState {
  readonly id: string
  readonly anonymous: boolean
  /** True while only facilitators see how many write; absent in rounds of older versions. */
  readonly isCountHidden?: boolean | undefined
  readonly startedAt: number
  /** Drafts by participant. */
  readonly drafts: Readonly<Record<string, readonly Draft[]>>
}

/** An open vote as the server holds it; once closed, only totals are left. */
export interface OpenVote {
  readonly id: string
  readonly question: string
  readonly dots: number
  readonly maxPerItem: number
  readonly anonymous: boolean
  readonly targets: readonly string[]
  /**
   * Dots by voter. In an anonymous vote the voter's key is derived from a secret that only the voter's
   * token carries, so what is stored leads to nobody.
   */
  readonly ballots: Readonly<Record<string, Dots>>
  readonly proxy: Dots
}

/** What the way back from a step restores. */
export interface StepBefore {
  readonly current: string | null
  readonly startedAt: number | null
  readonly timer: Timer | null
  readonly lock: Lock
  readonly attention: Attention | null
  /** The round of writing the step began; it is cancelled on the way back while nobody has written. */
  readonly begunWriting: string | null
}

/** So many people of a department had a role. */
export interface Attended {
  readonly role: Role
  readonly departmentId: string | null
  readonly count: number
}

/** Everything the server holds and stores of a session. */
export interface SessionState {
  readonly version: number
  readonly steps: readonly Step[]
  readonly current: string | null
  readonly startedAt: number | null
  readonly runs: readonly StepRun[]
  readonly before: readonly StepBefore[]
  readonly timer: Timer | null
  readonly writing: WritingState | null
  readonly kept: Readonly<Record<string, readonly Draft[]>>
  readonly open: OpenVote | null
  readonly closed: readonly Vote[]
  readonly attention: Attention | null
  readonly lock: Lock
  readonly cursors: CursorMode
  readonly hands: readonly string[]
  readonly ready: readonly string[]
  readonly groups: readonly Group[] | null
  readonly recalledAt: number | null
  /** Roles that differ from the one of the link, by participant. */
  readonly roles: Readonly<Record<string, Role>>
  /** Participants who were removed: their tokens are worth nothing any more. */
  readonly removed: readonly string[]
  /** Who took part on the board this one was imported from, as numbers. */
  readonly earlier: readonly Attended[]
}

/** A session in which nothing has happened. */
export const emptySession: SessionState = {
  version: 0,
  steps: [],
  current: null,
  startedAt: null,
  runs: [],
  before: [],
  timer: null,
  writing: null,
  kept: {},
  open: null,
  closed: [],
  attention: null,
  lock: 'none',
  cursors: 'shown',
  hands: [],
  ready: [],
  groups: null,
  recalledAt: null,
  roles: {},
  removed: [],
  earlier: [],
}
