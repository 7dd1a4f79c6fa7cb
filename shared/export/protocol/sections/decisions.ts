/** What was decided: the log of decisions, and the decisions at the gates of initiatives. */
import { textIn } from '../../../model/text.ts'
import { present, rowsOf, tableOfRows, type Composing, type Row } from '../composing.ts'
import type { ProtocolSection } from '../protocol.ts'

/** Also without a decision: that none was made is worth a line. */
export function composeDecisions(composing: Composing): ProtocolSection {
  const { say } = composing
  const log = logRows(composing)
  const gates = rowsOf(composing, 'gates')
  const count = log.length + gates.length
  return {
    id: 'decisions',
    title: say('protocol.decisions'),
    blocks: present(
      {
        kind: 'text',
        id: 'decisions.count',
        text:
          count === 0 ? say('protocol.decisions.none') : say('protocol.decisions.count', { count }),
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
      tableOfRows(
        composing,
        'decisions.gates',
        say('protocol.gates.caption'),
        gates.map((row): Row => ({ ...row, title: row['title'] || row['initiative_id'] || null })),
        [
          ['title', 4.4, 'always'],
          ['gate', 3.2, 'always'],
          ['decision', 2.6, 'always'],
          ['body', 2.6],
          ['date', 2],
          ['reason', 4],
        ],
      ),
    ),
  }
}

function logRows({ workshop, locale, say }: Composing): readonly Row[] {
  return workshop.decisions.map((each, at) => ({
    number: String(at + 1),
    decision_text: textIn(each.text, locale) || say('protocol.untitled'),
    method: each.method,
    body: textIn(each.body, locale) || null,
    date: each.date,
    review_date: each.reviewDate,
    outcome: textIn(each.outcome, locale) || null,
  }))
}
