/** The closed votes: the question, how it was voted, and the result from most dots to least. */
import { rankResults } from '../../../session/rankResults.ts'
import type { Vote } from '../../../session/session.ts'
import { tableOfRows, type Composing, type Row } from '../composing.ts'
import { listed } from '../listed.ts'
import type { ProtocolBlock, ProtocolSection } from '../protocol.ts'

/** `null` before a vote was closed. */
export function composeVotes(composing: Composing): ProtocolSection | null {
  const { say, session } = composing
  const votes = session?.pastVotes ?? []
  if (votes.length === 0) return null
  return {
    id: 'votes',
    title: say('protocol.votes'),
    blocks: votes.flatMap((vote, at) => voteBlocks(vote, `votes.${at + 1}`, composing)),
  }
}

function voteBlocks(vote: Vote, id: string, composing: Composing): readonly ProtocolBlock[] {
  const { say, times, titleOf } = composing
  const ranked = rankResults(vote)
  const rows = ranked.map(({ target, dots, rank }): Row => ({
    rank: String(rank),
    choice: titleOf(target),
    dots,
    proxy_dots: vote.proxy?.[target] || null,
  }))
  const table = tableOfRows(
    composing,
    `${id}.table`,
    say('protocol.votes.caption', { question: vote.question }),
    rows,
    [
      ['rank', 1, 'always'],
      ['choice', 7, 'always'],
      ['dots', 1.4, 'always'],
      ['proxy_dots', 2],
    ],
  )
  const rules = say(vote.anonymous ? 'protocol.votes.anonymous' : 'protocol.votes.open', {
    dots: say('protocol.dotsWith', { count: vote.dots }),
    day: vote.closedAt === null ? '' : times.day(vote.closedAt),
    time: vote.closedAt === null ? '' : times.clock(vote.closedAt),
  })
  const done = vote.done > 0 ? say('protocol.votes.done', { count: vote.done }) : ''
  const heading = { kind: 'heading', id: `${id}.question`, text: vote.question } as const
  const text = { kind: 'text', id: `${id}.rules`, text: `${rules} ${done}`.trim() } as const
  return table ? [heading, text, table] : [heading, text]
}

/** What the most dots went to, in one sentence; `null` for a vote nobody could give dots in. */
export function sayWinner(vote: Vote, { say, titleOf, locale }: Composing): string | null {
  const { question } = vote
  if (vote.targets.length === 0) return null
  const first = rankResults(vote).filter(({ rank, dots }) => rank === 1 && dots > 0)
  const [only] = first
  if (!only) return say('protocol.votes.noDots', { question })
  const dots = say('protocol.dotsWith', { count: only.dots })
  if (first.length === 1) {
    return say('protocol.votes.winner', { question, dots, title: titleOf(only.target) })
  }
  const titles = listed(
    locale,
    first.map(({ target }) => say('protocol.quoted', { text: titleOf(target) })),
  )
  return say('protocol.votes.tie', { question, dots, titles })
}

/** The result a decision rests on, the most dots first; `null` where nobody gave any. */
export function sayResult(vote: Vote, { say, titleOf }: Composing): string | null {
  const lines = rankResults(vote)
    .filter(({ dots }) => dots > 0)
    .map(({ target, dots, rank }) =>
      say('protocol.votes.line', { rank, dots, title: titleOf(target) }),
    )
  return lines.length === 0 ? null : lines.join('\n')
}
