/** What the templates' tables of initiatives have: the name that leads on, and who may sort by it. */
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { titleOf } from './InitiativeField.tsx'
import type { ListContext } from './listContext.ts'
import { TargetButton } from './TargetButton.tsx'
import type { TableColumn, TableShape } from './tableColumn.ts'

/** A table of initiatives with these columns behind the name; the name opens the whole form. */
export function initiativeShape(
  caption: string,
  context: ListContext,
  columns: readonly TableColumn<Initiative>[],
): TableShape<Initiative> {
  const { t } = context
  return {
    caption,
    kind: 'initiative',
    nameOf: (initiative) => titleOf(initiative, context),
    targetOf: ({ id }) => ({ kind: 'initiative', id }),
    columns: [
      {
        key: 'title',
        label: t('list.column.title'),
        width: 14,
        sortBy: (initiative) => titleOf(initiative, context),
        cell: (initiative) => (
          <TargetButton
            target={{ kind: 'initiative', id: initiative.id }}
            label={t('list.editing')}
            context={context}
          >
            {titleOf(initiative, context)}
          </TargetButton>
        ),
      },
      ...columns,
    ],
    actionCount: 0,
    actions: null,
  }
}
