/** How a sheet lies on paper: the widths of its columns, and over how many pages it goes. */
import type { TableCell } from '../../workshop/table.ts'
import type { Sheet } from './sheet.ts'

/** Widths in characters of the ordinary typeface, as spreadsheets count them. */
export interface Paper {
  readonly widths: readonly number[]
  /** How many columns say what a row is about; they stay in sight and are on every page. */
  readonly keyColumns: number
  /** Pages beside one another. */
  readonly pagesAcross: number
}

const least = 7
/** Texts up to here stay on one line. */
const longestLine = 30
/** Past it texts wrap. */
const most = 36
/** What a page of A4 across holds at two thirds of its size, which is still read with ease. */
const onePage = 220

/** Answers how to lay out a sheet. Labels wrap between their words. */
export function paperOf({ columns, rows }: Sheet): Paper {
  const widths = columns.map((label, at) => {
    const words = label.split(/\s+/).map(({ length }) => length)
    const cells = rows.map((row) => lengthOf(row[at] ?? null))
    // Two more for the sign of the filter, and for air.
    return Math.min(most, Math.max(least, Math.max(0, ...words) + 3, Math.max(0, ...cells) + 2))
  })
  const keyColumns = columns.length > 2 && (widths[0] ?? 0) <= 10 ? 2 : 1
  const keys = widths.slice(0, keyColumns).reduce((sum, width) => sum + width, 0)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const pagesAcross =
    total <= onePage ? 1 : 1 + Math.ceil((total - onePage) / Math.max(1, onePage - keys))
  return { widths, keyColumns, pagesAcross }
}

/** How many lines the row needs where its cells wrap between words; at least one. */
export function linesIn(cells: readonly TableCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? linesOf(cell, widths[at] ?? most) : 1,
  )
  return Math.max(1, ...lines)
}

function linesOf(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let room = 0
    for (const word of paragraph.split(' ')) {
      if (room < word.length) {
        lines += Math.max(1, Math.ceil(word.length / width))
        room = width
      }
      room -= word.length + 1
    }
  }
  return lines
}

/** Of a text the longest line, of which a long one may wrap once. */
function lengthOf(cell: TableCell): number {
  if (cell === null) return 0
  const line = Math.max(
    ...String(cell)
      .split('\n')
      .map(({ length }) => length),
  )
  return line <= longestLine ? line : Math.max(longestLine, Math.ceil(line * 0.6))
}
