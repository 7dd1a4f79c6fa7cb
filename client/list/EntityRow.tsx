/** One row of a table of the list. */
import { memo, type ReactNode } from 'react'
import { targetKey } from '../../shared/workshop/target.ts'
import type { TableRow, TableSelection, TableShape } from './tableColumn.ts'

/** What a row and a card get. `isSelected` is `null` where rows cannot be chosen. */
export interface RowProps<R> {
  readonly row: R
  readonly shape: TableShape<R>
  readonly isSelected: boolean | null
  readonly onSelect: TableSelection['onSelect'] | null
}

/** Attributes by which a row is found: by those who lead to it, and by tests. */
export function rowMarks<R extends TableRow>(
  row: R,
  shape: TableShape<R>,
): Readonly<Record<string, string | undefined>> {
  const target = shape.targetOf(row)
  return {
    'data-row': row.id,
    'data-target': target ? targetKey(target) : undefined,
    [`data-${shape.kind}`]: row.id,
  }
}

/** The box that chooses a row. */
export function RowBox<R extends TableRow>({
  row,
  shape,
  isSelected,
  onSelect,
}: RowProps<R>): ReactNode {
  if (isSelected === null || onSelect === null) return null
  const name = shape.nameOf(row)
  return (
    <label className="k-list-box">
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={shape.selectLabel?.(name) ?? name}
        data-testid={`select-${row.id}`}
        onChange={(event) => onSelect([row.id], event.target.checked)}
      />
    </label>
  )
}

function Row<R extends TableRow>(props: RowProps<R>): ReactNode {
  const { row, shape, isSelected } = props
  return (
    <tr className="k-list-row" data-selected={isSelected || undefined} {...rowMarks(row, shape)}>
      {isSelected !== null && (
        <td className="k-list-select">
          <RowBox {...props} />
        </td>
      )}
      {shape.columns.map((column, position) =>
        position === 0 ? (
          <th key={column.key} scope="row" data-column={column.key}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} data-column={column.key}>
            {column.cell(row)}
          </td>
        ),
      )}
      {shape.actions && <td className="k-list-row-actions">{shape.actions(row)}</td>}
    </tr>
  )
}

/** Drawn anew only when its row, the columns or its box change. */
export const EntityRow = memo(Row) as typeof Row
