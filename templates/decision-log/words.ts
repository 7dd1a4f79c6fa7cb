/** What stands on the card of a decision. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import { textIn } from '../../shared/model/text.ts'
import type { CardRef, CardSign, CardWords } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { writeDay, writeShortDay } from '../../shared/workshop/writeDay.ts'
import { plainWords } from '../kit/plainWords.ts'
import { bars, clock } from '../kit/symbols.ts'
import { isToReview } from './metrics.ts'
import { findDecision } from './places.ts'
import { say } from './texts.ts'

/** What was decided, by which body and when; `null` when there is no such decision. */
export function words(
  ref: CardRef,
  workshop: Workshop,
  locale: Locale,
  today?: Day,
): CardWords | null {
  const found = ref.kind === 'decision' ? findDecision(ref.id, workshop) : undefined
  if (!found) return null
  const { date, reviewDate, voteId } = found
  const title = textIn(found.text, locale).trim()
  const untitled = say(locale, 'card.untitled')
  const body = textIn(found.body, locale).trim()
  const isDue = isToReview(found, today ?? null)
  const signs: readonly CardSign[] = [
    ...(voteId === null
      ? []
      : [{ d: bars, tone: 'text-quiet', text: say(locale, 'sign.vote') } as const]),
    ...(isDue ? [{ d: clock, tone: 'bad', text: say(locale, 'sign.review') } as const] : []),
  ]
  return {
    ...plainWords,
    title,
    untitled,
    note: body,
    aside: date === null ? '' : writeShortDay(date, locale, today),
    signs,
    spoken: [
      say(locale, 'card.called', { title: title || untitled }),
      say(locale, 'card.method', { column: say(locale, `column.${found.method}`) }),
      body === '' ? '' : say(locale, 'card.body', { body }),
      date === null ? '' : say(locale, 'card.date', { day: writeDay(date, locale) }),
      reviewDate === null ? '' : say(locale, 'card.review', { day: writeDay(reviewDate, locale) }),
      ...signs.map(({ text }) => text),
    ],
  }
}
