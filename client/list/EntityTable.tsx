/** Rows as a table where there is room, as cards that open on a phone. */
import { useState, type ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { EntityCard } from './EntityCard.tsx'
import { EntityRow } from './EntityRow.tsx'
import type { ListContext } from './listContext.ts'
import { nextSort, sortBy, type Sort } from './listOrder.ts'
import type { TableColumn, TableRow, TableSelection, TableShape } from './tableColumn.ts'
import { useArranged } from './useArranged.ts'
import { useIsNarrow } from './useIsNarrow.ts'

/**
 * Headings sort; a sorted table stays as it is while it is edited. `arrangedBy` says by what the rows were
 * chosen: when it changes they are sorted anew. Without rows it says `empty`.
 */
export function EntityTable<R extends TableRow>({
  rows,
  shape,
  context,
  empty,
  initialSort = null,
  arrangedBy = '',
  selection = null,
}: {
  readonly rows: readonly R[]
  readonly shape: TableShape<R>
  readonly context: ListContext
  readonly empty: string
  readonly initialSort?: Sort
  readonly arrangedBy?: string
  readonly selection?: TableSelection | null
}): ReactNode {
  const { t, locale } = context
  const isNarrow = useIsNarrow()
  const [sort, setSort] = useState<Sort>(initialSort)
  const column = shape.columns.find(({ key }) => key === sort?.column)
  const isSorted = sort !== null && column?.sortBy !== undefined
  const arranged = useArranged(rows, JSON.stringify([sort, arrangedBy, locale]), () =>
    (column?.sortBy ? sortBy(rows, column.sortBy, sort?.isDescending ?? false, locale) : rows).map(
      ({ id }) => id,
    ),
  )
  // Unsorted rows follow the board: who moves one sees it move.
  const shown = isSorted ? arranged : rows
  if (rows.length === 0) return <p className="k-text k-quiet">{empty}</p>
  const isSelected = (id: string) => (selection ? selection.ids.has(id) : null)
  if (isNarrow) {
    return (
      <ul className="k-list k-list-cards" aria-label={shape.caption}>
        {shown.map((row) => (
          <EntityCard
            key={row.id}
            row={row}
            shape={shape}
            isSelected={isSelected(row.id)}
            onSelect={selection?.onSelect ?? null}
          />
        ))}
      </ul>
    )
  }
  return (
    // Scrolls sideways where it must; the keyboard reaches it, and it says what it is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="k-list-table-frame" role="group" aria-label={shape.caption} tabIndex={0}>
      <table
        className="k-list-table"
        data-table={shape.kind}
        style={{ minWidth: `${widthOf(shape, selection !== null)}rem` }}
      >
        <caption className="k-hidden">{shape.caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="k-list-select" style={{ width: `${buttonWidth}rem` }}>
                <AllBox rows={shown} selection={selection} />
              </th>
            )}
            {shape.columns.map((each) => (
              <Heading
                key={each.key}
                column={each}
                sort={sort}
                sortLabel={t('list.sort', { column: each.label })}
                onSort={() => setSort(nextSort(sort, each.key))}
              />
            ))}
            {shape.actions && (
              <th
                scope="col"
                style={{ width: `${shape.actionCount * buttonWidth + cellPadding}rem` }}
              >
                <span className="k-hidden">{t('list.column.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <EntityRow
              key={row.id}
              row={row}
              shape={shape}
              isSelected={isSelected(row.id)}
              onSelect={selection?.onSelect ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A button of 44 px, and what a cell adds to it, in rem. */
const buttonWidth = 2.8
const cellPadding = 0.3

function widthOf<R>({ columns, actionCount }: TableShape<R>, isSelectable: boolean): number {
  const buttons = actionCount + Number(isSelectable)
  return columns.reduce((sum, { width }) => sum + width, buttons * buttonWidth + cellPadding)
}

function AllBox({
  rows,
  selection,
}: {
  readonly rows: readonly TableRow[]
  readonly selection: TableSelection
}): ReactNode {
  const chosen = rows.filter(({ id }) => selection.ids.has(id)).length
  return (
    <label className="k-list-box">
      <input
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < rows.length
        }}
        checked={rows.length > 0 && chosen === rows.length}
        aria-label={selection.allLabel}
        onChange={(event) =>
          selection.onSelect(
            rows.map(({ id }) => id),
            event.target.checked,
          )
        }
      />
    </label>
  )
}

function Heading<R>({
  column,
  sort,
  sortLabel,
  onSort,
}: {
  readonly column: TableColumn<R>
  readonly sort: Sort
  readonly sortLabel: string
  readonly onSort: () => void
}): ReactNode {
  const width = { width: `${column.width}rem` }
  if (!column.sortBy) {
    return (
      <th scope="col" data-column={column.key} style={width}>
        <span className="k-list-heading">{column.label}</span>
      </th>
    )
  }
  const direction =
    sort?.column !== column.key ? 'none' : sort.isDescending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={direction} data-column={column.key} style={width}>
      <button type="button" className="k-list-sort" title={sortLabel} onClick={onSort}>
        {column.label}
        <span className="k-list-sort-sign" data-direction={direction}>
          <Icon name="chevronDown" size={16} />
        </span>
      </button>
    </th>
  )
}
