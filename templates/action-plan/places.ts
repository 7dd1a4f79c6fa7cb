/** The sheet of the action plan: a column a state, in each of them what is due first on top. */
import { actionStatuses, type ActionStatus } from '../../shared/model/records/action.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { byDue } from '../../shared/workshop/actionFlags.ts'
import type { Action, Workshop } from '../../shared/workshop/workshop.ts'
import { columnPlaces } from '../kit/columnPlaces.ts'
import { body, columnsIn, type Column } from '../kit/columns.ts'
import { say } from './texts.ts'

export const cardSize = { w: 427, h: 137 } as const

/** How many cards lie side by side in each. */
const widths: Readonly<Record<ActionStatus, number>> = { open: 2, doing: 2, done: 2, dropped: 1 }

/** Open, doing, done, dropped. */
export const columns: readonly Column<ActionStatus>[] = columnsIn(
  body,
  actionStatuses.map((status) => [status, widths[status]] as const),
)

/** Where an action's card belongs, and what its place says: how it stands. */
export const places = columnPlaces<ActionStatus>({
  kind: 'action',
  cardSize,
  columns,
  columnOf: (id, workshop) => findAction(id, workshop)?.status ?? null,
  fieldsOf: (status) => ({ status }),
  label: (key, locale) => say(locale, `column.${key}`),
  create: (status) => ({ type: 'create', kind: 'action', status }),
  sorted: (status, { actions }) => byDue(actions.filter((each) => each.status === status)),
})

/** An action by its id. */
export function findAction(id: EntityId, { actions }: Workshop): Action | undefined {
  return actions.find((each) => each.id === id)
}
