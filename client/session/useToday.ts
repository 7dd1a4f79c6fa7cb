/** The day it is where the person is. */
import { useSyncExternalStore } from 'react'
import { dayOf, type Day } from '../../shared/model/day.ts'

const lookMs = 60_000

/** `YYYY-MM-DD`; drawn anew at midnight, within a minute. */
export function useToday(): Day {
  return useSyncExternalStore(watch, () => dayOf(new Date()))
}

function watch(onChange: () => void): () => void {
  const timer = setInterval(onChange, lookMs)
  return () => clearInterval(timer)
}
