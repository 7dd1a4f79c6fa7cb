/** Tables as paragraphs that can be read aloud: notes of a slide hold no tables. */
import type { Sheet } from '../../../shared/export/xlsx/sheet.ts'
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { TableCell } from '../../../shared/workshop/table.ts'

/** The table's name, then a paragraph a row: its cells with the names of their columns; empty cells are left out. */
export function tableNotes(tables: readonly Sheet[], locale: Locale): readonly string[] {
  return tables.flatMap(({ name, columns, rows }) => {
    const lines = rows.map((row) =>
      row.flatMap((cell, index) => wordsOf(columns[index] ?? '', cell, locale)).join('; '),
    )
    return lines.length > 0 ? [name, ...lines, ''] : []
  })
}

function wordsOf(column: string, cell: TableCell, locale: Locale): string[] {
  if (cell === null || cell === '') return []
  const words = typeof cell === 'number' ? cell.toLocaleString(locale) : String(cell)
  return [`${column}: ${words}`]
}
