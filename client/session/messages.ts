/**
 * The messages this page has loaded: those around a board before it is drawn, those of the board with it,
 * those of its list, forms and dialogs with the first of them; all in the languages that are shown.
 */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Catalogues } from '../../shared/i18n/message.ts'
import { formatMessage } from '../../shared/i18n/message.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { PartMissing } from './PartMissing.ts'

let loaded: Catalogues = { de: {}, en: {} }

type Load = () => Promise<Catalogues[Locale]>

/** What is loaded together. */
const shelves = {
  page: {
    de: async () => (await import('../../shared/i18n/pageCatalogueDe.ts')).pageCatalogue,
    en: async () => (await import('../../shared/i18n/pageCatalogueEn.ts')).pageCatalogue,
  },
  board: {
    de: async () => (await import('../../shared/i18n/boardCatalogueDe.ts')).boardCatalogue,
    en: async () => (await import('../../shared/i18n/boardCatalogueEn.ts')).boardCatalogue,
  },
  work: {
    de: async () => (await import('../../shared/i18n/workCatalogueDe.ts')).workCatalogue,
    en: async () => (await import('../../shared/i18n/workCatalogueEn.ts')).workCatalogue,
  },
} satisfies Record<string, Record<Locale, Load>>

type Shelf = keyof typeof shelves

/** What was asked for, on its way or here, and of which shelves in any language. */
const asked = new Map<string, Promise<void>>()
const arrived = new Set<string>()
const shown = new Set<Shelf>()
/** How often in a row a shelf could not be fetched. */
const failures = new Map<string, number>()
const rejected = new Set<string>()

/** Answers the translate function of one language, over whatever is loaded when it is called. */
export function pageTranslator(locale: Locale): Translate {
  return (key, params = {}) => formatMessage(loaded, locale, key, params)
}

/** Loads the messages of the pages around a board, which no page can be drawn without. */
export function loadPageMessages(locale: Locale): Promise<void> {
  return ask('page', locale)
}

/** Answers `null` once a language has the messages of a board, until then the wait for them. */
export function waitForBoardMessages(locale: Locale): Promise<void> | null {
  return waitForShelf('board', locale)
}

/** Loads the messages of a board's list, forms and dialogs; the same promise each time. It fails with {@link PartMissing}. */
export function loadWorkMessages(locale: Locale): Promise<void> {
  return ask('work', locale)
}

/**
 * The same for the messages that this page shows: those of a board only where one was opened. What could
 * not be fetched before is asked for anew.
 */
export function waitForMessages(locale: Locale): Promise<void> | null {
  for (const shelf of shown) renew(keyOf(shelf, locale))
  const waits = [...shown].map((shelf) => waitForShelf(shelf, locale)).filter(isWait)
  return waits.length === 0 ? null : Promise.all(waits).then(() => undefined)
}

function waitForShelf(shelf: Shelf, locale: Locale): Promise<void> | null {
  const waiting = ask(shelf, locale)
  return arrived.has(keyOf(shelf, locale)) ? null : waiting
}

function ask(shelf: Shelf, locale: Locale): Promise<void> {
  const key = keyOf(shelf, locale)
  shown.add(shelf)
  const waiting = asked.get(key) ?? load(shelf, locale)
  asked.set(key, waiting)
  return waiting
}

async function load(shelf: Shelf, locale: Locale): Promise<void> {
  const key = keyOf(shelf, locale)
  try {
    const messages = await shelves[shelf][locale]()
    loaded = { ...loaded, [locale]: { ...loaded[locale], ...messages } }
    arrived.add(key)
    failures.delete(key)
  } catch (error) {
    const tries = (failures.get(key) ?? 0) + 1
    failures.set(key, tries)
    rejected.add(key)
    throw new PartMissing(error, tries, () => renew(key))
  }
}

/** Forgets a wait that came to nothing: React must meet the same one again until somebody tries anew. */
function renew(key: string): void {
  if (rejected.delete(key)) asked.delete(key)
}

function keyOf(shelf: Shelf, locale: Locale): string {
  return `${shelf} ${locale}`
}

function isWait(wait: Promise<void> | null): wait is Promise<void> {
  return wait !== null
}
