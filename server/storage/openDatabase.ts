/**
 * Chooses the SQLite that runs: Node's own where it is ready (22.13 and later), else the drop-in
 * package with the same API. Nothing else in Korridor names either of them.
 */

/** What can be bound to a statement or comes out of a row. */
export type SqlValue = null | number | bigint | string | Uint8Array

/** A prepared statement, as far as Korridor uses it. */
export interface Statement {
  run(...values: SqlValue[]): { readonly lastInsertRowid: number | bigint }
  get(...values: SqlValue[]): unknown
  all(...values: SqlValue[]): unknown[]
}

/** A database connection, as far as Korridor uses it. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => Database
}

/** True if this Node carries a SQLite that needs no flag. */
export function hasBuiltInSqlite(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13)
}

/** Opens (and creates, if need be) the database file at `path`. */
export async function openDatabase(path: string): Promise<Database> {
  const { DatabaseSync } = await loadSqlite()
  return new DatabaseSync(path)
}

async function loadSqlite(): Promise<SqliteModule> {
  if (!hasBuiltInSqlite(process.versions.node)) return import('@photostructure/sqlite')
  // The name is not a literal, because bundlers and the types of Node 20 do not know this module.
  const builtIn: string = 'node:sqlite'
  return (await import(/* @vite-ignore */ builtIn)) as SqliteModule
}
