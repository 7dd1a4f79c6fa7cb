/** What a workbook holds: sheets of typed cells below one row of labels. */
import type { TableCell } from '../../workshop/table.ts'

/** One sheet: a row of labels, then a row for each thing. */
export interface Sheet {
  /** Up to 31 characters that a sheet's name may hold; see `sheetNames`. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** The longest name of a sheet. */
const mostCharacters = 31

/** Names that spreadsheets accept, each once: without `[]:*?/\`, no quote at an end, not too long. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, at) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, '')
        .slice(0, mostCharacters) || String(at + 1)
    let free = clean
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      free = `${clean.slice(0, mostCharacters - 4)} ${n}`
    }
    taken.add(free.toLowerCase())
    return free
  })
}
