/** Writes a table as a CSV file that opens rightly in LibreOffice and Excel, and harms nobody there. */
import type { Locale } from '../i18n/locale.ts'
import type { Table, TableCell } from '../workshop/table.ts'

/** What each language's spreadsheets expect between cells. */
const separators: Readonly<Record<Locale, string>> = { de: ';', en: ',' }

const byteOrderMark = '\uFEFF'

/**
 * The file's text: UTF-8 with byte order mark, CRLF, quoted by RFC 4180. Text that a spreadsheet would
 * run as a formula gets an apostrophe in front. Numbers are written as JSON writes them, with a point
 * in German too: a table is read by scripts as often as by people, and `1.5` means the same to all of
 * them, while `1,5` would depend on who reads; LibreOffice asks for the language when it opens a file.
 */
export function writeCsv(table: Table, locale: Locale): string {
  const separator = separators[locale]
  const rows = [table.columns, ...table.rows]
  const lines = rows.map((row) => row.map((cell) => writeCell(cell, separator)).join(separator))
  return byteOrderMark + lines.map((line) => `${line}\r\n`).join('')
}

function writeCell(cell: TableCell, separator: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell + 0) : ''
  if (typeof cell === 'boolean') return String(cell)
  const text = neutralise(cell)
  const needsQuotes = /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim()
  return needsQuotes ? `"${text.replace(/"/g, '""')}"` : text
}

/** Spreadsheets take these for the start of a formula or a command, some after a tab or line break too. */
function neutralise(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
