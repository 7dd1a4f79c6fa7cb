/** What of the state anybody gets to see, and what only its owner does. */
import type { Mine, Session, SessionState } from './session.ts'
import type { Actor } from './step.ts'
import { showOpenVote, voterOf } from './vote.ts'

/** The session as everybody sees it; `now` is the server's clock. */
export function showSession(state: SessionState, now: number): Session {
  const { steps, current, startedAt, runs, writing, open, closed } = state
  const authors = Object.values(writing?.drafts ?? {}).filter((drafts) => drafts.length > 0)
  return {
    version: state.version,
    now,
    agenda: { steps, current, startedAt, runs },
    timer: state.timer,
    writing: writing && {
      anonymous: writing.anonymous,
      startedAt: writing.startedAt,
      authors: authors.length,
      drafts: authors.reduce((total, drafts) => total + drafts.length, 0),
    },
    vote: open ? showOpenVote(open) : (closed.at(-1) ?? null),
    pastVotes: closed,
    attention: state.attention,
    lock: state.lock,
    hands: state.hands,
    ready: state.ready,
    groups: state.groups,
    roles: state.roles,
  }
}

/** What is the actor's own. */
export function showMine(state: SessionState, actor: Actor): Mine {
  const { writing, kept, open } = state
  return {
    drafts: writing?.drafts[actor.participantId] ?? [],
    kept: kept[actor.participantId] ?? [],
    dots: (open && open.ballots[voterOf(open, actor)]) ?? {},
  }
}
