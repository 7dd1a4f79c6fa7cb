/** Puts tables of the same rows together. */
import type { Table } from '../workshop/table.ts'

/**
 * Every table once, by its name. Tables of the same name hold the same rows, so they become one with the
 * columns of each, the first one's first.
 */
export function mergeTables(tables: readonly Table[]): ReadonlyMap<string, Table> {
  const byName = new Map<string, Table>()
  for (const table of tables) {
    const before = byName.get(table.name)
    byName.set(table.name, before ? beside(before, table) : table)
  }
  return byName
}

function beside(left: Table, right: Table): Table {
  return {
    name: left.name,
    columns: [...left.columns, ...right.columns],
    rows: left.rows.map((row, at) => [...row, ...(right.rows[at] ?? [])]),
  }
}
