/** Writes sums of money as short as a cell needs them. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import { round } from '../../shared/workshop/number.ts'

/** Euros in whole euros below ten thousand, then in thousands, then in millions; "–" for none. */
export function writeMoney(euros: number | null, locale: Locale): string {
  if (euros === null) return '–'
  if (euros < 10_000)
    return locale === 'de' ? `${whole(euros, locale)} €` : `€${whole(euros, locale)}`
  if (euros < 999_500) {
    const thousands = whole(euros / 1000, locale)
    return locale === 'de' ? `${thousands} T€` : `€${thousands}k`
  }
  const millions = writeNumber(round(euros / 1_000_000, 1), locale)
  return locale === 'de' ? `${millions} Mio. €` : `€${millions}m`
}

function whole(value: number, locale: Locale): string {
  return writeNumber(Math.round(value), locale)
}
