/** The minutes in a few lines, for whoever reads no further. */
import { rowsOf, type Composing } from '../composing.ts'
import { listed } from '../listed.ts'
import type { ProtocolSection, ProtocolText } from '../protocol.ts'
import { sayActions } from './actions.ts'
import { sayDecisions } from './decisions.ts'
import { countOpenPoints } from './openPoints.ts'
import { sayWinner } from './votes.ts'

/** `null` on a board that holds nothing yet. */
export function composeSummary(composing: Composing): ProtocolSection | null {
  const { say, workshop, session } = composing
  const items: ProtocolText[] = []
  const add = (id: string, text: string | null) => {
    if (text !== null) items.push({ id: `summary.${id}`, text })
  }
  add('subject', saySubject(composing))
  for (const [at, vote] of (session?.pastVotes ?? []).entries()) {
    add(`vote.${at + 1}`, sayWinner(vote, composing))
  }
  const decisions = workshop.decisions.length + rowsOf(composing, 'gates').length
  if (decisions > 0) add('decisions', sayDecisions(composing))
  if (workshop.actions.length > 0) add('actions', sayActions(composing))
  const open = countOpenPoints(composing)
  if (open > 0) add('open', say('protocol.summary.open', { count: open }))
  if (items.length === 0) return null
  return {
    id: 'summary',
    title: say('protocol.summary'),
    blocks: [{ kind: 'list', id: 'summary.list', title: null, items }],
  }
}

function saySubject({ say, workshop, locale }: Composing): string | null {
  const { initiatives, corridors, departments } = workshop
  const parts = [
    initiatives.length > 0 ? say('protocol.initiatives.n', { count: initiatives.length }) : [],
    corridors.length > 0 ? say('protocol.corridors.n', { count: corridors.length }) : [],
    departments.length > 0 ? say('protocol.departments', { count: departments.length }) : [],
  ].flat()
  return parts.length === 0
    ? null
    : say('protocol.summary.subject', { parts: listed(locale, parts) })
}
