/** The frame of an entity's form: its fields, what belongs to it, and its deletion at the end. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { Board } from '../../shared/workshop/board.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import { DeleteLine } from './EntityLines.tsx'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { Gone } from './Gone.tsx'

/** How an entity's fields are changed: as one step called after it. False when it was refused. */
export type Change<P> = (patch: P) => boolean

/** What the form of an entity is made of; `E` is the entity, `P` what of it can be changed. */
export interface EntityFormProps<E extends { readonly id: EntityId }, P> {
  readonly entity: E | undefined
  readonly titleOf: (entity: E) => string
  readonly change: (board: Board, id: EntityId, patch: P) => Refusal | null
  readonly remove: (board: Board, id: EntityId) => Refusal | null
  readonly context: FormContext
  readonly fields: (entity: E, change: Change<P>) => ReactNode
  readonly more?: (entity: E, change: Change<P>) => ReactNode
}

/** Says so where the entity is gone. `more` stands between the fields and the deletion. */
export function EntityForm<E extends { readonly id: EntityId }, P>({
  entity,
  titleOf,
  change,
  remove,
  context,
  fields,
  more,
}: EntityFormProps<E, P>): ReactNode {
  const { t, isReadOnly, run } = context
  if (!entity) return <Gone t={t} />
  const { id } = entity
  const title = titleOf(entity)
  const changeThis: Change<P> = (patch) =>
    run(t('forms.step.change', { title }), (board) => change(board, id, patch))
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>{fields(entity, changeThis)}</FormGroup>
      {more?.(entity, changeThis)}
      <DeleteLine title={title} context={context} onDelete={(board) => remove(board, id)} />
    </>
  )
}
