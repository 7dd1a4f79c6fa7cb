/** What a decision takes over from the vote it came from. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { dayOf } from '../../shared/model/day.ts'
import { rankResults } from '../../shared/session/rankResults.ts'
import type { Vote } from '../../shared/session/session.ts'
import { titleOfTarget } from '../../shared/session/titleOfTarget.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { DecisionPatch } from '../../shared/workshop/commands/decisions.ts'

/** Method, day and result: a line for each item that got dots, the most first, ties with the same number. */
export function decisionOfVote(
  vote: Vote,
  board: BoardReader,
  locale: Locale,
): DecisionPatch & { readonly outcome: string | null } {
  const lines = rankResults(vote)
    .filter(({ dots }) => dots > 0)
    .map(({ target, dots, rank }) => `${rank}. ${titleOfTarget(board, target, locale)}: ${dots}`)
  return {
    method: 'vote',
    voteId: vote.id,
    date: vote.closedAt === null ? null : dayOf(new Date(vote.closedAt)),
    outcome: lines.length === 0 ? null : lines.join('\n'),
  }
}
