/**
 * The messages this page has loaded: those around a board at once, those of the board with it, in
 * the languages that are shown.
 */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Catalogues } from '../../shared/i18n/message.ts'
import { formatMessage } from '../../shared/i18n/message.ts'
import { pageCatalogues } from '../../shared/i18n/pageCatalogue.ts'
import type { Translate } from '../../shared/i18n/translate.ts'

let loaded: Catalogues = pageCatalogues

const boardCatalogues = {
  de: async () => (await import('../../shared/i18n/boardCatalogueDe.ts')).boardCatalogue,
  en: async () => (await import('../../shared/i18n/boardCatalogueEn.ts')).boardCatalogue,
} satisfies Record<Locale, () => Promise<Catalogues[Locale]>>

/** What was asked for and is on its way or here. */
const asked = new Map<Locale, Promise<void>>()
const arrived = new Set<Locale>()

/** Answers the translate function of one language, over whatever is loaded when it is called. */
export function pageTranslator(locale: Locale): Translate {
  return (key, params = {}) => formatMessage(loaded, locale, key, params)
}

/** Answers `null` once a language has the messages of a board, until then the wait for them. */
export function waitForBoardMessages(locale: Locale): Promise<void> | null {
  if (arrived.has(locale)) return null
  const waiting = asked.get(locale) ?? loadBoardMessages(locale)
  asked.set(locale, waiting)
  return waiting
}

/** The same for the messages that this page shows: those of a board only where one was opened. */
export function waitForMessages(locale: Locale): Promise<void> | null {
  return asked.size === 0 ? null : waitForBoardMessages(locale)
}

async function loadBoardMessages(locale: Locale): Promise<void> {
  try {
    const messages = await boardCatalogues[locale]()
    loaded = { ...loaded, [locale]: { ...loaded[locale], ...messages } }
    arrived.add(locale)
  } catch (error) {
    asked.delete(locale)
    throw error
  }
}
