/** A text in the language that is not shown: what it is called is found in either. */
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { Text } from '../../../shared/model/text.ts'
import { pieceOf, type SearchPiece } from './search.ts'

/** `null` where nobody wrote in the other language. */
export function otherLanguage(text: Text, locale: Locale): SearchPiece | null {
  const other = locale === 'de' ? 'en' : 'de'
  if (typeof text === 'string') return null
  return pieceOf(other === 'de' ? 'Deutsch' : 'English', text[other] ?? '')
}
