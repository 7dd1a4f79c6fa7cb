/**
 * How often something may be asked. Right keys count per key, never per address: forty people behind
 * one town hall's address join within seconds. Wrong keys count per board and per address, and never
 * shut out those who have the right one.
 */
import { RateLimit } from '../sync/rateLimit.ts'

/** A budget: so many at once, so many a second in the long run. */
export interface Budget {
  readonly burst: number
  readonly perSecond: number
}

/** The budgets of a server; a test can lower them. */
export interface CallBudgets {
  /** Joining and knocking with one key. */
  readonly rightKey: Budget
  /** Wrong keys on one board. */
  readonly wrongKeyOnBoard: Budget
  /** Wrong keys and unknown boards from one address. */
  readonly wrongKeyFrom: Budget
  /** New boards from one address. */
  readonly newBoard: Budget
  /** Calls of one person on one board. */
  readonly person: Budget
  /** Looks into snapshots and ways back to them by one person: each reads a whole board. */
  readonly wholeBoard: Budget
}

/** What a server runs with. */
export const defaultBudgets: CallBudgets = {
  rightKey: { burst: 600, perSecond: 20 },
  wrongKeyOnBoard: { burst: 100, perSecond: 1 },
  wrongKeyFrom: { burst: 200, perSecond: 2 },
  newBoard: { burst: 300, perSecond: 5 },
  person: { burst: 3_000, perSecond: 100 },
  wholeBoard: { burst: 120, perSecond: 2 },
}

/** More names than this are not remembered: those not asked about for longest are forgotten. */
const maxNames = 10_000

/** The state of every budget, by who or what it belongs to. */
export class CallLimits {
  readonly #budgets: CallBudgets
  readonly #now: () => number
  readonly #limits = new Map<string, RateLimit>()

  constructor(budgets: CallBudgets, now: () => number) {
    this.#budgets = budgets
    this.#now = now
  }

  /** Counts one call against a budget. Answers 0, or the seconds to wait before the next. */
  count(kind: keyof CallBudgets, name: string): number {
    const key = `${kind} ${name}`
    const { burst, perSecond } = this.#budgets[kind]
    const now = this.#now()
    const limit = this.#limits.get(key) ?? new RateLimit(perSecond, burst, now)
    this.#limits.delete(key)
    this.#limits.set(key, limit)
    const oldest = this.#limits.keys().next()
    if (this.#limits.size > maxNames && !oldest.done) this.#limits.delete(oldest.value)
    const owedMs = limit.spend(1, now)
    // A refused call does not push the next chance further away.
    if (owedMs > 0) limit.spend(-1, now)
    return Math.ceil(owedMs / 1000)
  }
}
