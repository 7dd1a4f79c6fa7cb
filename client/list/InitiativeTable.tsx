/** The initiatives as a table, for screens that are wide enough. */
import { memo, useRef, type ReactNode } from 'react'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { focusAfterRemoval } from './focusAfterRemoval.ts'
import { columnLabel, InitiativeField, titleOf, type ListContext } from './InitiativeField.tsx'
import type { Sort } from './listOrder.ts'
import type { Column } from './listRows.ts'

/** A table whose headings sort; every cell is changed in place. */
export function InitiativeTable({
  initiatives,
  context,
  sort,
  onSort,
}: {
  readonly initiatives: readonly Initiative[]
  readonly context: ListContext
  readonly sort: Sort
  readonly onSort: (column: Column) => void
}): ReactNode {
  const { t, columns, isReadOnly, onJump } = context
  const hasActions = !isReadOnly || onJump !== null
  return (
    <div className="k-list-table-frame">
      <table className="k-list-table">
        <caption className="k-hidden">{t('list.initiatives')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeading
                key={column}
                column={column}
                label={columnLabel(column, context)}
                sort={sort}
                context={context}
                onSort={onSort}
              />
            ))}
            {hasActions && (
              <th scope="col">
                <span className="k-hidden">{t('list.column.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {initiatives.map((initiative) => (
            <InitiativeRow key={initiative.id} initiative={initiative} context={context} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SortHeading({
  column,
  label,
  sort,
  context,
  onSort,
}: {
  readonly column: Column
  readonly label: string
  readonly sort: Sort
  readonly context: ListContext
  readonly onSort: (column: Column) => void
}): ReactNode {
  const direction =
    sort?.column !== column ? 'none' : sort.isDescending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={direction} data-column={column}>
      <button
        type="button"
        className="k-list-sort"
        title={context.t('list.sort', { column: label })}
        onClick={() => onSort(column)}
      >
        {label}
        <span className="k-list-sort-sign" data-direction={direction}>
          <Icon name="chevronDown" size={16} />
        </span>
      </button>
    </th>
  )
}

const InitiativeRow = memo(function InitiativeRow({
  initiative,
  context,
}: {
  readonly initiative: Initiative
  readonly context: ListContext
}): ReactNode {
  const row = useRef<HTMLTableRowElement>(null)
  const { t, columns, commands, isReadOnly, onJump } = context
  const title = titleOf(initiative, context)
  return (
    <tr
      ref={row}
      className="k-list-row"
      data-initiative={initiative.id}
      data-status={initiative.status === 'active' ? undefined : initiative.status}
    >
      {columns.map((column) => {
        const field = <InitiativeField initiative={initiative} column={column} context={context} />
        return column === 'title' ? (
          <th key={column} scope="row" data-column={column}>
            {field}
          </th>
        ) : (
          <td key={column} data-column={column}>
            {field}
          </td>
        )
      })}
      {(!isReadOnly || onJump) && (
        <td className="k-list-row-actions">
          {onJump && (
            <Button
              variant="quiet"
              icon="arrowRight"
              isIconOnly
              title={t('list.jump', { title })}
              onClick={() => onJump(initiative.id)}
            >
              {t('list.jump', { title })}
            </Button>
          )}
          {!isReadOnly && (
            <Button
              variant="quiet"
              icon="trash"
              isIconOnly
              title={t('list.delete', { title })}
              data-testid={`delete-${initiative.id}`}
              onClick={() => {
                const giveFocus = focusAfterRemoval(row.current)
                if (commands.removeInitiative(initiative.id)) giveFocus()
              }}
            >
              {t('list.delete', { title })}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
})
