/** The template's own words in both languages. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { fillIn } from '../../shared/workshop/fillIn.ts'
import de from './de.json'
import en from './en.json'

export type TextKey = keyof typeof de

/** Both catalogues; a test keeps their keys equal. */
export const texts: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = { de, en }

/** One of the template's texts with its placeholders filled in. */
export function say(
  locale: Locale,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillIn(texts[locale][key], values, locale)
}

/** A number of days: "1 Tag", "2,5 Tage". */
export function sayDays(locale: Locale, days: number): string {
  return say(locale, days === 1 ? 'days.one' : 'days.other', { n: days })
}

/** A number of points: "1 Punkt", "7 Punkte". */
export function sayPoints(locale: Locale, points: number): string {
  return say(locale, points === 1 ? 'load.points.one' : 'load.points.other', { n: points })
}
