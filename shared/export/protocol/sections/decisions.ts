/** What was decided: the log of decisions, and the decisions at the gates of initiatives. */
import { textIn } from '../../../model/text.ts'
import { present, rowsOf, tableOfRows, type Composing, type Row } from '../composing.ts'
import type { ProtocolSection } from '../protocol.ts'
import { sayResult } from './votes.ts'

/** Also without a decision: that none was made is worth a line. */
export function composeDecisions(composing: Composing): ProtocolSection {
  const { say } = composing
  const log = logRows(composing)
  const gates = rowsOf(composing, 'gates')
  return {
    id: 'decisions',
    title: say('protocol.decisions'),
    blocks: present(
      {
        kind: 'text',
        id: 'decisions.count',
        text: sayDecisions(composing),
      },
      tableOfRows(composing, 'decisions.log', say('protocol.decisions.caption'), log, [
        ['number', 0.8, 'always'],
        ['decision_text', 5, 'always'],
        ['method', 2],
        ['body', 2.4],
        ['date', 2],
        ['review_date', 2.2],
        ['outcome', 3],
      ]),
      tableOfRows(composing, 'decisions.gates', say('protocol.gates.caption'), gates, [
        ['title', 4.4, 'always'],
        ['gate', 3.2, 'always'],
        ['decision', 2.6, 'always'],
        ['body', 2.6],
        ['date', 2],
        ['reason', 4],
      ]),
    ),
  }
}

/** How many there are, those of the workshop apart from those at gates, which may be older. */
export function sayDecisions(composing: Composing): string {
  const { say, workshop } = composing
  const log = workshop.decisions.length
  const gates = rowsOf(composing, 'gates').length
  const parts = [
    log > 0 ? say('protocol.decisions.log', { count: log }) : [],
    gates > 0 ? say('protocol.decisions.gates', { count: gates }) : [],
  ].flat()
  return parts.length === 0 ? say('protocol.decisions.none') : parts.join(' ')
}

function logRows(composing: Composing): readonly Row[] {
  const { workshop, locale, say, session } = composing
  const resultOf = (voteId: string | null): string | null => {
    const vote = session?.pastVotes.find(({ id }) => id === voteId)
    return vote ? sayResult(vote, composing) : null
  }
  return workshop.decisions.map((each, at) => ({
    number: String(at + 1),
    decision_text: textIn(each.text, locale) || say('protocol.untitled'),
    method: each.method,
    body: textIn(each.body, locale) || null,
    date: each.date,
    review_date: each.reviewDate,
    outcome: textIn(each.outcome, locale) || resultOf(each.voteId),
  }))
}
