/** The sheet of the agreements: a column for each way the room stands to them. */
import { consents, type Consent } from '../../shared/model/records/kit.ts'
import type { Agreement, Workshop } from '../../shared/workshop/workshop.ts'
import { columnPlaces } from '../kit/columnPlaces.ts'
import { body, columnsIn, type Column } from '../kit/columns.ts'
import { say } from './texts.ts'

export const cardSize = { w: 502, h: 137 } as const

/** Proposed, agreed, objected to. */
export const columns: readonly Column<Consent>[] = columnsIn(
  body,
  consents.map((consent) => [consent, 1] as const),
)

/** Where an agreement's card belongs, and what its place says: whether the room agrees. */
export const places = columnPlaces<Consent>({
  kind: 'agreement',
  cardSize,
  columns,
  columnOf: (id, workshop) => findAgreement(id, workshop)?.consent ?? null,
  fieldsOf: (consent) => ({ consent }),
  label: (key, locale) => say(locale, `column.${key}`),
  create: (consent) => ({ type: 'create', kind: 'agreement', consent }),
})

/** An agreement by its id. */
export function findAgreement(id: string, { agreements }: Workshop): Agreement | undefined {
  return agreements.find((each) => each.id === id)
}
