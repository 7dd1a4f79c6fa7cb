/** The words for what comes onto a board, in the person's language; they come with it. */
import { useMemo } from 'react'
import deMessages from '../../../shared/i18n/de/bring.json'
import enMessages from '../../../shared/i18n/en/bring.json'
import type { Locale } from '../../../shared/i18n/locale.ts'
import { formatMessage, type MessageParams } from '../../../shared/i18n/message.ts'
import { usePreferences } from '../../session/preferences.tsx'

const catalogues = { de: deMessages, en: enMessages }

type StoredKey = keyof typeof deMessages
type PluralBase<K> = K extends `${infer Base}.other` ? Base : never
type PluralForm<K> = K extends `${PluralBase<StoredKey>}.${'one' | 'other'}` ? K : never

/** A key of these words; one with plural forms is asked for without `.one` or `.other`. */
export type BringKey = Exclude<StoredKey, PluralForm<StoredKey>> | PluralBase<StoredKey>

/** Speaks one language; placeholders are filled in. */
export type SayBring = (key: BringKey, params?: MessageParams) => string

/** The words of one language. */
export function bringWords(locale: Locale): SayBring {
  return (key, params = {}) => formatMessage(catalogues, locale, key, params)
}

/** Speaks the language of the page. */
export function useBringWords(): SayBring {
  const { locale } = usePreferences()
  return useMemo(() => bringWords(locale), [locale])
}
