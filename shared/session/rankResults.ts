/** The result of a vote in order: who has as many dots shares the place. */
import type { Vote } from './session.ts'

/** One line of the result. */
export interface Ranked {
  readonly target: string
  readonly dots: number
  /** 1 for the most dots; equal dots, equal place. */
  readonly rank: number
  readonly isTied: boolean
}

/** The targets of a closed vote, the most dots first, ties in the order of the targets. */
export function rankResults({ targets, results }: Vote): readonly Ranked[] {
  const dotsOf = (target: string) => results?.[target] ?? 0
  const all = targets.map(dotsOf)
  return targets
    .map((target): Ranked => {
      const dots = dotsOf(target)
      return {
        target,
        dots,
        rank: 1 + all.filter((other) => other > dots).length,
        isTied: dots > 0 && all.filter((other) => other === dots).length > 1,
      }
    })
    .toSorted((a, b) => a.rank - b.rank)
}
