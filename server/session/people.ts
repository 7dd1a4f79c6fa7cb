/** Who has joined a board, at hand for its session. */
import type { Person } from '../../shared/session/step.ts'
import type { SessionState } from '../../shared/session/session.ts'
import type { ParticipantRow } from '../storage/contract.ts'

/** Read once with the session; every later join is told to it. */
export class People {
  readonly #rows: Map<string, ParticipantRow>

  constructor(rows: readonly ParticipantRow[]) {
    this.#rows = new Map(rows.map((row) => [row.id, row]))
  }

  /** Somebody has joined, or has joined again. */
  take(row: ParticipantRow): void {
    this.#rows.set(row.id, row)
  }

  find(participantId: string): ParticipantRow | null {
    return this.#rows.get(participantId) ?? null
  }

  readonly departmentOf = (participantId: string): string | null =>
    this.#rows.get(participantId)?.departmentId ?? null

  /** Those whom the session still knows, with the role they have in it; `present` are here now. */
  inSession(state: SessionState, present: ReadonlySet<string>): readonly Person[] {
    return [...this.#rows.values()]
      .filter(({ id }) => !state.removed.includes(id))
      .map(({ id, departmentId, role }) => ({
        participantId: id,
        departmentId,
        role: state.roles[id] ?? role,
        isPresent: present.has(id),
      }))
  }
}
