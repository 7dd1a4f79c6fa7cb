/** The words of minutes in both languages: they speak the language that is asked for, not the page's. */
import deMessages from '../../i18n/de/protocol.json'
import enMessages from '../../i18n/en/protocol.json'
import type { Locale } from '../../i18n/locale.ts'
import { formatMessage, type MessageParams } from '../../i18n/message.ts'

const catalogues = { de: deMessages, en: enMessages }

type StoredKey = keyof typeof deMessages
type PluralBase<K> = K extends `${infer Base}.other` ? Base : never
type PluralForm<K> = K extends `${PluralBase<StoredKey>}.${'one' | 'other'}` ? K : never

/** A key of the minutes' words; one with plural forms is asked for without `.one` or `.other`. */
export type ProtocolKey = Exclude<StoredKey, PluralForm<StoredKey>> | PluralBase<StoredKey>

/** Speaks one language; placeholders are filled in. */
export type SayProtocol = (key: ProtocolKey, params?: MessageParams) => string

/** The words of one language. */
export function protocolWords(locale: Locale): SayProtocol {
  return (key, params = {}) => formatMessage(catalogues, locale, key, params)
}

/** The word for a value of a table that is a key; the value itself where there is no word. */
export function wordOf(locale: Locale, column: string, value: string): string {
  return findWordOf(locale, column, value) ?? value
}

/** The word for a value of a table that is a key; `null` for one that is no key. */
export function findWordOf(locale: Locale, column: string, value: string): string | null {
  return findWord(locale, `protocol.value.${column}.${value}`)
}

/** The label of a table's column; its key with spaces where there is none. */
export function labelOfColumn(locale: Locale, column: string): string {
  return findWord(locale, `protocol.column.${column}`) ?? column.replaceAll('_', ' ')
}

/** What the sheet of a table is called; `null` for a table nobody has named. */
export function findSheetName(locale: Locale, table: string): string | null {
  return findWord(locale, `protocol.sheet.${table}`)
}

function findWord(locale: Locale, key: string): string | null {
  const messages: Readonly<Record<string, string>> = catalogues[locale]
  return Object.hasOwn(messages, key) ? (messages[key] ?? null) : null
}
