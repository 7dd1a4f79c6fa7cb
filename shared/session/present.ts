/** What of the state anybody gets to see, what facilitators do, and what only its owner does. */
import type {
  DepartmentCount,
  Mine,
  Session,
  SessionState,
  Writing,
  WritingState,
} from './session.ts'
import type { Actor } from './step.ts'
import { showOpenVote, voterOf } from './vote.ts'

/** The department of a person; `null` for somebody without one. */
export type DepartmentOf = (participantId: string) => string | null

/**
 * The session as everybody sees it; `now` is the server's clock. With `departmentOf` as facilitators see it:
 * with how much each department has written, also where the count is hidden from the others.
 */
export function showSession(
  state: SessionState,
  now: number,
  departmentOf: DepartmentOf | null = null,
): Session {
  const { steps, current, startedAt, runs, writing, open, closed } = state
  return {
    version: state.version,
    now,
    agenda: { steps, current, startedAt, runs },
    timer: state.timer,
    writing: writing && showWriting(writing, departmentOf),
    vote: open ? showOpenVote(open) : (closed.at(-1) ?? null),
    pastVotes: closed,
    attention: state.attention,
    lock: state.lock,
    cursors: state.cursors,
    hands: state.hands,
    ready: state.ready,
    groups: state.groups,
    recalledAt: state.recalledAt,
    roles: state.roles,
  }
}

function showWriting(writing: WritingState, departmentOf: DepartmentOf | null): Writing {
  const { anonymous, startedAt, isCountHidden = false } = writing
  const authors = Object.entries(writing.drafts).filter(([, drafts]) => drafts.length > 0)
  const shown = { anonymous, startedAt, isCountHidden }
  if (isCountHidden && !departmentOf) return { ...shown, authors: null, drafts: null }
  const counted = {
    ...shown,
    authors: authors.length,
    drafts: authors.reduce((total, [, drafts]) => total + drafts.length, 0),
  }
  return departmentOf ? { ...counted, departments: byDepartment(authors, departmentOf) } : counted
}

/** The departments in the order of their ids, which says nothing about who wrote first. */
function byDepartment(
  authors: readonly (readonly [string, { readonly length: number }])[],
  departmentOf: DepartmentOf,
): readonly DepartmentCount[] {
  const counts = new Map<string | null, DepartmentCount>()
  for (const [person, { length }] of authors) {
    const departmentId = departmentOf(person)
    const { authors: before, drafts } = counts.get(departmentId) ?? { authors: 0, drafts: 0 }
    counts.set(departmentId, { departmentId, authors: before + 1, drafts: drafts + length })
  }
  return [...counts.values()].toSorted((a, b) =>
    (a.departmentId ?? '') < (b.departmentId ?? '') ? -1 : 1,
  )
}

/** What is the actor's own. */
export function showMine(state: SessionState, actor: Actor): Mine {
  const { writing, kept, open } = state
  return {
    drafts: writing?.drafts[actor.participantId] ?? [],
    kept: kept[actor.participantId] ?? [],
    dots: (open && open.ballots[voterOf(open, actor)]) ?? {},
    ...(open && actor.role === 'facilitator' ? { proxy: open.proxy } : {}),
  }
}
