/** The facilitation session of one board: one command after the other, stored before anybody hears of it. */
import type { Role } from '../../shared/access/role.ts'
import type { Command } from '../../shared/session/commands.ts'
import { showMine, showSession } from '../../shared/session/present.ts'
import { reduce } from '../../shared/session/reduce.ts'
import { raterKeyOf } from '../../shared/session/room.ts'
import type { Reason } from '../../shared/session/rules.ts'
import type { Mine, RoomEvent, Session, SessionState } from '../../shared/session/session.ts'
import type { Effect, World } from '../../shared/session/step.ts'
import { closeCode } from '../../shared/sync/messages.ts'
import type { Claims } from '../access/claims.ts'
import { newSecretId } from '../boards/createBoard.ts'
import type { ParticipantRow, Storage } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'
import { People } from './people.ts'
import { putRating } from './putRating.ts'
import { revealNotes } from './revealNotes.ts'
import { revealedPlace } from './revealedPlace.ts'
import { SignPace } from './signPace.ts'
import { Teller } from './teller.ts'
import { actorOf } from './voterKey.ts'

/** What a session needs of the server. */
export interface SessionSurroundings {
  readonly storage: Storage
  /** Epoch milliseconds. */
  readonly now: () => number
  /** The board's room while it is in memory. */
  readonly findRoom: (boardId: string) => Room | null
}

/** What a command came to. */
export type Outcome =
  | { readonly ok: true; readonly session: Session; readonly mine: Mine }
  | { readonly ok: false; readonly reason: Reason }

/** So long a presenter may be away before everybody is freed. */
const presenterPatienceMs = 10_000

type EffectOf<T extends Effect['type']> = Extract<Effect, { readonly type: T }>

/** A command whose turn is to come. */
interface Waiting {
  readonly claims: Claims
  readonly command: Command
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/** Made by `Sessions` when somebody asks for it, let go when nobody needs it. */
export class LiveSession {
  readonly #boardId: string
  readonly #around: SessionSurroundings
  readonly #teller: Teller
  readonly #pace: SignPace
  readonly #people: People
  #state: SessionState
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null
  #presenterGoneSince: number | null = null

  /** `people` are those who have joined the board so far. */
  constructor(
    boardId: string,
    state: SessionState,
    people: readonly ParticipantRow[],
    around: SessionSurroundings,
  ) {
    this.#boardId = boardId
    this.#state = state
    this.#people = new People(people)
    this.#pace = new SignPace(around.now)
    this.#around = around
    this.#teller = new Teller(
      around.now,
      () => around.findRoom(boardId),
      (role) => this.show(role),
    )
  }

  get state(): SessionState {
    return this.#state
  }

  /** True while nothing is being stored or told. */
  get isIdle(): boolean {
    return this.#running === null && this.#teller.isIdle
  }

  /** The session as people of a role see it at this moment. */
  show(role: Role): Session {
    const departmentOf = role === 'facilitator' ? this.#people.departmentOf : null
    return showSession(this.#state, this.#around.now(), departmentOf)
  }

  /** Somebody has joined the board, or has joined it again. */
  personJoined(row: ParticipantRow): void {
    this.#people.take(row)
  }

  /** The session with what is the person's own. */
  showTo(claims: Claims): { readonly session: Session; readonly mine: Mine } {
    const actor = actorOf(claims)
    const mine = { ...showMine(this.#state, actor), ratingId: raterKeyOf(actor) }
    return { session: this.show(claims.role), mine }
  }

  /**
   * Runs a command that the person's role allows. When it resolves the change is on disk and on its way to
   * everybody; a refused one has changed nothing. Commands that come while another is being stored are run
   * one after the other and stored together.
   */
  run(room: Room, claims: Claims, command: Command): Promise<Outcome> {
    const reason = this.#pace.refuse(claims.participant, command.type)
    if (reason) return Promise.resolve({ ok: false, reason })
    return new Promise((resolve, reject) => {
      this.#waiting.push({ claims, command, resolve, reject })
      this.#running ??= this.#runAll(room)
    })
  }

  /** Ends following somebody who has gone: their connection is away for longer than a hiccup. */
  async freeFollowers(): Promise<void> {
    const by = this.#state.attention?.by
    const room = this.#around.findRoom(this.#boardId)
    if (!room || by === undefined || room.participants().some(({ id }) => id === by)) {
      this.#presenterGoneSince = null
      return
    }
    const now = this.#around.now()
    this.#presenterGoneSince ??= now
    if (now - this.#presenterGoneSince < presenterPatienceMs) return
    this.#presenterGoneSince = null
    await this.run(room, theServer(this.#boardId), { type: 'attention.release' })
  }

  close(): void {
    this.#teller.close()
  }

  async #runAll(room: Room): Promise<void> {
    // Commands of the same turn are stored together from the first time on.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      await this.#runGroup(room, group)
    }
    this.#running = null
  }

  async #runGroup(room: Room, group: readonly Waiting[]): Promise<void> {
    const done: { readonly asked: Waiting; readonly effects: readonly Effect[] }[] = []
    try {
      let state = this.#state
      for (const asked of group) {
        const world = this.#worldOf(room, state)
        const reduced = reduce(state, asked.command, actorOf(asked.claims), world)
        if (!reduced.ok) {
          asked.resolve(reduced)
          continue
        }
        // These first: a reveal that is repeated after a crash between the two adds no second note.
        const effects = [...reduced.effects]
        for (const effect of reduced.effects) {
          const event = await this.#store(effect, room, state, asked.claims)
          if (event) effects.push({ type: 'tell', event })
        }
        state = reduced.state
        done.push({ asked, effects })
      }
      await this.#keep(state)
    } catch (error) {
      // What is not on disk has not happened.
      for (const asked of group) asked.reject(error)
      return
    }
    for (const { asked, effects } of done) {
      for (const effect of effects) this.#carryOut(effect, room)
      asked.resolve({ ok: true, ...this.showTo(asked.claims) })
    }
  }

  async #keep(state: SessionState): Promise<void> {
    if (state === this.#state) return
    await this.#around.storage.saveSession(this.#boardId, JSON.stringify(state))
    this.#state = state
    this.#around.findRoom(this.#boardId)?.setCanvasLock(state.lock === 'canvas')
    this.#teller.sessionChanged()
  }

  #worldOf(room: Room, state: SessionState): World {
    const present = new Set(room.participants().map(({ id }) => id))
    const people = this.#people.inSession(state, present)
    return { now: this.#around.now(), newId: newSecretId, random: Math.random, people }
  }

  /** What an effect leaves on the disk beside the session; answers what everybody is to be told of it. */
  async #store(
    effect: Effect,
    room: Room,
    state: SessionState,
    { participant }: Claims,
  ): Promise<RoomEvent | null> {
    if (effect.type === 'reveal') return this.#putNotes(effect, room, state, participant)
    if (effect.type === 'department') await this.#setDepartment(effect)
    if (effect.type === 'rate') await putRating(effect, room)
    return null
  }

  async #setDepartment({ participantId, departmentId }: EffectOf<'department'>): Promise<void> {
    const row = this.#people.find(participantId)
    if (!row || row.departmentId === departmentId) return
    const changed = { ...row, departmentId }
    await this.#around.storage.addParticipant(changed)
    this.#people.take(changed)
  }

  async #putNotes(
    effect: EffectOf<'reveal'>,
    room: Room,
    state: SessionState,
    by: string,
  ): Promise<RoomEvent | null> {
    const step = state.steps.find(({ id }) => id === state.current)
    const place = { focus: effect.focus, templateId: step?.templateId ?? null }
    const nameOf = (id: string) => this.#people.find(id)?.name ?? null
    const notes = revealNotes(effect.notes, nameOf, place, room.board)
    if (notes.length === 0) return null
    await room.change('notes revealed', (document) => document.put(notes))
    const where = revealedPlace(notes, effect.focus, room.board)
    return { type: 'reveal', by, count: notes.length, ...where }
  }

  #carryOut(effect: Effect, room: Room): void {
    switch (effect.type) {
      case 'tell':
        this.#teller.happened(effect.event)
        break
      case 'role':
        this.#dismiss(room, effect.participantId, closeCode.restart, 'the role has changed')
        break
      case 'remove':
        this.#dismiss(
          room,
          effect.participantId,
          closeCode.unauthorized,
          'a facilitator has removed this person',
        )
        break
      case 'department':
        // Nothing of the session has changed, but what facilitators see of it has.
        if (this.#state.writing) this.#teller.sessionChanged()
        break
      case 'reveal':
      case 'rate':
        break
    }
  }

  #dismiss(
    room: Room,
    participantId: string,
    code: typeof closeCode.restart | typeof closeCode.unauthorized,
    reason: string,
  ): void {
    room.closeWhere(({ participant }) => participant === participantId, code, reason)
  }
}

/** Who gives the commands that nobody in the room gives. */
function theServer(board: string): Claims {
  return {
    board,
    role: 'facilitator',
    participant: '',
    name: '',
    generation: 0,
    secret: '',
    expiresAt: 0,
  }
}
