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
