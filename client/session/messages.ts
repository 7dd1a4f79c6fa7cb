/** The messages this page has loaded: those around a board at once, those of the board with it. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Catalogues } from '../../shared/i18n/message.ts'
import { formatMessage } from '../../shared/i18n/message.ts'
import { pageCatalogues } from '../../shared/i18n/pageCatalogue.ts'
import type { Translate } from '../../shared/i18n/translate.ts'

let loaded: Catalogues = pageCatalogues

/** Answers the translate function of one language, over whatever is loaded when it is called. */
export function pageTranslator(locale: Locale): Translate {
  return (key, params = {}) => formatMessage(loaded, locale, key, params)
}

/** Shows more messages from now on; those of the board come with the board. */
export function showMessages(messages: Catalogues): void {
  loaded = messages
}
