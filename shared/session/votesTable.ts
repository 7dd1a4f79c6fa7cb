/** The closed votes of a board as rows, for its export. */
import type { Locale } from '../i18n/locale.ts'
import type { BoardReader } from '../workshop/board.ts'
import type { Table } from '../workshop/table.ts'
import { rankResults } from './rankResults.ts'
import type { Dots, Vote } from './session.ts'
import { titleOfTarget } from './titleOfTarget.ts'

/**
 * One row a target of each closed vote, the votes in order, the most dots first. `dots` are all of them,
 * `proxy_dots` those of them that were set for people without a device. Nothing tells who gave any.
 * `vote_id` is what a decision that came from the vote names.
 */
export function votesTable(votes: readonly Vote[], board: BoardReader, locale: Locale): Table {
  return {
    name: 'votes',
    columns: [
      'question',
      'target',
      'title',
      'dots',
      'proxy_dots',
      'rank',
      'anonymous',
      'closed',
      'vote_id',
    ],
    rows: votes.flatMap((vote) =>
      rankResults(vote).map(({ target, dots, rank }) => [
        vote.question,
        target,
        titleOfTarget(board, target, locale),
        dots,
        vote.proxy?.[target] ?? 0,
        rank,
        vote.anonymous,
        vote.closedAt === null ? null : new Date(vote.closedAt).toISOString(),
        vote.id,
      ]),
    ),
  }
}

/** The dots of the vote that was closed last, by target; none before there was one. */
export function lastDots(votes: readonly Vote[]): ReadonlyMap<string, number> {
  const results: Dots = votes.at(-1)?.results ?? {}
  return new Map(Object.entries(results))
}
