/** The template's own words in both languages. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { makeTexts } from '../../shared/workshop/templateTexts.ts'
import de from './de.json'
import en from './en.json'

/** The name of a text. */
export type TextKey = keyof typeof de

/** Both catalogues, a function that speaks in either, and what the gallery says. */
export const { texts, say, gallery } = makeTexts<TextKey>({ de, en })

/** A number of days: "1 Tag", "2,5 Tage". */
export function sayDays(locale: Locale, days: number): string {
  return say(locale, days === 1 ? 'days.one' : 'days.other', { n: days })
}

/** A number of points: "1 Punkt", "7 Punkte". */
export function sayPoints(locale: Locale, points: number): string {
  return say(locale, points === 1 ? 'load.points.one' : 'load.points.other', { n: points })
}
