/** Tables as paragraphs that can be read aloud: notes of a slide hold no tables. */
import type { Table, TableCell } from '../../../shared/workshop/table.ts'

/** A paragraph a row: its cells with the names of their columns; empty cells are left out. */
export function tableNotes(tables: readonly Table[]): readonly string[] {
  return tables.flatMap(({ columns, rows }) => {
    const lines = rows.map((row) =>
      row.flatMap((cell, index) => wordsOf(columns[index] ?? '', cell)).join('; '),
    )
    return lines.length > 0 ? [...lines, ''] : []
  })
}

function wordsOf(column: string, cell: TableCell): string[] {
  return cell === null || cell === '' ? [] : [`${column}: ${String(cell)}`]
}
