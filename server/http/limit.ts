/** Says no to those who ask too often. */
import type { CallBudgets, CallLimits } from './callLimits.ts'
import { refuse } from './refuse.ts'

/** Counts one call. Answers the refusal if it was one too many, else null. */
export function findTooMany(
  limits: CallLimits,
  kind: keyof CallBudgets,
  name: string,
): Response | null {
  const seconds = limits.count(kind, name)
  if (seconds === 0) return null
  const detail = `Too many calls at once. Wait ${seconds} s and try again.`
  return refuse('rate/limited', detail, [], { 'retry-after': String(seconds) })
}
