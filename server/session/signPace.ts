/** How often one person may send a sign to everybody. */
import type { CommandType } from '../../shared/session/commands.ts'
import type { Reason } from '../../shared/session/rules.ts'

/** A person sends one sign of a kind in this time. */
const gapMs = 500

const tooSoon: Partial<Record<CommandType, Reason>> = {
  'reaction.send': 'reaction/too-soon',
  'ping.send': 'ping/too-soon',
}

/** Remembers when each person sent their last sign. */
export class SignPace {
  readonly #now: () => number
  readonly #lastAt = new Map<string, number>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Why the person has to wait with the command; `null`, and the time is noted, when they need not. */
  refuse(participantId: string, type: CommandType): Reason | null {
    const reason = tooSoon[type]
    if (!reason) return null
    const key = `${type} ${participantId}`
    const now = this.#now()
    const last = this.#lastAt.get(key)
    // A clock that was set back makes nobody wait.
    if (last !== undefined && now >= last && now - last < gapMs) return reason
    this.#lastAt.set(key, now)
    return null
  }
}
