/** Finds a message in a catalogue and fills in what it leaves open. */
import type { Locale } from './locale.ts'

/** Messages by language and stored key. */
export type Catalogues = Readonly<Record<Locale, Readonly<Record<string, string>>>>

/** Values for a message's `{placeholders}`; numbers are written the way the language writes them. */
export type MessageParams = Readonly<Record<string, string | number>>

/**
 * Answers the message in the language, its placeholders filled in. A message with plural forms
 * takes the form of `params.count`. A key without a message answers the key itself.
 */
export function formatMessage(
  catalogues: Catalogues,
  locale: Locale,
  key: string,
  params: MessageParams,
): string {
  const message = findMessage(catalogues[locale], locale, key, params['count'])
  if (message === undefined) return key
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name]
    if (value === undefined) return placeholder
    return typeof value === 'number' ? numberFormat(locale).format(value) : value
  })
}

function findMessage(
  messages: Readonly<Record<string, string>>,
  locale: Locale,
  key: string,
  count: unknown,
): string | undefined {
  if (typeof count === 'number') {
    const form = messages[`${key}.${pluralRules(locale).select(count)}`]
    const plural = form ?? messages[`${key}.other`]
    if (plural !== undefined) return plural
  }
  return messages[key]
}

const rules = new Map<Locale, Intl.PluralRules>()
const formats = new Map<Locale, Intl.NumberFormat>()

function pluralRules(locale: Locale): Intl.PluralRules {
  const found = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, found)
  return found
}

function numberFormat(locale: Locale): Intl.NumberFormat {
  const found = formats.get(locale) ?? new Intl.NumberFormat(locale)
  formats.set(locale, found)
  return found
}
