/** Writes several things as one enumeration. */
import { writtenAs, type Locale } from '../../i18n/locale.ts'

/** "A, B und C"; no comma before the last in English either. */
export function listed(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(writtenAs[locale], { type: 'conjunction' }).format(items)
}
