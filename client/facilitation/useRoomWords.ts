/** What is said of the room besides what is written on it, in the person's language; it comes with who says it. */
import { useMemo } from 'react'
import deMessages from '../../shared/i18n/de/room.json'
import enMessages from '../../shared/i18n/en/room.json'
import { formatMessage, type MessageParams } from '../../shared/i18n/message.ts'
import { usePreferences } from '../session/preferences.tsx'

const catalogues = { de: deMessages, en: enMessages }

/** A key of these words. */
export type RoomKey = keyof typeof deMessages

/** Speaks one language; placeholders are filled in. */
export type SayRoom = (key: RoomKey, params?: MessageParams) => string

/** True for a key of these words, among those of all. */
export function isRoomKey(key: string): key is RoomKey {
  return Object.hasOwn(deMessages, key)
}

/** Speaks the language of the page. */
export function useRoomWords(): SayRoom {
  const { locale } = usePreferences()
  return useMemo(
    () =>
      (key, params = {}) =>
        formatMessage(catalogues, locale, key, params),
    [locale],
  )
}
