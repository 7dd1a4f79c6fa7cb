/**
 * Every statement Korridor sends to SQLite. Runs in the database's own thread, where waiting for the
 * disk holds up nobody; each method is one transaction.
 */
import type { Role } from '../../shared/access/role.ts'
import { UnknownBoardError } from './contract.ts'
import type {
  AssetRow,
  BoardPatch,
  BoardRow,
  LogEntry,
  NewSnapshot,
  OwnTemplate,
  OwnTemplateRow,
  ParticipantRow,
  SnapshotBody,
  SnapshotRow,
  Thumbnail,
} from './contract.ts'
import type { Database, Statement } from './openDatabase.ts'
import { OwnTemplateTable } from './ownTemplateTable.ts'
import { packLog } from './packedLog.ts'
import type { PackedLog } from './packedLog.ts'
import {
  readAssetRow,
  readBoardRow,
  readLogRow,
  readNumber,
  readParticipantRow,
  readText,
} from './rows.ts'
import { migrate } from './schema.ts'
import { SnapshotTables } from './snapshotTables.ts'
import { Statements } from './statements.ts'

/** Bytes a probe writes: more than a page or two, so that a nearly full disk is noticed. */
const probeBytes = 64 * 1024

/** What became of one `append` call of a group: its sequence numbers, or why nothing of it was written. */
export type Appended = readonly number[] | 'unknown board'

/** The tables of one open database. */
export class SqliteTables {
  readonly #database: Database
  readonly #statements: Statements
  readonly #snapshots: SnapshotTables
  readonly #ownTemplates: OwnTemplateTable

  /** Takes over an open database: sets it to full durability and brings its tables up to today. */
  constructor(database: Database) {
    this.#database = database
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA journal_size_limit = 16777216;
    `)
    migrate(database)
    this.#statements = new Statements(database)
    this.#snapshots = new SnapshotTables(this.#statements)
    this.#ownTemplates = new OwnTemplateTable(this.#statements)
  }

  createBoard(row: BoardRow, firstUpdates: readonly Uint8Array[]): void {
    this.#transaction(() => {
      this.#sql('INSERT INTO boards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        row.id,
        row.locale,
        JSON.stringify(row.templates),
        row.createdAt,
        row.retentionDays,
        row.expiresAt,
        row.archivedAt,
        row.generations.facilitator,
        row.generations.participant,
        row.generations.observer,
      )
      for (const update of firstUpdates) this.#insertUpdate(row.id, update)
    })
  }

  findBoard(id: string): BoardRow | null {
    const row = this.#sql('SELECT * FROM boards WHERE id = ?').get(id)
    return row ? readBoardRow(row) : null
  }

  updateBoard(id: string, patch: BoardPatch): BoardRow | null {
    return this.#transaction(() => {
      const before = this.findBoard(id)
      if (!before) return null
      const after = { ...before, ...patch }
      this.#sql(
        'UPDATE boards SET locale = ?, retention_days = ?, expires_at = ?, archived_at = ? WHERE id = ?',
      ).run(after.locale, after.retentionDays, after.expiresAt, after.archivedAt, id)
      return after
    })
  }

  rotateKey(id: string, role: Role): BoardRow | null {
    const column = `${role}_generation`
    return this.#transaction(() => {
      this.#sql(`UPDATE boards SET ${column} = ${column} + 1 WHERE id = ?`).run(id)
      return this.findBoard(id)
    })
  }

  deleteBoard(id: string): readonly string[] | null {
    const orphans = this.#transaction(() => {
      if (!this.findBoard(id)) return null
      const hashes = this.#sql(
        `SELECT hash AS value FROM assets AS mine WHERE board_id = ? AND NOT EXISTS
           (SELECT 1 FROM assets WHERE hash = mine.hash AND board_id <> mine.board_id)`,
      ).all(id)
      this.#sql('DELETE FROM boards WHERE id = ?').run(id)
      return hashes.map(readText)
    })
    // The write-ahead log still holds pages of the board: move them out and cut it to nothing.
    if (orphans) this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return orphans
  }

  listExpired(now: number): readonly string[] {
    return this.#sql('SELECT id AS value FROM boards WHERE expires_at <= ?').all(now).map(readText)
  }

  addParticipant(row: ParticipantRow): void {
    this.#mustExist(row.boardId)
    this.#sql('INSERT OR REPLACE INTO participants VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      row.boardId,
      row.id,
      row.role,
      row.name,
      row.pronouns,
      row.departmentId,
      row.joinedAt,
    )
  }

  findParticipant(boardId: string, id: string): ParticipantRow | null {
    const row = this.#sql('SELECT * FROM participants WHERE board_id = ? AND id = ?').get(
      boardId,
      id,
    )
    return row ? readParticipantRow(row) : null
  }

  listParticipants(boardId: string): readonly ParticipantRow[] {
    return this.#sql('SELECT * FROM participants WHERE board_id = ? ORDER BY joined_at, id')
      .all(boardId)
      .map(readParticipantRow)
  }

  addAsset(row: AssetRow): void {
    this.#mustExist(row.boardId)
    this.#sql('INSERT OR IGNORE INTO assets VALUES (?, ?, ?, ?, ?)').run(
      row.boardId,
      row.hash,
      row.mediaType,
      row.bytes,
      row.createdAt,
    )
  }

  findAsset(boardId: string, hash: string): AssetRow | null {
    const row = this.#sql('SELECT * FROM assets WHERE board_id = ? AND hash = ?').get(boardId, hash)
    return row ? readAssetRow(row) : null
  }

  listAssets(boardId: string): readonly AssetRow[] {
    return this.#sql('SELECT * FROM assets WHERE board_id = ? ORDER BY hash')
      .all(boardId)
      .map(readAssetRow)
  }

  sumAssetBytes(boardId: string): number {
    const sql = this.#sql('SELECT coalesce(sum(bytes), 0) AS value FROM assets WHERE board_id = ?')
    return readNumber(sql.get(boardId))
  }

  listAssetHashes(): readonly string[] {
    return this.#sql('SELECT DISTINCT hash AS value FROM assets').all().map(readText)
  }

  /** Packed, because it is about to leave this thread. */
  loadLog(boardId: string): PackedLog {
    const found = this.#sql('SELECT through_seq AS seq, body FROM bases WHERE board_id = ?')
    const row = found.get(boardId)
    const base = row ? readLogRow(row) : null
    const log = this.#sql('SELECT seq, body FROM updates WHERE board_id = ? ORDER BY seq')
      .all(boardId)
      .map(readLogRow)
    const updates = log.map(({ body }) => body)
    return packLog({
      snapshot: base?.body ?? null,
      updates,
      lastSeq: log.at(-1)?.seq ?? base?.seq ?? 0,
      bytes: updates.reduce((sum, body) => sum + body.byteLength, base?.body.byteLength ?? 0),
    })
  }

  /** Writes a group of `append` calls in one transaction. A call naming an unknown board drops out alone. */
  append(calls: readonly (readonly LogEntry[])[]): readonly Appended[] {
    return this.#transaction(() =>
      calls.map((entries) => {
        if (!entries.every(({ boardId }) => this.#exists(boardId))) return 'unknown board'
        return entries.map(({ boardId, update }) => this.#insertUpdate(boardId, update))
      }),
    )
  }

  compact(boardId: string, snapshot: Uint8Array, throughSeq: number): void {
    this.#mustExist(boardId)
    this.#transaction(() => {
      this.#sql('INSERT OR REPLACE INTO bases VALUES (?, ?, ?)').run(boardId, snapshot, throughSeq)
      this.#sql('DELETE FROM updates WHERE board_id = ? AND seq <= ?').run(boardId, throughSeq)
    })
  }

  loadSession(boardId: string): string | null {
    const row = this.#sql('SELECT body AS value FROM sessions WHERE board_id = ?').get(boardId)
    return row ? readText(row) : null
  }

  saveSession(boardId: string, body: string): void {
    this.#mustExist(boardId)
    this.#sql('INSERT OR REPLACE INTO sessions VALUES (?, ?)').run(boardId, body)
  }

  addSnapshot(snapshot: NewSnapshot): void {
    this.#mustExist(snapshot.boardId)
    this.#snapshots.add(snapshot)
  }

  listSnapshots(boardId: string): readonly SnapshotRow[] {
    return this.#snapshots.list(boardId)
  }

  loadSnapshots(boardId: string, base: number, throughN: number): readonly SnapshotBody[] {
    return this.#snapshots.load(boardId, base, throughN)
  }

  rewriteSnapshots(
    boardId: string,
    removed: readonly number[],
    rewritten: readonly SnapshotBody[],
  ): void {
    this.#mustExist(boardId)
    this.#snapshots.rewrite(boardId, removed, rewritten)
  }

  setSnapshotFacts(boardId: string, n: number, facts: string): boolean {
    return this.#snapshots.setFacts(boardId, n, facts)
  }

  saveThumbnail(boardId: string, n: number, thumbnail: Thumbnail): boolean {
    return this.#snapshots.saveThumbnail(boardId, n, thumbnail)
  }

  loadThumbnail(boardId: string, n: number): Thumbnail | null {
    return this.#snapshots.loadThumbnail(boardId, n)
  }

  addOwnTemplate(template: Omit<OwnTemplate, 'bytes'>): void {
    this.#ownTemplates.add(template)
  }

  listOwnTemplates(): readonly OwnTemplateRow[] {
    return this.#ownTemplates.list()
  }

  findOwnTemplate(id: string): OwnTemplate | null {
    return this.#ownTemplates.find(id)
  }

  deleteOwnTemplate(id: string): boolean {
    return this.#ownTemplates.delete(id)
  }

  /** Writes to the disk, or throws. */
  probe(): void {
    this.#sql('INSERT OR REPLACE INTO probe VALUES (1, zeroblob(?))').run(probeBytes)
  }

  close(): void {
    this.#database.close()
  }

  #insertUpdate(boardId: string, update: Uint8Array): number {
    const sql = this.#sql('INSERT INTO updates (board_id, body) VALUES (?, ?)')
    return Number(sql.run(boardId, update).lastInsertRowid)
  }

  #exists(boardId: string): boolean {
    return this.#sql('SELECT 1 FROM boards WHERE id = ?').get(boardId) !== undefined
  }

  #mustExist(boardId: string): void {
    if (!this.#exists(boardId)) throw new UnknownBoardError()
  }

  #sql(text: string): Statement {
    return this.#statements.sql(text)
  }

  #transaction<T>(work: () => T): T {
    return this.#statements.transaction(work)
  }
}
