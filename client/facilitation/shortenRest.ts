/** Ways to catch up when a workshop runs late. */
import type { Step } from '../../shared/session/session.ts'

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
