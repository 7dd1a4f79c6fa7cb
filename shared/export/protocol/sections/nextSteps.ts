/** What comes next: the nearest deadlines, initiatives that are ready for a gate, decisions to look at again. */
import { textIn } from '../../../model/text.ts'
import { actionFlags, byDue, isUnfinished } from '../../../workshop/actionFlags.ts'
import { rowsOf, type Composing } from '../composing.ts'
import { listed } from '../listed.ts'
import type { ProtocolSection, ProtocolText } from '../protocol.ts'

/** `null` where nothing is known to come. */
export function composeNextSteps(composing: Composing): ProtocolSection | null {
  const { say } = composing
  const items = [
    overdue(composing),
    nextDeadline(composing),
    readyForGate(composing),
    ...reviews(composing),
    deletion(composing),
  ].filter((item) => item !== null)
  if (items.length === 0) return null
  return {
    id: 'next',
    title: say('protocol.next'),
    blocks: [{ kind: 'list', id: 'next.list', title: null, items }],
  }
}

/** Late actions come first: they should be done by now. */
function overdue({ workshop, say, times, now, locale }: Composing): ProtocolText | null {
  const today = times.dayKey(now)
  const late = byDue(workshop.actions).filter((each) =>
    actionFlags(each, today).includes('overdue'),
  )
  if (late.length === 0) return null
  const titles = listed(
    locale,
    late.map(({ what }) =>
      say('protocol.quoted', { text: textIn(what, locale) || say('protocol.untitled') }),
    ),
  )
  const text = say('protocol.next.overdue', { count: late.length, titles })
  return { id: 'next.overdue', text }
}

function nextDeadline({ workshop, say, times, now, locale }: Composing): ProtocolText | null {
  const today = times.dayKey(now)
  const ahead = byDue(workshop.actions).filter(
    ({ due, status }) => due !== null && due >= today && isUnfinished(status),
  )
  const [first] = ahead
  if (!first) return null
  const same = ahead.filter(({ due }) => due === first.due)
  const titles = listed(
    locale,
    same.map(({ what }) =>
      say('protocol.quoted', { text: textIn(what, locale) || say('protocol.untitled') }),
    ),
  )
  const text = say('protocol.next.deadline', { day: times.shortDay(first.due), titles })
  return { id: 'next.deadline', text }
}

function readyForGate(composing: Composing): ProtocolText | null {
  const { say, workshop, locale } = composing
  const told = rowsOf(composing, 'initiatives')
  const ready = workshop.initiatives.filter(
    ({ status }, at) => status === 'active' && told[at]?.['gate_status'] === 'ready',
  )
  if (ready.length === 0) return null
  const titles = listed(
    locale,
    ready.map(({ title }) => textIn(title, locale)),
  )
  return { id: 'next.ready', text: say('protocol.next.ready', { count: ready.length, titles }) }
}

function reviews({ workshop, say, times, now, locale }: Composing): readonly ProtocolText[] {
  const today = times.dayKey(now)
  return workshop.decisions
    .filter(({ reviewDate }) => reviewDate !== null && reviewDate >= today)
    .toSorted((a, b) => ((a.reviewDate ?? '') < (b.reviewDate ?? '') ? -1 : 1))
    .map(({ id, text, reviewDate }) => ({
      id: `next.review.${id}`,
      text: say('protocol.next.review', {
        day: times.shortDay(reviewDate),
        decision: textIn(text, locale) || say('protocol.untitled'),
      }),
    }))
}

function deletion({ board, say, times }: Composing): ProtocolText | null {
  if (board.expiresAt === null) return null
  return {
    id: 'next.deletion',
    text: say('protocol.next.deletion', { day: times.day(board.expiresAt) }),
  }
}
