/** A pasted or dropped table before anybody has decided what it means: rows, a guess at their kind and columns. */
import { guessSeparator, readCsv, type Rows, type Separator } from './csv.ts'
import {
  columnFor,
  columnsOf,
  computed,
  nameColumnOf,
  sheetKinds,
  type ColumnKey,
  type SheetKind,
} from './columns.ts'

/** What becomes of one column: a field, nothing because it is computed, or nothing at all. */
export type ColumnRole = ColumnKey | typeof computed | null

/** A table as it was read: what it is about and what its columns mean. */
export interface Sheet {
  readonly kind: SheetKind
  /** The headings as they stand; `null` when the first row is data already. */
  readonly headings: readonly string[] | null
  /** As many as the widest row has cells; each field at most once. */
  readonly columns: readonly ColumnRole[]
  /** The rows without the headings. */
  readonly rows: Rows
}

/** A table, or the line of a quote that is never closed. */
export type ReadSheet =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly line: number }

/**
 * Reads what somebody pasted: columns from a spreadsheet (tabs), a file's text with `;` or `,` and known
 * headings, or else one title a line, with whatever commas it holds.
 */
export function readPastedText(text: string): ReadSheet {
  const separator = separatorOfPasted(text)
  if (separator === null) return { ok: true, sheet: sheetOfLines(text) }
  return readTable(text, separator)
}

/**
 * Reads a file's text as a table. `name` is the file's: `departments.csv` holds departments. Some
 * spreadsheets say in a line of its own which separator they used.
 */
export function readTableFile(name: string, text: string): ReadSheet {
  const told = /^\uFEFF?sep=([;,\t])\r?\n/i.exec(text)
  const rest = told ? text.slice(told[0].length) : text
  const separator = separators.find((each) => each === told?.[1]) ?? guessSeparator(rest)
  return readTable(rest, separator, kindOfFile(name))
}

const separators: readonly Separator[] = [';', ',', '\t']

/** The same rows as another kind of entity: the columns are guessed anew. */
export function withKind(sheet: Sheet, kind: SheetKind): Sheet {
  const { headings, rows } = sheet
  return { kind, headings, rows, columns: columnsFor(kind, headings, widthOf(rows, headings)) }
}

/** The sheet with another meaning of one column; a field that stood elsewhere leaves there. */
export function withColumn(sheet: Sheet, position: number, role: ColumnKey | null): Sheet {
  const columns = sheet.columns.map((before, at) => {
    if (at === position) return role
    return role !== null && before === role ? null : before
  })
  return { ...sheet, columns }
}

/** The sheet with its first row as headings, or as data. */
export function withHeadings(sheet: Sheet, isHeading: boolean): Sheet {
  if (isHeading === (sheet.headings !== null)) return sheet
  const [first, ...rest] = sheet.rows
  const headings = isHeading ? (first ?? []) : null
  const rows = isHeading ? rest : [sheet.headings ?? [], ...sheet.rows]
  return withKind({ ...sheet, headings, rows }, sheet.kind)
}

function readTable(text: string, separator: Separator, named: SheetKind | null = null): ReadSheet {
  const read = readCsv(text, separator)
  if (!read.ok) return read
  const rows = read.rows.map((row) => row.map((cell) => cell.trim()))
  const first = rows[0] ?? []
  const kind = named ?? kindOf(first)
  const isHeading = isHeadingRow(first, kind)
  const headings = isHeading ? first : null
  const data = isHeading ? rows.slice(1) : rows
  const columns = columnsFor(kind, headings, widthOf(data, headings))
  return { ok: true, sheet: { kind, headings, rows: data, columns } }
}

function sheetOfLines(text: string): Sheet {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '')
  const isHeading = lines.length > 1 && isHeadingRow([lines[0] ?? ''], 'initiative')
  return {
    kind: 'initiative',
    headings: isHeading ? [lines[0] ?? ''] : null,
    rows: (isHeading ? lines.slice(1) : lines).map((line) => [line]),
    columns: ['title'],
  }
}

/** What people put before the entries of a list: dashes, dots, numbers, empty boxes. */
const bullet = /^\s*(?:[-–—•*·▪◦☐☑]|\(?\d{1,3}[.)])\s+/

/** `null`: one title a line. */
function separatorOfPasted(text: string): Separator | null {
  if (text.includes('\t')) return '\t'
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const first = lines[0] ?? ''
  for (const separator of [';', ','] as const) {
    const read = readCsv(first, separator)
    const cells = read.ok ? (read.rows[0] ?? []) : []
    if (cells.length > 1 && sheetKinds.some((kind) => isHeadingRow(cells, kind))) return separator
  }
  // Without headings only the semicolon is clear enough, and only when every line has as many.
  const counts = new Set(lines.map((line) => line.split(';').length))
  const [count = 1] = counts
  return lines.length > 1 && counts.size === 1 && count > 1 ? ';' : null
}

/** A row is a heading when its only cell, or at least half of its filled cells, are known. */
function isHeadingRow(cells: readonly string[], kind: SheetKind): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const known = filled.filter((cell) => columnFor(cell, kind) !== null)
  return known.length > 0 && known.length * 2 >= filled.length
}

/** The kind whose headings fit best; initiatives where none fits better. */
function kindOf(headings: readonly string[]): SheetKind {
  const score = (kind: SheetKind): number => {
    const roles = headings
      .map((heading) => columnFor(heading, kind))
      .filter((role) => role !== null)
    const hasName = roles.includes(nameColumnOf(kind))
    return hasName ? new Set(roles).size : 0
  }
  return sheetKinds.reduce((best, kind) => (score(kind) > score(best) ? kind : best))
}

function kindOfFile(name: string): SheetKind | null {
  const base = name.toLowerCase()
  const kinds: readonly (readonly [RegExp, SheetKind])[] = [
    [/initiative|vorhaben/, 'initiative'],
    [/contribution|beitr[aä]g/, 'contribution'],
    [/department|dezernat|[aä]mter/, 'department'],
    [/corridor|korridor/, 'corridor'],
    [/stakeholder|akteur/, 'stakeholder'],
    [/action|ma(?:ß|ss)nahme|aufgabe/, 'action'],
  ]
  return kinds.find(([pattern]) => pattern.test(base))?.[1] ?? null
}

/** Each field once, at the first heading that names it; without headings the first column is the name. */
function columnsFor(
  kind: SheetKind,
  headings: readonly string[] | null,
  width: number,
): readonly ColumnRole[] {
  const taken = new Set<ColumnRole>()
  const columns = Array.from({ length: width }, (_, at): ColumnRole => {
    if (headings === null) return at === 0 ? nameColumnOf(kind) : null
    const role = columnFor(headings[at] ?? '', kind)
    if (role === null || role === computed) return role
    if (taken.has(role)) return null
    taken.add(role)
    return role
  })
  const needed = nameColumnOf(kind)
  const free = columns.findIndex((role) => role === null)
  const isNamed = columns.includes(needed) || columns.includes('id')
  if (isNamed || free < 0 || !columnsOf(kind).includes(needed)) return columns
  return columns.map((role, at) => (at === free ? needed : role))
}

function widthOf(rows: Rows, headings: readonly string[] | null): number {
  return [headings ?? [], ...rows].reduce((width, row) => Math.max(width, filledWidth(row)), 0)
}

/** Spreadsheets add empty cells at the end of every row. */
function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1
}
