/** What stands on the card of a check-in. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { CardRef, CardWords } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { plainWords } from '../kit/plainWords.ts'
import { findCheckIn, keyOf } from './places.ts'
import { say } from './texts.ts'

/** The expectation, and below it the role; `null` when there is no such check-in. */
export function words(ref: CardRef, workshop: Workshop, locale: Locale): CardWords | null {
  const found = ref.kind === 'checkIn' ? findCheckIn(ref.id, workshop) : undefined
  if (!found) return null
  const title = textIn(found.expectation, locale).trim()
  const untitled = say(locale, 'card.untitled')
  const role = textIn(found.role, locale).trim()
  const column = say(locale, `column.${keyOf(found.mood)}`)
  return {
    ...plainWords,
    title,
    untitled,
    departmentId: found.deptId,
    note: role,
    spoken: [
      say(locale, 'card.called', { title: title || untitled }),
      role,
      found.mood === null
        ? say(locale, 'card.noMood')
        : say(locale, 'card.mood', { column, n: found.mood }),
    ],
  }
}
