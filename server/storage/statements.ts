/** Prepared statements of one database, each prepared once, and transactions. */
import type { Database, Statement } from './openDatabase.ts'

/** Made by whoever owns the database, which also closes it. */
export class Statements {
  readonly #database: Database
  readonly #prepared = new Map<string, Statement>()

  constructor(database: Database) {
    this.#database = database
  }

  /** The statement of this text. */
  sql(text: string): Statement {
    const known = this.#prepared.get(text)
    if (known) return known
    const statement = this.#database.prepare(text)
    this.#prepared.set(text, statement)
    return statement
  }

  /** Runs the work whole or not at all. */
  transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.#rollBack()
      throw error
    }
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK')
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }
}
