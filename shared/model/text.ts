/** A text of the workshop: one language as a string, or German and English side by side. */
import { T } from '@tldraw/validate'
import type { Locale } from '../i18n/locale.ts'

/** A plain string stays a string; a pair is shown in the reader's language. */
export type Text = string | { readonly de?: string; readonly en?: string }

/** The longest text of one field, in characters. */
export const maxTextLength = 20_000

const boundedString = T.string.check((value) => {
  if (value.length > maxTextLength) {
    throw new T.ValidationError(`Expected at most ${maxTextLength} characters, got ${value.length}`)
  }
})

/** Validates a {@link Text}. */
export const textValidator: T.Validator<Text> = T.or(
  boundedString,
  T.object({ de: T.optional(boundedString), en: T.optional(boundedString) }),
) as T.Validator<Text>

/** The text in the wanted language, else in the other one, else ''. */
export function textIn(text: Text | null | undefined, locale: Locale): string {
  if (text === null || text === undefined) return ''
  if (typeof text === 'string') return text
  return text[locale] || text.de || text.en || ''
}

/** The text after somebody typed `value` in one language; the other language is kept as it is. */
export function withText(text: Text | null, locale: Locale, value: string): Text {
  return text === null || typeof text === 'string' ? value : { ...text, [locale]: value }
}
