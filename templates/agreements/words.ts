/** What stands on the card of an agreement. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { CardRef, CardWords } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { plainWords } from '../kit/plainWords.ts'
import { findAgreement } from './places.ts'
import { say } from './texts.ts'

/** Its text alone: how the room stands to it is its column; `null` when there is no such agreement. */
export function words(ref: CardRef, workshop: Workshop, locale: Locale): CardWords | null {
  const found = ref.kind === 'agreement' ? findAgreement(ref.id, workshop) : undefined
  if (!found) return null
  const title = textIn(found.text, locale).trim()
  const untitled = say(locale, 'card.untitled')
  return {
    ...plainWords,
    title,
    untitled,
    spoken: [
      say(locale, 'card.called', { title: title || untitled }),
      say(locale, `column.${found.consent}`),
    ],
  }
}
