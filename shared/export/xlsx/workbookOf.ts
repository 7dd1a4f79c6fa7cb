/** A board's tables as sheets of one workbook, with labels and words for people instead of keys. */
import type { Locale } from '../../i18n/locale.ts'
import type { Table, TableCell } from '../../workshop/table.ts'
import { findSheetName, findWordOf, labelOfColumn } from '../protocol/words.ts'
import type { Sheet } from './sheet.ts'

/** One sheet a table that has rows, in the order given. Keys become words, numbers and days stay what they are. */
export function workbookOf(tables: readonly Table[], locale: Locale): readonly Sheet[] {
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(withoutTwins)
    .map(({ name, columns, rows }) => ({
      name: findSheetName(locale, name) ?? name,
      columns: columns.map((column) => labelOfColumn(locale, column)),
      rows: rows.map((row) => row.map((cell, at) => wordsOf(locale, columns[at] ?? '', cell))),
    }))
}

/** The tables of two templates side by side both begin with the id; a workbook for people has it once. */
function withoutTwins(table: Table): Table {
  const twin = table.columns.includes('id') ? table.columns.indexOf('initiative_id') : -1
  if (twin < 0) return table
  const others = <T>(cells: readonly T[]) => cells.filter((_, at) => at !== twin)
  return { ...table, columns: others(table.columns), rows: table.rows.map(others) }
}

/** Several keys in one cell stand apart as the tables write them; what is no key is somebody's own text. */
function wordsOf(locale: Locale, column: string, cell: TableCell): TableCell {
  if (typeof cell !== 'string') return cell
  const words = cell.split(' | ').map((part) => findWordOf(locale, column, part))
  return words.every((word) => word !== null) ? words.join(', ') : cell
}
