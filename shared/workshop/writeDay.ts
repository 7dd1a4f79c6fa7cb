/** Days as a reader writes them. */
import { writtenAs, type Locale } from '../i18n/locale.ts'
import type { Day } from '../model/day.ts'

/** "30.11.2026" or "30 Nov 2026"; a day that is none stays as it is. */
export function writeDay(day: Day, locale: Locale): string {
  return write(day, locale, 'whole')
}

/** As short as a card needs: without the year where it is this one's. */
export function writeShortDay(day: Day, locale: Locale, today?: Day): string {
  return write(day, locale, today?.slice(0, 4) === day.slice(0, 4) ? 'short' : 'whole')
}

/** Months stand as words where the order of day and month is not the same everywhere. */
const looks = {
  whole: { de: { dateStyle: 'medium' }, en: { dateStyle: 'medium' } },
  short: { de: { day: 'numeric', month: 'numeric' }, en: { day: 'numeric', month: 'short' } },
} as const satisfies Record<string, Readonly<Record<Locale, Intl.DateTimeFormatOptions>>>

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function write(day: Day, locale: Locale, look: keyof typeof looks): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const key = `${locale} ${look}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(writtenAs[locale], { ...looks[look][locale], timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(date)
}
