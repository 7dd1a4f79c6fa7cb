/** When a workshop began and ended, from the runs of its steps. */
import type { Session, StepRun } from '../../session/session.ts'

/** From the first step to the last, in epoch milliseconds. */
export interface RunTimes {
  readonly startedAt: number
  /** `null` while a step runs. */
  readonly endedAt: number | null
  /** The planned minutes of all steps. */
  readonly plannedMinutes: number
}

/** `null` where no step has run. */
export function runTimesOf(session: Pick<Session, 'agenda'> | null): RunTimes | null {
  const { runs = [], steps = [] } = session?.agenda ?? {}
  const first = runs[0]
  if (!first) return null
  return {
    startedAt: Math.min(...runs.map(({ startedAt }) => startedAt)),
    endedAt: runs.some(({ endedAt }) => endedAt === null)
      ? null
      : Math.max(...runs.map(({ endedAt, startedAt }) => endedAt ?? startedAt)),
    plannedMinutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

/** How long the runs of one step took together, in minutes; `null` if it never ran or still does. */
export function minutesOfRuns(runs: readonly StepRun[]): number | null {
  if (runs.length === 0 || runs.some(({ endedAt }) => endedAt === null)) return null
  return runs.reduce((sum, run) => sum + ((run.endedAt ?? 0) - run.startedAt), 0) / 60_000
}
