/** What the server remembers of a board in memory to know when it is time for a snapshot. */
import type { Room } from '../sync/room.ts'
import { passedGates, type PassedGate } from './passedGates.ts'
import { rhythmMs } from './thinning.ts'

/** Gates that are passed within this time share a snapshot. */
const gateGapMs = 60_000
/** When everybody has left, what they did since is kept if there was at least this long since the last one. */
const leavingGapMs = 60_000

/** Why it is time. */
export type Due =
  | { readonly reason: 'gate'; readonly gates: readonly PassedGate[] }
  | { readonly reason: 'rhythm' }

/** One for each room, made when the room is first seen. */
export class BoardWatch {
  readonly #room: Room
  /** When the last snapshot was made, or the board. */
  #lastAt: number
  #lastGateAt = Number.NEGATIVE_INFINITY
  /** Changes of the document that some snapshot holds. */
  #kept: number
  #looked: number
  #passed: ReadonlyMap<string, PassedGate>
  #newGates: PassedGate[] = []
  #hadPeople = false

  /** A board that has lain since its last snapshot may have changed after it: that is found out once. */
  constructor(room: Room, lastAt: number) {
    this.#room = room
    this.#lastAt = lastAt
    this.#looked = room.changes
    this.#kept = -1
    this.#passed = passedGates(room.board)
  }

  /** A snapshot of the board as it is now is being made. */
  noteSnapshot(now: number): void {
    this.#kept = this.#room.changes
    this.#lastAt = now
  }

  /** Looks at the board; answers why a snapshot should be made, or null. */
  look(now: number): Due | null {
    this.#lookForGates()
    if (this.#room.connectionCount > 0) this.#hadPeople = true
    if (this.#newGates.length > 0 && now - this.#lastGateAt >= gateGapMs) {
      this.#lastGateAt = now
      const gates = this.#newGates
      this.#newGates = []
      return { reason: 'gate', gates }
    }
    if (this.#room.changes === this.#kept) return null
    const isLeft = this.#hadPeople && this.#room.connectionCount === 0
    return now - this.#lastAt >= (isLeft ? leavingGapMs : rhythmMs) ? { reason: 'rhythm' } : null
  }

  #lookForGates(): void {
    if (this.#looked === this.#room.changes) return
    this.#looked = this.#room.changes
    const passed = passedGates(this.#room.board)
    for (const [key, gate] of passed) if (!this.#passed.has(key)) this.#newGates.push(gate)
    this.#passed = passed
  }
}
