/** One row as a card for phones: closed it says the most important, open everything can be changed. */
import { memo, useState, type ReactNode } from 'react'
import { RowBox, rowMarks, type RowProps } from './EntityRow.tsx'
import type { TableRow } from './tableColumn.ts'

function Card<R extends TableRow>(props: RowProps<R>): ReactNode {
  const { row, shape, isSelected } = props
  const [isOpen, setIsOpen] = useState(false)
  const facts = shape.columns.map((column) => column.fact?.(row) ?? '').filter(Boolean)
  return (
    <li className="k-list-card" data-selected={isSelected || undefined} {...rowMarks(row, shape)}>
      <RowBox {...props} />
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="k-list-card-head">
          <span className="k-list-card-title">{shape.nameOf(row)}</span>
          {facts.length > 0 && <span className="k-list-card-facts">{facts.join(' · ')}</span>}
        </summary>
        {isOpen && (
          <div className="k-list-card-body">
            {shape.columns.map((column) => (
              <div key={column.key} className="k-list-card-field" data-column={column.key}>
                <span className="k-list-card-label">{column.label}</span>
                {column.cell(row)}
              </div>
            ))}
            {shape.actions && <div className="k-list-card-actions">{shape.actions(row)}</div>}
          </div>
        )}
      </details>
    </li>
  )
}

/** Drawn anew only when its row, the columns or its box change. */
export const EntityCard = memo(Card) as typeof Card
