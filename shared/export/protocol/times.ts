/** Days, times and lengths as minutes write them. */
import { writtenAs, type Locale } from '../../i18n/locale.ts'
import { isDay, type Day } from '../../model/day.ts'
import type { SayProtocol } from './words.ts'

/** Writes moments in one language and time zone. */
export interface Times {
  /** "22. November 2026". */
  day(epochMs: number): string
  /** "09:05". */
  clock(epochMs: number): string
  /** The day of the calendar it is at a moment, `YYYY-MM-DD`. */
  dayKey(epochMs: number): Day
  /** A day of the calendar: "22.11.2026"; what is no day stays as it is. */
  shortDay(day: string | null): string
}

/** Throws a RangeError for a time zone nobody knows; see `isTimeZone`. */
export function timesIn(locale: Locale, timeZone: string): Times {
  const tag = writtenAs[locale]
  const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone })
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone })
  const parts = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone })
  const short = new Intl.DateTimeFormat(tag, {
    day: '2-digit',
    month: locale === 'de' ? '2-digit' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return {
    day: (epochMs) => long.format(epochMs),
    clock: (epochMs) => time.format(epochMs),
    dayKey: (epochMs) => parts.format(epochMs),
    shortDay: (day) => (isDay(day) ? short.format(Date.parse(`${day}T00:00:00Z`)) : (day ?? '')),
  }
}

/** True for a name of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A length in hours and minutes: "3 Stunden 40 Minuten", "25 Minuten". */
export function writeMinutes(minutes: number, say: SayProtocol): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const parts = [
    hours > 0 ? say('protocol.length.hours', { count: hours }) : [],
    rest > 0 || hours === 0 ? say('protocol.length.minutes', { count: rest }) : [],
  ]
  return parts.flat().join(' ')
}
