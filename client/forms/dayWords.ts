/** Days as a reader writes them. */
import { writtenAs, type Locale } from '../../shared/i18n/locale.ts'

/** "5. Mai 2026" for `2026-05-05`; '' for no day. */
export function dayWords(day: string | null, locale: Locale): string {
  if (day === null) return ''
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return date.toLocaleDateString(writtenAs[locale], { dateStyle: 'medium', timeZone: 'UTC' })
}
