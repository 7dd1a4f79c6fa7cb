/** What is missing on an action, or late: nobody sees to it, no day, past its day. DOMAIN.md T8. */
import type { Day } from '../model/day.ts'
import type { EntityId } from '../model/id.ts'
import type { ActionStatus } from '../model/records/action.ts'
import { isBlank } from './labelOf.ts'
import type { Action } from './workshop.ts'

/** What can be missing or late, in the order in which it is said. */
export const actionFlagNames = ['noOwner', 'noDue', 'overdue'] as const
export type ActionFlag = (typeof actionFlagNames)[number]

/** True while there is something left to do. */
export function isUnfinished(status: ActionStatus): boolean {
  return status === 'open' || status === 'doing'
}

/**
 * The flags of an action on a day; without a day nothing is overdue. What is done or dropped has none:
 * nobody need be found for it any more. It is overdue from the day after the one it was due.
 */
export function actionFlags(
  action: Pick<Action, 'ownerRole' | 'due' | 'status'>,
  today: Day | null = null,
): readonly ActionFlag[] {
  const { ownerRole, due, status } = action
  if (!isUnfinished(status)) return []
  const isRaised: Readonly<Record<ActionFlag, boolean>> = {
    noOwner: isBlank(ownerRole),
    noDue: due === null,
    overdue: due !== null && today !== null && due < today,
  }
  return actionFlagNames.filter((flag) => isRaised[flag])
}

/**
 * The actions that keep this one from starting: those it depends on that are there and not yet finished,
 * in the order of `all`.
 */
export function waitsFor(
  action: Pick<Action, 'dependsOn'>,
  all: readonly Action[],
): readonly EntityId[] {
  return all
    .filter(({ id, status }) => action.dependsOn.includes(id) && isUnfinished(status))
    .map(({ id }) => id)
}

/** Actions by their day, the earliest first; those without one last, each in the order they came in. */
export function byDue(actions: readonly Action[]): readonly Action[] {
  const latest = '9999-99-99'
  return actions.toSorted((a, b) => compare(a.due ?? latest, b.due ?? latest))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
