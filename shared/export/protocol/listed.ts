/** Writes several things as one enumeration. */
import type { Locale } from '../../i18n/locale.ts'

/** "A, B und C"; no comma before the last in English either. */
export function listed(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(locale === 'de' ? 'de' : 'en-GB', { type: 'conjunction' }).format(
    items,
  )
}
