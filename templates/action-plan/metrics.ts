/** What stands out about the actions: what is missing, what is late, what comes next. DOMAIN.md T8. */
import type { Day } from '../../shared/model/day.ts'
import {
  actionFlagNames,
  actionFlags,
  byDue,
  isUnfinished,
  waitsFor,
  type ActionFlag,
} from '../../shared/workshop/actionFlags.ts'
import type { Action, Workshop } from '../../shared/workshop/workshop.ts'

/** The actions by what is to be said about them; each list by its day. */
export interface ActionSummary {
  /** Open and being done. */
  readonly running: readonly Action[]
  readonly done: readonly Action[]
  readonly flagged: Readonly<Record<ActionFlag, readonly Action[]>>
  /** Being done although something they depend on is not finished. */
  readonly tooEarly: readonly Action[]
  /** Those of the earliest day that is not past; empty when none of what runs has such a day. */
  readonly next: readonly Action[]
}

/** Everything derived from the actions; without a day nothing is overdue. */
export function summarize({ actions }: Workshop, today: Day | null): ActionSummary {
  const sorted = byDue(actions)
  const running = sorted.filter(({ status }) => isUnfinished(status))
  const withFlag = (flag: ActionFlag) =>
    running.filter((each) => actionFlags(each, today).includes(flag))
  const [noOwner, noDue, overdue] = actionFlagNames.map(withFlag)
  const [first] = running.flatMap(({ due }) =>
    due !== null && (today === null || due >= today) ? [due] : [],
  )
  return {
    running,
    done: sorted.filter(({ status }) => status === 'done'),
    flagged: { noOwner: noOwner ?? [], noDue: noDue ?? [], overdue: overdue ?? [] },
    tooEarly: running.filter(
      (each) => each.status === 'doing' && waitsFor(each, actions).length > 0,
    ),
    next: first === undefined ? [] : running.filter(({ due }) => due === first),
  }
}
