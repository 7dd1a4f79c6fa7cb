/** How far the workshop is behind its plan, and when it will end. */
import { useEffect, useState } from 'react'
import { expectedEnd, minutesLate } from '../../shared/session/lateness.ts'
import type { Session } from '../../shared/session/session.ts'
import { useFacilitation } from './facilitation.ts'

const readAgainMs = 5_000

/** Whole minutes behind the plan; 0 on time or ahead. Kept up to date while the workshop runs. */
export function useMinutesLate(): number {
  const { session, offsetMs } = useFacilitation()
  return useReadAgain(() => minutesLate(session, Date.now() + offsetMs), session)
}

/** When the last step ends if all go as planned, by this device's clock; `null` before the first step. */
export function useExpectedEnd(): number | null {
  const { session, offsetMs } = useFacilitation()
  return useReadAgain(() => {
    const end = expectedEnd(session, Date.now() + offsetMs)
    // To the minute, so that it is drawn anew only when what one reads changes.
    return end === null ? null : Math.round((end - offsetMs) / 60_000) * 60_000
  }, session)
}

function useReadAgain<T>(read: () => T, session: Session): T {
  const [value, setValue] = useState(read)
  useEffect(() => {
    setValue(read())
    const timer = setInterval(() => setValue(read()), readAgainMs)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- `read` reads the session and the clock
  }, [session])
  return value
}
