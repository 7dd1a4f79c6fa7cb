/** What something without a name is called: the beginning of what it says. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { textIn } from '../../shared/model/text.ts'
import { labelOf, type Labelled } from '../../shared/workshop/labelOf.ts'

/** As much of a sentence as fits into a heading or another sentence. */
const mostLetters = 70

/** One line, cut between words where it is long; '' where nothing is written. */
export function shortTitle(entity: Labelled, locale: Locale): string {
  const line = textIn(labelOf(entity), locale).replace(/\s+/g, ' ').trim()
  if (line.length <= mostLetters) return line
  const cut = line.slice(0, mostLetters)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > mostLetters / 2 ? end : mostLetters).replace(/[\s,;:.–-]+$/, '')} …`
}

/** The same, or a word for what says nothing yet. */
export function shortTitleOrNone(
  entity: Labelled,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  return shortTitle(entity, locale) || t('forms.untitled')
}
