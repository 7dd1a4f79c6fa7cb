/** Tells a room what has changed: at once after a rest, else what has gathered in a moment, as one message. */
import type { Role } from '../../shared/access/role.ts'
import type { RoomEvent, Session } from '../../shared/session/session.ts'
import { frameOf } from '../sync/frame.ts'
import { eventsMessage, sessionMessage } from '../sync/outgoing.ts'
import type { Room } from '../sync/room.ts'

/** A burst of changes leaves as one message after this time. */
const gapMs = 100
/** More signs of a kind in one moment nobody can see; a call to look somewhere is never dropped. */
const mostSigns = 24
const signs: ReadonlySet<RoomEvent['type']> = new Set(['reaction', 'ping'])

/** What it needs of a room. */
type Hall = Pick<Room, 'tell'>

/** Lives as long as its session is in memory. */
export class Teller {
  readonly #now: () => number
  readonly #findRoom: () => Hall | null
  readonly #show: (role: Role) => Session
  #lastAt = 0
  #timer: NodeJS.Timeout | null = null
  #isSessionDue = false
  #events: RoomEvent[] = []

  constructor(now: () => number, findRoom: () => Hall | null, show: (role: Role) => Session) {
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
    if (signs.has(event.type)) {
      const alike = this.#events.filter(({ type }) => type === event.type).length
      if (alike >= mostSigns) return
    }
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
    if (this.#isSessionDue && room) this.#tellSession(room)
    if (this.#events.length > 0) room?.tell(frameOf(eventsMessage(this.#events)))
    this.#isSessionDue = false
    this.#events = []
  }

  /** One frame for all; while people write, facilitators get one of their own. */
  #tellSession(room: Hall): void {
    const shown = this.#show('participant')
    const frame = frameOf(sessionMessage(shown))
    if (!shown.writing) {
      room.tell(frame)
      return
    }
    const forFacilitators = frameOf(sessionMessage(this.#show('facilitator')))
    room.tell(forFacilitators, ({ role }) => role === 'facilitator')
    room.tell(frame, ({ role }) => role !== 'facilitator')
  }
}
