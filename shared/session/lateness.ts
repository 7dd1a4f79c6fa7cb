/** How far a workshop is behind its script, and a way to catch up. */
import type { Session, Step } from './session.ts'

/**
 * Time that has run since the first step began, less the planned minutes of the steps before the present
 * one and of as much of the present one as may have run by now.
 */
export function minutesLate({ agenda }: Pick<Session, 'agenda'>, now: number): number {
  const { steps, current, startedAt, runs } = agenda
  const position = steps.findIndex(({ id }) => id === current)
  const first = runs[0]
  const present = steps[position]
  if (!first || !present || startedAt === null) return 0
  const before = steps.slice(0, position).reduce((sum, { minutes }) => sum + minutes, 0)
  const inStep = Math.min(present.minutes, (now - startedAt) / 60_000)
  return Math.max(0, Math.floor((now - first.startedAt) / 60_000 - before - inStep + 1e-6))
}

/**
 * When the last step ends if the present one and all after it take what is planned, in epoch milliseconds.
 * `null` before the first step.
 */
export function expectedEnd({ agenda }: Pick<Session, 'agenda'>, now: number): number | null {
  const { steps, current, startedAt } = agenda
  const position = steps.findIndex(({ id }) => id === current)
  const present = steps[position]
  if (!present || startedAt === null) return null
  const after = steps.slice(position + 1).reduce((sum, { minutes }) => sum + minutes, 0)
  return Math.max(now, startedAt + present.minutes * 60_000) + after * 60_000
}

/** A step that is to be done at all takes at least so many minutes. */
const leastMinutes = 1

/**
 * The script with the steps after `position` shortened evenly, in whole minutes, so that together they save
 * `late` minutes; as far as there is something to shorten. `null` when nothing can be saved.
 */
export function shortenRest(
  steps: readonly Step[],
  position: number,
  late: number,
): readonly Step[] | null {
  const rest = steps.slice(position + 1)
  const spare = rest.reduce((sum, { minutes }) => sum + Math.max(0, minutes - leastMinutes), 0)
  const wanted = Math.min(Math.round(late), Math.floor(spare))
  if (wanted <= 0) return null
  let saved = 0
  let passed = 0
  const shortened = rest.map((step) => {
    passed += Math.max(0, step.minutes - leastMinutes)
    // What all steps up to this one have to save together, so that rounding never adds up.
    const cut = Math.round((wanted * passed) / spare) - saved
    saved += cut
    return { ...step, minutes: step.minutes - cut }
  })
  return [...steps.slice(0, position + 1), ...shortened]
}
