/** The statements about snapshots. Runs in the database's own thread. */
import type { NewSnapshot, SnapshotBody, SnapshotRow, Thumbnail } from './contract.ts'
import { readSnapshotBody, readSnapshotRow, readThumbnail } from './rows.ts'
import type { Statements } from './statements.ts'

/** The tables `snapshots` and `thumbnails`. Each method is one transaction; that the board exists is known. */
export class SnapshotTables {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  add({ boardId, n, base, createdAt, facts, body }: NewSnapshot): void {
    this.#statements
      .sql('INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?, 0, ?)')
      .run(boardId, n, base, createdAt, facts, body.byteLength, body)
  }

  list(boardId: string): readonly SnapshotRow[] {
    const sql = this.#statements.sql(
      `SELECT board_id, n, base, created_at, facts, bytes, thumbnail_bytes
         FROM snapshots WHERE board_id = ? ORDER BY n`,
    )
    return sql.all(boardId).map(readSnapshotRow)
  }

  load(boardId: string, base: number, throughN: number): readonly SnapshotBody[] {
    const sql = this.#statements.sql(
      `SELECT n, base, body FROM snapshots
         WHERE board_id = ? AND base = ? AND n <= ? ORDER BY n`,
    )
    return sql.all(boardId, base, throughN).map(readSnapshotBody)
  }

  rewrite(boardId: string, removed: readonly number[], rewritten: readonly SnapshotBody[]): void {
    this.#statements.transaction(() => {
      const remove = this.#statements.sql('DELETE FROM snapshots WHERE board_id = ? AND n = ?')
      const rewrite = this.#statements.sql(
        'UPDATE snapshots SET base = ?, bytes = ?, body = ? WHERE board_id = ? AND n = ?',
      )
      for (const n of removed) remove.run(boardId, n)
      for (const { n, base, body } of rewritten) {
        rewrite.run(base, body.byteLength, body, boardId, n)
      }
    })
  }

  setFacts(boardId: string, n: number, facts: string): boolean {
    if (!this.#exists(boardId, n)) return false
    const sql = this.#statements.sql('UPDATE snapshots SET facts = ? WHERE board_id = ? AND n = ?')
    sql.run(facts, boardId, n)
    return true
  }

  saveThumbnail(boardId: string, n: number, { mediaType, bytes }: Thumbnail): boolean {
    return this.#statements.transaction(() => {
      if (!this.#exists(boardId, n)) return false
      const insert = this.#statements.sql('INSERT OR REPLACE INTO thumbnails VALUES (?, ?, ?, ?)')
      insert.run(boardId, n, mediaType, bytes)
      const update = this.#statements.sql(
        'UPDATE snapshots SET thumbnail_bytes = ? WHERE board_id = ? AND n = ?',
      )
      update.run(bytes.byteLength, boardId, n)
      return true
    })
  }

  loadThumbnail(boardId: string, n: number): Thumbnail | null {
    const sql = this.#statements.sql(
      'SELECT media_type, body FROM thumbnails WHERE board_id = ? AND n = ?',
    )
    const row = sql.get(boardId, n)
    return row ? readThumbnail(row) : null
  }

  #exists(boardId: string, n: number): boolean {
    const sql = this.#statements.sql('SELECT 1 FROM snapshots WHERE board_id = ? AND n = ?')
    return sql.get(boardId, n) !== undefined
  }
}
