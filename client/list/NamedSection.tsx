/** A section for entities that have a name: make new ones, change them in a table. */
import type { ReactNode } from 'react'
import { EntityTable } from './EntityTable.tsx'
import type { ListContext } from './listContext.ts'
import type { Sort } from './listOrder.ts'
import { ListSection } from './ListSection.tsx'
import { NewEntityForm } from './NewEntityForm.tsx'
import type { TableRow, TableShape } from './tableColumn.ts'

/** Called like its table. `onAdd` answers whether it worked. Further fields of the new one stand in `more`. */
export function NamedSection<R extends TableRow>({
  id,
  hint,
  rows,
  shape,
  empty,
  newLabel,
  more,
  initialSort = null,
  context,
  onAdd,
  children,
}: {
  readonly id: string
  readonly hint?: string
  readonly rows: readonly R[]
  readonly shape: TableShape<R>
  readonly empty: string
  readonly newLabel: string
  readonly more?: ReactNode
  readonly initialSort?: Sort
  readonly context: ListContext
  readonly onAdd: (name: string) => boolean
  readonly children?: ReactNode
}): ReactNode {
  const { t, isReadOnly } = context
  return (
    <ListSection id={id} title={shape.caption} {...(hint === undefined ? {} : { hint })}>
      <EntityTable
        rows={rows}
        shape={shape}
        context={context}
        empty={empty}
        initialSort={initialSort}
      />
      {children}
      {!isReadOnly && (
        <NewEntityForm
          label={newLabel}
          addLabel={t('list.new.add')}
          testId={`new-${shape.kind}`}
          more={more}
          onAdd={onAdd}
        />
      )}
    </ListSection>
  )
}
