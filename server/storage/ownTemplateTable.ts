/** The statements about templates of one's own. Runs in the database's own thread. */
import type { OwnTemplate, OwnTemplateRow } from './contract.ts'
import { readOwnTemplate, readOwnTemplateRow } from './rows.ts'
import type { Statements } from './statements.ts'

/** The table `own_templates`. Each method is one transaction. */
export class OwnTemplateTable {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  add({ id, boardId, createdAt, facts, body }: Omit<OwnTemplate, 'bytes'>): void {
    this.#statements
      .sql('INSERT INTO own_templates VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, boardId, createdAt, facts, body.byteLength, body)
  }

  list(): readonly OwnTemplateRow[] {
    const sql = this.#statements.sql(
      'SELECT id, board_id, created_at, facts, bytes FROM own_templates ORDER BY created_at, id',
    )
    return sql.all().map(readOwnTemplateRow)
  }

  find(id: string): OwnTemplate | null {
    const row = this.#statements.sql('SELECT * FROM own_templates WHERE id = ?').get(id)
    return row ? readOwnTemplate(row) : null
  }

  delete(id: string): boolean {
    return this.#statements.transaction(() => {
      const wasThere = this.#statements.sql('SELECT 1 FROM own_templates WHERE id = ?').get(id)
      this.#statements.sql('DELETE FROM own_templates WHERE id = ?').run(id)
      return wasThere !== undefined
    })
  }
}
