/** What the ratings of a look back say, where they may say something. DOMAIN.md T8. */
import { ratings, type FiveStep } from '../../shared/model/records/kit.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { countBy } from '../kit/values.ts'

/** With fewer ratings one could tell who gave which, so nothing but their number is shown. */
export const fewestRatings = 5

export interface RatingSummary {
  readonly count: number
  /** Mean with one decimal and how often each was given; `null` while there are too few. */
  readonly result: {
    readonly mean: number
    readonly counts: ReadonlyMap<FiveStep, number>
  } | null
}

/** The ratings together, never one by one. */
export function summarize({ retroRatings }: Workshop): RatingSummary {
  const count = retroRatings.length
  if (count < fewestRatings) return { count, result: null }
  const sum = retroRatings.reduce((total, { value }) => total + value, 0)
  const counts = countBy(retroRatings, ratings, ({ value }) => value)
  return { count, result: { mean: round(sum / count, 1), counts } }
}
