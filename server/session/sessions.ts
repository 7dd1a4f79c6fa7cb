/** The facilitation sessions of all boards: read when somebody asks for one, let go when its board is. */
import type { Logger } from 'pino'
import type { Role } from '../../shared/access/role.ts'
import type { Command } from '../../shared/session/commands.ts'
import {
  emptySession,
  type Mine,
  type Session,
  type SessionState,
  type Step,
  type Vote,
} from '../../shared/session/session.ts'
import type { Claims } from '../access/claims.ts'
import type { ParticipantRow } from '../storage/contract.ts'
import type { Connection } from '../sync/connection.ts'
import { frameOf } from '../sync/frame.ts'
import { sessionMessage } from '../sync/outgoing.ts'
import type { Room } from '../sync/room.ts'
import { LiveSession, type Outcome, type SessionSurroundings } from './liveSession.ts'

/** What the sessions need of the server. */
export interface SessionsOptions extends SessionSurroundings {
  readonly log: Logger
  /** The agenda has gone on or back; `ended` is the step that was on. */
  readonly onStep?: (room: Room, ended: Step | null) => void
}

/** What the session says of a person beside the role of the link. */
export type Standing = Role | 'removed' | null

const sweepMs = 1_000

/** Made once; `close` ends its timers. */
export class Sessions {
  readonly #options: SessionsOptions
  readonly #live = new Map<string, Promise<LiveSession>>()
  readonly #timer: NodeJS.Timeout

  constructor(options: SessionsOptions) {
    this.#options = options
    this.#timer = setInterval(() => void this.#sweep(), sweepMs)
    this.#timer.unref()
  }

  close(): void {
    clearInterval(this.#timer)
    for (const live of this.#live.values()) {
      live.then(
        (session) => session.close(),
        () => undefined,
      )
    }
  }

  /** A role that a facilitator has set, or that the person was removed. */
  async standingOf(boardId: string, participantId: string): Promise<Standing> {
    const { state } = await this.#open(boardId)
    if (state.removed.includes(participantId)) return 'removed'
    return state.roles[participantId] ?? null
  }

  /** Tells the board's session, if it is in memory, that somebody has joined. */
  personJoined(row: ParticipantRow): void {
    this.#live.get(row.boardId)?.then(
      (session) => session.personJoined(row),
      () => undefined,
    )
  }

  /** The votes that have been closed, in order. */
  async closedVotes(boardId: string): Promise<readonly Vote[]> {
    return (await this.#open(boardId)).state.closed
  }

  /** The session as everybody sees it, with what is the person's own. */
  async read(boardId: string, claims: Claims): Promise<{ session: Session; mine: Mine }> {
    return (await this.#open(boardId)).showTo(claims)
  }

  /** Sends somebody who has just come in where everybody stands. */
  async greet(room: Room, connection: Connection): Promise<void> {
    try {
      const session = await this.#open(room.boardId)
      room.setCanvasLock(session.state.lock === 'canvas')
      connection.send(frameOf(sessionMessage(session.show(connection.claims.role))))
    } catch (error) {
      this.#options.log.warn({ board: room.boardId, err: error }, 'session could not be read')
    }
  }

  /** Runs a command that the person's role allows; see `LiveSession.run`. */
  async run(room: Room, claims: Claims, command: Command): Promise<Outcome> {
    const session = await this.#open(room.boardId)
    const before = session.state
    const outcome = await session.run(room, claims, command)
    if (command.type.startsWith('agenda.') && session.state.current !== before.current) {
      this.#options.onStep?.(room, findStep(before))
    }
    return outcome
  }

  /** The agenda step that is on; null without one. */
  async stepOf(boardId: string): Promise<Step | null> {
    return findStep(await this.stateOf(boardId))
  }

  /** All that is kept of the session, secrets included: not to be given to anybody. */
  async stateOf(boardId: string): Promise<SessionState> {
    return (await this.#open(boardId)).state
  }

  #open(boardId: string): Promise<LiveSession> {
    const known = this.#live.get(boardId)
    if (known) return known
    const loading = this.#load(boardId)
    this.#live.set(boardId, loading)
    loading.catch(() => this.#live.delete(boardId))
    return loading
  }

  async #load(boardId: string): Promise<LiveSession> {
    const body = await this.#options.storage.loadSession(boardId)
    // Written by this server alone; fields of a newer version start as they are in an empty session.
    const stored = body === null ? {} : (JSON.parse(body) as Partial<SessionState>)
    const people = await this.#options.storage.listParticipants(boardId)
    return new LiveSession(boardId, { ...emptySession, ...stored }, people, this.#options)
  }

  /** Frees who follows somebody that has gone, and lets go of sessions whose board is in no memory. */
  async #sweep(): Promise<void> {
    for (const [boardId, loading] of this.#live) {
      try {
        const session = await loading
        await session.freeFollowers()
        const isNeeded = this.#options.findRoom(boardId) !== null || !session.isIdle
        if (!isNeeded && this.#live.get(boardId) === loading) this.#live.delete(boardId)
      } catch (error) {
        this.#options.log.warn({ board: boardId, err: error }, 'session could not be kept up')
      }
    }
  }
}

function findStep({ steps, current }: SessionState): Step | null {
  return steps.find(({ id }) => id === current) ?? null
}
