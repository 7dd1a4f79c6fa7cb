/** What a room needs of the server around it, and how it is seen from there. */
import type { Logger } from 'pino'
import type { Template } from '../../shared/workshop/template.ts'
import type { Claims } from '../access/claims.ts'
import type { Storage } from '../storage/contract.ts'
import type { Connection } from './connection.ts'
import type { SyncLimits } from './limits.ts'
import type { Room } from './room.ts'
import type { SyncMetrics } from './syncMetrics.ts'

/** Where a room is in its life. `Rooms` holds the time before: a room that exists has been loaded. */
export type RoomLife =
  | { readonly state: 'live' }
  | { readonly state: 'idle'; readonly sinceMs: number }
  | { readonly state: 'closed' }

/** What a room needs of the server around it. */
export interface RoomSurroundings {
  readonly boardId: string
  readonly storage: Storage
  readonly limits: SyncLimits
  readonly log: Logger
  readonly metrics: SyncMetrics
  /** The templates a board may show: they say where cards belong. */
  readonly templates: readonly Template[]
  /** Epoch milliseconds. */
  readonly now: () => number
  /** True if the whole process holds more unsaved bytes than it may. */
  readonly isMemoryFull: () => boolean
  /** Somebody was let in and is being sent the board. */
  readonly onAdmitted: (room: Room, connection: Connection) => void
  /**
   * The room is closed for good. `culprit` sent what it could not take, if it was that; `written`
   * resolves when none of its writes is under way any more.
   */
  readonly onClosed: (room: Room, culprit: Connection | null, written: Promise<void>) => void
}

/** Somebody who is here now, once however many tabs they have open. */
export interface PresentParticipant {
  readonly id: string
  readonly name: string
  readonly role: Claims['role']
}
