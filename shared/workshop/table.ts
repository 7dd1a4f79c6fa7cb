/** A table of an export: columns by key, rows of plain values. */

/** A cell: numbers stay numbers, `null` is an empty cell. */
export type TableCell = string | number | boolean | null

/** A row has a cell for each column, in the order of the columns. */
export interface Table {
  /** The file's name without its ending: `initiatives`. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}
