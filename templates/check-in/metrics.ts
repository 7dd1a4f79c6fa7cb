/** What the check-ins say together. DOMAIN.md T8. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { ratings, type FiveStep } from '../../shared/model/records/kit.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { countBy } from '../kit/values.ts'
import { say } from './texts.ts'

/** From this distance on the moods are far apart. */
export const wideSpread = 3

/** The lowest and the highest mood in words; the one where they are the same, "–" for none. */
export function rangeText(range: CheckInSummary['range'], locale: Locale): string {
  if (range === null) return '–'
  const [low, high] = range.map((mood) => say(locale, `column.${mood}`))
  if (low === undefined || high === undefined || low === high) return low ?? '–'
  return say(locale, 'spread.out', { low, high })
}

export interface CheckInSummary {
  readonly count: number
  /** How many chose a mood. */
  readonly rated: number
  readonly counts: ReadonlyMap<FiveStep, number>
  /** The mean mood with one decimal; `null` while nobody chose one. */
  readonly mean: number | null
  /** The lowest and the highest mood; `null` while nobody chose one. */
  readonly range: readonly [low: FiveStep, high: FiveStep] | null
  /** The departments that somebody checked in from. */
  readonly departments: ReadonlySet<string>
}

/** Everything derived from the check-ins. */
export function summarize({ checkIns, departments }: Workshop): CheckInSummary {
  const moods = checkIns.flatMap(({ mood }) => (mood === null ? [] : [mood])).toSorted()
  const [low] = moods
  const high = moods.at(-1)
  const known = new Set(departments.map(({ id }) => id))
  return {
    count: checkIns.length,
    rated: moods.length,
    counts: countBy(moods, ratings, (mood) => mood),
    mean:
      moods.length === 0
        ? null
        : round(moods.reduce<number>((sum, mood) => sum + mood, 0) / moods.length, 1),
    range: low === undefined || high === undefined ? null : [low, high],
    departments: new Set(
      checkIns.flatMap(({ deptId }) => (deptId !== null && known.has(deptId) ? [deptId] : [])),
    ),
  }
}
