/** The templates the server offers, in one language. */
import { useEffect, useState } from 'react'
import type { TemplateOffers } from '../../shared/api/server.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { listTemplates } from './templates.ts'

/** Answers the offers as soon as they are here; `isMissing` when they cannot be had. */
export function useTemplateOffers(locale: Locale): {
  readonly offers: TemplateOffers
  readonly isMissing: boolean
} {
  const [offers, setOffers] = useState<TemplateOffers>([])
  const [isMissing, setIsMissing] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    void listTemplates(locale, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setIsMissing(!answer.ok)
      if (answer.ok) setOffers(answer.value)
    })
    return () => stop.abort()
  }, [locale])
  return { offers, isMissing }
}
