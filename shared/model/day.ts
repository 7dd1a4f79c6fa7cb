/** Days of the calendar, written `YYYY-MM-DD`. */

/** A day of the calendar, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

/** True for a day that exists: `2026-02-30` does not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

/** The day it is at a moment, where the clock of this machine stands. */
export function dayOf(moment: Date): Day {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
