/** The words of the list's notes and pictures, in the person's language; they come with them. */
import { useMemo } from 'react'
import deMessages from '../../../shared/i18n/de/notes.json'
import enMessages from '../../../shared/i18n/en/notes.json'
import type { Locale } from '../../../shared/i18n/locale.ts'
import { formatMessage, type MessageParams } from '../../../shared/i18n/message.ts'
import { usePreferences } from '../../session/preferences.tsx'

const catalogues = { de: deMessages, en: enMessages }

type StoredKey = keyof typeof deMessages
type PluralBase<K> = K extends `${infer Base}.other` ? Base : never
type PluralForm<K> = K extends `${PluralBase<StoredKey>}.${'one' | 'other'}` ? K : never

/** A key of these words; one with plural forms is asked for without `.one` or `.other`. */
export type NoteKey = Exclude<StoredKey, PluralForm<StoredKey>> | PluralBase<StoredKey>

/** Speaks one language; placeholders are filled in. */
export type SayNotes = (key: NoteKey, params?: MessageParams) => string

/** The words of one language. */
export function noteWords(locale: Locale): SayNotes {
  return (key, params = {}) => formatMessage(catalogues, locale, key, params)
}

/** Speaks the language of the page. */
export function useNoteWords(): SayNotes {
  const { locale } = usePreferences()
  return useMemo(() => noteWords(locale), [locale])
}
