/** Tables of the minutes. */
import { memo, type ReactNode } from 'react'
import { columnWidths } from '../../shared/export/docx/columnWidths.ts'
import type { ProtocolBlock } from '../../shared/export/protocol/protocol.ts'

type Table = Extract<ProtocolBlock, { kind: 'table' }>
type Facts = Extract<ProtocolBlock, { kind: 'facts' }>

/** The width of the text on a sheet of A4, as `columnWidths` measures: no date is broken on paper. */
const wholeWidth = 9638

/** A table of so many rows is not torn apart on paper. */
const keptTogether = 9

/** A table whose first row heads its columns, drawn anew only when it changes; where the screen is too narrow for it, it is moved sideways. */
export const BlockTable = memo(function BlockTable({
  block,
}: {
  readonly block: Table
}): ReactNode {
  const { caption, columns, rows, isForm } = block
  const widths = columnWidths(columns, rows, wholeWidth)
  return (
    <div
      className="k-paper-scroll"
      role="region"
      aria-label={caption}
      tabIndex={0}
      data-small={rows.length <= keptTogether || undefined}
    >
      <table className="k-paper-table" data-form={isForm || undefined}>
        <caption>{caption}</caption>
        <colgroup>
          {widths.map((width, at) => (
            <col key={at} style={{ width: `${((width / wholeWidth) * 100).toFixed(1)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ label, isFigure }, at) => (
              <th key={at} scope="col" data-figure={isFigure || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} data-figure={columns[column]?.isFigure || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

/** A table whose first column heads its rows. */
export function FactsTable({ block }: { readonly block: Facts }): ReactNode {
  return (
    <table className="k-paper-table k-paper-facts">
      <caption className="k-hidden">{block.caption}</caption>
      <tbody>
        {block.rows.map(({ label, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
