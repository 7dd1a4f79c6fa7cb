/** Turns a message key into a sentence of one language. */
import type { MessageKey } from './catalogue.ts'
import { catalogues } from './catalogue.ts'
import type { Locale } from './locale.ts'
import type { MessageParams } from './message.ts'
import { formatMessage } from './message.ts'

export type { MessageKey } from './catalogue.ts'
export type { MessageParams } from './message.ts'

/** Translates into one language, fixed when the function was made. */
export type Translate = (key: MessageKey, params?: MessageParams) => string

/** Answers the translate function of one language. */
export function translator(locale: Locale): Translate {
  return (key, params) => translate(locale, key, params)
}

/** Answers the message in the language; see {@link formatMessage}. */
export function translate(locale: Locale, key: MessageKey, params: MessageParams = {}): string {
  return formatMessage(catalogues, locale, key, params)
}
