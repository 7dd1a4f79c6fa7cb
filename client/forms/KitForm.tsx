/** The form of what the facilitator's kit collects: called after what it says, as it has no name. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { Board } from '../../shared/workshop/board.ts'
import type { Labelled } from '../../shared/workshop/labelOf.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { templates } from '../board/loadedTemplates.ts'
import { EntityForm, type EntityFormProps } from './EntityForm.tsx'
import { shortTitleOrNone } from './shortTitle.ts'

/** `update` moves the cards with the fields, on the templates that are there. */
export function KitForm<E extends Labelled & { readonly id: EntityId }, P>({
  update,
  ...form
}: Omit<EntityFormProps<E, P>, 'titleOf' | 'change'> & {
  readonly update: (
    board: Board,
    templates: readonly Template[],
    id: EntityId,
    patch: P,
  ) => Refusal | null
}): ReactNode {
  return (
    <EntityForm<E, P>
      {...form}
      titleOf={(entity) => shortTitleOrNone(entity, form.context)}
      change={(board, id, patch) => update(board, templates, id, patch)}
    />
  )
}
