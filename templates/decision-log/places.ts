/** The sheet of the decision log: a column for each way to decide. */
import { decisionMethods, type DecisionMethod } from '../../shared/model/records/decision.ts'
import type { Decision, Workshop } from '../../shared/workshop/workshop.ts'
import { columnPlaces } from '../kit/columnPlaces.ts'
import { body, columnsIn, type Column } from '../kit/columns.ts'
import { say } from './texts.ts'

export const cardSize = { w: 502, h: 137 } as const

/** By consent, by vote, by the lead. */
export const columns: readonly Column<DecisionMethod>[] = columnsIn(
  body,
  decisionMethods.map((method) => [method, 1] as const),
)

/** Where a decision's card belongs, and what its place says: how it was taken. */
export const places = columnPlaces<DecisionMethod>({
  kind: 'decision',
  cardSize,
  columns,
  columnOf: (id, workshop) => findDecision(id, workshop)?.method ?? null,
  fieldsOf: (method) => ({ method }),
  label: (key, locale) => say(locale, `column.${key}`),
  create: (method) => ({ type: 'create', kind: 'decision', method }),
})

/** A decision by its id. */
export function findDecision(id: string, { decisions }: Workshop): Decision | undefined {
  return decisions.find((each) => each.id === id)
}
