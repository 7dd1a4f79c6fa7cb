/** How far the workshop is behind its plan. */
import { useEffect, useState } from 'react'
import type { Session } from '../../shared/session/session.ts'
import { useFacilitation } from './facilitation.ts'

const readAgainMs = 5_000

/** Whole minutes behind the plan; 0 on time or ahead. Kept up to date while the workshop runs. */
export function useMinutesLate(): number {
  const { session, offsetMs } = useFacilitation()
  const read = () => minutesLate(session, Date.now() + offsetMs)
  const [late, setLate] = useState(read)
  useEffect(() => {
    setLate(read())
    const timer = setInterval(() => setLate(read()), readAgainMs)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- `read` is made of these two
  }, [session, offsetMs])
  return late
}

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
