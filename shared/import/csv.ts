/** Reads separated values by RFC 4180: files as this board writes them, and what spreadsheets put on the clipboard. */

/** What stands between two cells. */
export type Separator = ';' | ',' | '\t'

/** The rows of a table as texts. */
export type Rows = readonly (readonly string[])[]

/** The rows, or the line (from 1) in which a quote was opened and never closed. */
export type ReadCsv =
  | { readonly ok: true; readonly rows: Rows }
  | { readonly ok: false; readonly line: number }

/**
 * Reads a whole text. Cells may be quoted, hold separators, line breaks and doubled quotes; lines end
 * with CRLF, LF or CR. A quote inside a cell that did not begin with one is a letter like any other, as
 * in `5" pipe`. Lines without anything in them are left out.
 */
export function readCsv(text: string, separator: Separator): ReadCsv {
  const source = withoutMark(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let line = 1
  /** The line in which the quote was opened that is open now; 0 for none. */
  let quotedSince = 0
  let isFresh = true

  const endCell = (): void => {
    row.push(cell)
    cell = ''
    isFresh = true
  }
  const endRow = (): void => {
    endCell()
    if (row.some((each) => each.trim() !== '')) rows.push(row)
    row = []
  }

  for (let at = 0; at < source.length; at++) {
    const letter = source[at] ?? ''
    if (letter === '\n') line++
    if (quotedSince > 0) {
      if (letter !== '"') cell += letter
      else if (source[at + 1] === '"') {
        cell += '"'
        at++
      } else quotedSince = 0
    } else if (letter === '"' && isFresh) {
      quotedSince = line
      isFresh = false
    } else if (letter === separator) endCell()
    else if (letter === '\n') endRow()
    else if (letter === '\r') {
      if (source[at + 1] !== '\n') endRow()
    } else {
      cell += letter
      isFresh = false
    }
  }
  if (quotedSince > 0) return { ok: false, line: quotedSince }
  if (cell !== '' || row.length > 0) endRow()
  return { ok: true, rows }
}

/** The separator of a file by its first line: the one that stands there most often outside quotes. */
export function guessSeparator(text: string): Separator {
  const counts: Record<Separator, number> = { '\t': 0, ';': 0, ',': 0 }
  let isQuoted = false
  for (const letter of withoutMark(text)) {
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === '\n' || letter === '\r') break
    else if (letter === '\t' || letter === ';' || letter === ',') counts[letter]++
  }
  const order: readonly Separator[] = ['\t', ';', ',']
  return order.reduce((best, each) => (counts[each] > counts[best] ? each : best))
}

/** A cell without the apostrophe that a writer puts before text a spreadsheet would run as a formula. */
export function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
