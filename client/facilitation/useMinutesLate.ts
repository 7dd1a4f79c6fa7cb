/** How far the workshop is behind its plan. */
import { useEffect, useState } from 'react'
import { minutesLate } from '../../shared/session/lateness.ts'
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
