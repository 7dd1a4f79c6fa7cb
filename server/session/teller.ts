/** Tells a room what has changed: at once after a rest, else what has gathered in a moment, as one message. */
import type { RoomEvent, Session } from '../../shared/session/session.ts'
import { frameOf } from '../sync/frame.ts'
import { eventsMessage, sessionMessage } from '../sync/outgoing.ts'
import type { Room } from '../sync/room.ts'

/** A burst of changes leaves as one message after this time. */
const gapMs = 100
/** More signs than this in one moment nobody can see; a call to look somewhere is never dropped. */
const mostReactions = 24

/** Lives as long as its session is in memory. */
export class Teller {
  readonly #now: () => number
  readonly #findRoom: () => Room | null
  readonly #show: () => Session
  #lastAt = 0
  #timer: NodeJS.Timeout | null = null
  #isSessionDue = false
  #events: RoomEvent[] = []

  constructor(now: () => number, findRoom: () => Room | null, show: () => Session) {
    this.#now = now
    this.#findRoom = findRoom
    this.#show = show
  }

  get isIdle(): boolean {
    return this.#timer === null
  }

  sessionChanged(): void {
    this.#isSessionDue = true
    this.#soon()
  }

  happened(event: RoomEvent): void {
    const reactions = this.#events.filter(({ type }) => type === 'reaction').length
    if (event.type === 'reaction' && reactions >= mostReactions) return
    this.#events.push(event)
    this.#soon()
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #soon(): void {
    if (this.#timer) return
    const wait = this.#lastAt + gapMs - this.#now()
    if (wait <= 0 || wait > gapMs) this.#tell()
    else this.#timer = setTimeout(() => this.#tell(), wait)
  }

  #tell(): void {
    this.#timer = null
    this.#lastAt = this.#now()
    const room = this.#findRoom()
    if (this.#isSessionDue) room?.tell(frameOf(sessionMessage(this.#show())))
    if (this.#events.length > 0) room?.tell(frameOf(eventsMessage(this.#events)))
    this.#isSessionDue = false
    this.#events = []
  }
}
