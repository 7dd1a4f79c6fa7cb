/** The words of the window around the minutes, in the person's language; they come with it. */
import { useMemo } from 'react'
import { protocolWords, type SayProtocol } from '../../shared/export/protocol/words.ts'
import { usePreferences } from '../session/preferences.tsx'

/** Speaks the language of the page, whatever the minutes speak. */
export function useProtocolWords(): SayProtocol {
  const { locale } = usePreferences()
  return useMemo(() => protocolWords(locale), [locale])
}
