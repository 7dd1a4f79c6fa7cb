/** What stands on the card of an action. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import { textIn } from '../../shared/model/text.ts'
import {
  actionFlags,
  isUnfinished,
  waitsFor,
  type ActionFlag,
} from '../../shared/workshop/actionFlags.ts'
import type { CardRef, CardSign, CardWords } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { writeDay, writeShortDay } from '../../shared/workshop/writeDay.ts'
import { plainWords } from '../kit/plainWords.ts'
import { calendar, clock, hourglass, nobody } from '../kit/symbols.ts'
import { findAction } from './places.ts'
import { say } from './texts.ts'

const flagSymbols: Readonly<Record<ActionFlag, string>> = {
  noOwner: nobody,
  noDue: calendar,
  overdue: clock,
}

/** What is to be done, by which role, until when; `null` when there is no such action. */
export function words(
  ref: CardRef,
  workshop: Workshop,
  locale: Locale,
  today?: Day,
): CardWords | null {
  const found = ref.kind === 'action' ? findAction(ref.id, workshop) : undefined
  if (!found) return null
  const { status, due } = found
  const title = textIn(found.what, locale).trim()
  const untitled = say(locale, 'card.untitled')
  const role = textIn(found.ownerRole, locale).trim()
  const flags = actionFlags(found, today)
  const n = isUnfinished(status) ? waitsFor(found, workshop.actions).length : 0
  const waiting = n === 0 ? '' : say(locale, n === 1 ? 'card.waits.one' : 'card.waits', { n })
  const signs: readonly CardSign[] = [
    ...(waiting === '' ? [] : [{ d: hourglass, tone: 'text-quiet', text: waiting } as const]),
    ...flags.map((flag) => ({
      d: flagSymbols[flag],
      tone: flag === 'overdue' ? ('bad' as const) : ('warn' as const),
      text: say(locale, `sign.${flag}`),
    })),
  ]
  return {
    ...plainWords,
    title,
    untitled,
    departmentId: found.deptId,
    note: role,
    aside: due === null ? '' : writeShortDay(due, locale, today),
    isAsideBad: flags.includes('overdue'),
    signs,
    isSettled: !isUnfinished(status),
    spoken: [
      say(locale, 'card.called', { title: title || untitled }),
      say(locale, `column.${status}`),
      role === '' ? '' : say(locale, 'card.owner', { role }),
      due === null ? '' : say(locale, 'card.due', { day: writeDay(due, locale) }),
      ...flags.map((flag) => say(locale, `sign.${flag}`)),
      waiting,
    ],
  }
}
