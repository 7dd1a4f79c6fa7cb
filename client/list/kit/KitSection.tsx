/** A section for what the facilitator's kit collects: made from a sentence, changed in a table, called after it. */
import { useMemo, type ReactNode } from 'react'
import type { EntityId } from '../../../shared/model/id.ts'
import type { Text } from '../../../shared/model/text.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import type { Labelled } from '../../../shared/workshop/labelOf.ts'
import type { Outcome, Refusal } from '../../../shared/workshop/refusal.ts'
import type { EntityTarget } from '../../../shared/workshop/target.ts'
import type { Template } from '../../../shared/workshop/template.ts'
import { templates } from '../../board/loadedTemplates.ts'
import type { EntityColumns } from '../entityColumns.tsx'
import { saidOf } from '../entityName.ts'
import { entityShape } from '../entityShape.tsx'
import type { ListContext } from '../listContext.ts'
import type { Sort } from '../listOrder.ts'
import { NamedSection } from '../NamedSection.tsx'
import type { TableColumn, TableRow } from '../tableColumn.ts'

/** How these entities are changed and shown; made once, or as often as it means something else. */
export interface KitTable<R extends TableRow, P> {
  readonly kind: EntityTarget['kind']
  update(board: Board, templates: readonly Template[], id: EntityId, patch: P): Refusal | null
  remove(board: Board, id: EntityId): Refusal | null
  columns(make: EntityColumns<R, P>, context: ListContext): readonly TableColumn<R>[]
}

/** `create` makes one of what was written. Further fields of the new one stand in `more`. */
export function KitSection<R extends TableRow & Labelled, P>({
  caption,
  table,
  context,
  create,
  ...section
}: {
  readonly id: string
  readonly caption: string
  readonly hint: string
  readonly rows: readonly R[]
  readonly table: KitTable<R, P>
  readonly empty: string
  readonly newLabel: string
  readonly more?: ReactNode
  readonly initialSort?: Sort
  readonly context: ListContext
  readonly create: (board: Board, templates: readonly Template[], said: Text) => Outcome<EntityId>
  readonly children?: ReactNode
}): ReactNode {
  const { locale, commands } = context
  const shape = useMemo(
    () =>
      entityShape<R, P>(
        {
          kind: table.kind,
          caption,
          titleOf: saidOf(context),
          change: (board, id, patch) => table.update(board, templates, id, patch),
          remove: (board, id) => table.remove(board, id),
        },
        context,
        (make) => table.columns(make, context),
      ),
    [caption, table, context],
  )
  return (
    <NamedSection
      {...section}
      shape={shape}
      context={context}
      onAdd={(written) =>
        commands.create(written, (board) => create(board, templates, { [locale]: written })) !==
        null
      }
    />
  )
}
