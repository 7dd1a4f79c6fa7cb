/** The facilitation sessions of all boards: one command after the other, stored before anybody hears of it. */
import type { Logger } from 'pino'
import type { Role } from '../../shared/access/role.ts'
import type { Command, CommandType } from '../../shared/session/commands.ts'
import { showMine, showSession } from '../../shared/session/present.ts'
import { reduce } from '../../shared/session/reduce.ts'
import { leaveRoom } from '../../shared/session/room.ts'
import type { Reason } from '../../shared/session/rules.ts'
import {
  emptySession,
  type Mine,
  type Session,
  type SessionState,
  type Vote,
} from '../../shared/session/session.ts'
import type { Effect, Person, World } from '../../shared/session/step.ts'
import { closeCode } from '../../shared/sync/messages.ts'
import type { Claims } from '../access/claims.ts'
import { newSecretId } from '../boards/createBoard.ts'
import type { ParticipantRow, Storage } from '../storage/contract.ts'
import type { Connection } from '../sync/connection.ts'
import { frameOf } from '../sync/frame.ts'
import { eventMessage, sessionMessage } from '../sync/outgoing.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import { revealNotes } from './revealNotes.ts'
import { actorOf } from './voterKey.ts'

/** What the sessions need of the server. */
export interface SessionsOptions {
  readonly storage: Storage
  readonly log: Logger
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** What a command came to. */
export type Outcome =
  | { readonly ok: true; readonly session: Session; readonly mine: Mine }
  | { readonly ok: false; readonly reason: Reason }

/** What the session says of a person beside the role of the link. */
export type Standing = Role | 'removed' | null

/** A burst of changes leaves as one message after this time. */
const tellGapMs = 100
/** So long a presenter may be away before everybody is freed. */
const presenterPatienceMs = 10_000
const watchMs = 1_000

/** Commands for which it has to be known who is on the board. */
const aboutPeople: ReadonlySet<CommandType> = new Set([
  'groups.shuffle',
  'participant.remove',
  'role.set',
  'writing.reveal',
])

/** A command whose turn is to come. */
interface Waiting {
  readonly claims: Claims
  readonly command: Command
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/** One board's session in memory. */
interface Held {
  state: SessionState
  /** The command that runs now; the next one waits for it. */
  busy: Promise<unknown>
  readonly waiting: Waiting[]
  lastToldAt: number
  tellTimer: NodeJS.Timeout | null
  presenterGoneSince: number | null
}

/** Made once; `close` ends its timers. */
export class Sessions {
  readonly #options: SessionsOptions
  readonly #held = new Map<string, Promise<Held>>()
  readonly #watch: NodeJS.Timeout
  #rooms: Rooms | null = null

  constructor(options: SessionsOptions) {
    this.#options = options
    this.#watch = setInterval(() => void this.#freeFollowers(), watchMs)
    this.#watch.unref()
  }

  /** The rooms in which changes are told. Called once, before the first command. */
  serve(rooms: Rooms): void {
    this.#rooms = rooms
  }

  close(): void {
    clearInterval(this.#watch)
    for (const held of this.#held.values()) {
      void held.then(({ tellTimer }) => tellTimer && clearTimeout(tellTimer))
    }
  }

  /** Forgets a board that leaves memory or was deleted. */
  forget(boardId: string): void {
    this.#held.delete(boardId)
  }

  /** A role that a facilitator has set, or that the person was removed. */
  async standingOf(boardId: string, participantId: string): Promise<Standing> {
    const { state } = await this.#open(boardId)
    if (state.removed.includes(participantId)) return 'removed'
    return state.roles[participantId] ?? null
  }

  /** The votes that have been closed, in order. */
  async closedVotes(boardId: string): Promise<readonly Vote[]> {
    return (await this.#open(boardId)).state.closed
  }

  /** The session as everybody sees it, with what is the person's own. */
  async read(boardId: string, claims: Claims): Promise<{ session: Session; mine: Mine }> {
    const { state } = await this.#open(boardId)
    return this.#show(state, claims)
  }

  /** Sends somebody who has just come in where everybody stands. */
  async greet(room: Room, connection: Connection): Promise<void> {
    try {
      const { state } = await this.#open(room.boardId)
      room.setCanvasLock(state.lock === 'canvas')
      this.#send(connection, state)
    } catch (error) {
      this.#options.log.warn({ board: room.boardId, err: error }, 'session could not be read')
    }
  }

  #send(connection: Connection, state: SessionState): void {
    connection.send(frameOf(sessionMessage(showSession(state, this.#options.now()))))
  }

  /**
   * Runs a command that the person's role allows. When it resolves the change is on disk and on its way to
   * everybody; a refused one has changed nothing. Commands that come while another is being stored are run
   * one after the other and stored together.
   */
  async run(room: Room, claims: Claims, command: Command): Promise<Outcome> {
    const held = await this.#open(room.boardId)
    return new Promise((resolve, reject) => {
      held.waiting.push({ claims, command, resolve, reject })
      if (held.waiting.length > 1) return
      void this.#inTurn(held, () => this.#runWaiting(room, held))
    })
  }

  async #runWaiting(room: Room, held: Held): Promise<void> {
    const waiting = held.waiting.splice(0)
    const done: { readonly asked: Waiting; readonly effects: readonly Effect[] }[] = []
    try {
      const needsPeople = waiting.some(({ command }) => aboutPeople.has(command.type))
      const rows = needsPeople ? await this.#options.storage.listParticipants(room.boardId) : []
      let { state } = held
      for (const asked of waiting) {
        const world = this.#worldOf(room, rows, state)
        const reduced = reduce(state, asked.command, actorOf(asked.claims), world)
        if (!reduced.ok) {
          asked.resolve(reduced)
          continue
        }
        // Notes first: a reveal that is repeated after a crash between the two puts the same notes.
        for (const effect of reduced.effects) await this.#putNotes(effect, room, rows, state)
        state = reduced.state
        done.push({ asked, effects: reduced.effects })
      }
      await this.#keep(room.boardId, held, state)
    } catch (error) {
      // What is not on disk has not happened.
      for (const asked of waiting) asked.reject(error)
      return
    }
    for (const { asked, effects } of done) {
      for (const effect of effects) this.#carryOut(effect, room)
      asked.resolve({ ok: true, ...this.#show(held.state, asked.claims) })
    }
  }

  #open(boardId: string): Promise<Held> {
    const known = this.#held.get(boardId)
    if (known) return known
    const loading = this.#load(boardId)
    this.#held.set(boardId, loading)
    loading.catch(() => this.#held.delete(boardId))
    return loading
  }

  async #load(boardId: string): Promise<Held> {
    const body = await this.#options.storage.loadSession(boardId)
    // Written by this server alone; fields of a newer version start as they are in an empty session.
    const stored = body === null ? {} : (JSON.parse(body) as Partial<SessionState>)
    return {
      state: { ...emptySession, ...stored },
      busy: Promise.resolve(),
      waiting: [],
      lastToldAt: 0,
      tellTimer: null,
      presenterGoneSince: null,
    }
  }

  async #inTurn<T>(held: Held, work: () => Promise<T>): Promise<T> {
    const turn = held.busy.then(work)
    held.busy = turn.catch(() => undefined)
    return turn
  }

  async #keep(boardId: string, held: Held, state: SessionState): Promise<void> {
    if (state === held.state) return
    await this.#options.storage.saveSession(boardId, JSON.stringify(state))
    held.state = state
    this.#rooms?.find(boardId)?.setCanvasLock(state.lock === 'canvas')
    this.#tellSoon(boardId, held)
  }

  #worldOf(room: Room, rows: readonly ParticipantRow[], state: SessionState): World {
    const present = new Set(room.participants().map(({ id }) => id))
    const people = rows
      .filter(({ id }) => !state.removed.includes(id))
      .map(({ id, departmentId, role }): Person => ({
        participantId: id,
        departmentId,
        role: state.roles[id] ?? role,
        isPresent: present.has(id),
      }))
    return { now: this.#options.now(), newId: newSecretId, random: Math.random, people }
  }

  async #putNotes(
    effect: Effect,
    room: Room,
    rows: readonly ParticipantRow[],
    state: SessionState,
  ): Promise<void> {
    if (effect.type !== 'reveal' || effect.notes.length === 0) return
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    const step = state.steps.find(({ id }) => id === state.current)
    const place = { focus: effect.focus, templateId: step?.templateId ?? null }
    const notes = revealNotes(effect.notes, (id) => names.get(id) ?? null, place, room.board)
    await room.change('notes revealed', (document) => document.put(notes))
  }

  #carryOut(effect: Effect, room: Room): void {
    switch (effect.type) {
      case 'tell':
        room.tell(frameOf(eventMessage(effect.event)))
        break
      case 'role':
        room.closeWhere(
          ({ participant }) => participant === effect.participantId,
          closeCode.restart,
          'the role has changed',
        )
        break
      case 'remove':
        room.closeWhere(
          ({ participant }) => participant === effect.participantId,
          closeCode.unauthorized,
          'a facilitator has removed this person',
        )
        break
      case 'reveal':
        break
    }
  }

  #show(state: SessionState, claims: Claims): { session: Session; mine: Mine } {
    const session = showSession(state, this.#options.now())
    return { session, mine: showMine(state, actorOf(claims)) }
  }

  /** At once after a rest, else what has gathered in a moment. */
  #tellSoon(boardId: string, held: Held): void {
    if (held.tellTimer) return
    const wait = held.lastToldAt + tellGapMs - this.#options.now()
    const tell = () => {
      held.tellTimer = null
      held.lastToldAt = this.#options.now()
      const room = this.#rooms?.find(boardId)
      room?.tell(frameOf(sessionMessage(showSession(held.state, held.lastToldAt))))
    }
    if (wait <= 0 || wait > tellGapMs) tell()
    else held.tellTimer = setTimeout(tell, wait)
  }

  /** Ends following somebody who has gone: their connection is away for longer than a hiccup. */
  async #freeFollowers(): Promise<void> {
    for (const [boardId, loading] of this.#held) {
      const held = await loading.catch(() => null)
      const by = held?.state.attention?.by
      if (!held) continue
      const here = this.#rooms?.find(boardId)?.participants() ?? []
      if (by === undefined || here.some(({ id }) => id === by)) {
        held.presenterGoneSince = null
        continue
      }
      held.presenterGoneSince ??= this.#options.now()
      if (this.#options.now() - held.presenterGoneSince < presenterPatienceMs) continue
      await this.#inTurn(held, () => this.#release(boardId, held, by)).catch((error: unknown) =>
        this.#options.log.warn({ board: boardId, err: error }, 'followers could not be freed'),
      )
    }
  }

  async #release(boardId: string, held: Held, by: string): Promise<void> {
    const { state } = held
    if (state.attention?.by !== by) return
    const freed = {
      ...leaveRoom(state, by),
      hands: state.hands,
      ready: state.ready,
      groups: state.groups,
    }
    await this.#keep(boardId, held, { ...freed, version: state.version + 1 })
  }
}
