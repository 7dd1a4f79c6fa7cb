/** What stands on the card of a parked topic. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { CardRef, CardWords } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { plainWords } from '../kit/plainWords.ts'
import { nobody } from '../kit/symbols.ts'
import { findTopic } from './places.ts'
import { say } from './texts.ts'

/** The topic, and the role that takes it along; `null` when there is no such topic. */
export function words(ref: CardRef, workshop: Workshop, locale: Locale): CardWords | null {
  const found = ref.kind === 'parkedTopic' ? findTopic(ref.id, workshop) : undefined
  if (!found) return null
  const { status } = found
  const title = textIn(found.topic, locale).trim()
  const untitled = say(locale, 'card.untitled')
  const role = textIn(found.ownerRole, locale).trim()
  const isOwnerless = status === 'assigned' && role === ''
  const noOwner = say(locale, 'sign.noOwner')
  return {
    ...plainWords,
    title,
    untitled,
    note: role,
    signs: isOwnerless ? [{ d: nobody, tone: 'warn', text: noOwner }] : [],
    isSettled: status === 'closed',
    spoken: [
      say(locale, 'card.called', { title: title || untitled }),
      say(locale, `column.${status}`),
      role === '' ? '' : say(locale, 'card.owner', { role }),
      isOwnerless ? noOwner : '',
    ],
  }
}
