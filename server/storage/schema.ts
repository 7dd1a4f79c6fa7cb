/** The tables beside and under the log, and how an older database becomes today's. */
import type { Database } from './openDatabase.ts'

/**
 * One step per schema version, oldest first. A step that has been released is never edited: add one.
 * AUTOINCREMENT keeps the sequence numbers of a truncated log from being given out again.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE boards (
    id TEXT PRIMARY KEY,
    locale TEXT NOT NULL,
    templates TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    retention_days INTEGER NOT NULL,
    expires_at INTEGER,
    archived_at INTEGER,
    facilitator_generation INTEGER NOT NULL,
    participant_generation INTEGER NOT NULL,
    observer_generation INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX boards_by_expiry ON boards (expires_at) WHERE expires_at IS NOT NULL;

  CREATE TABLE participants (
    board_id TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    pronouns TEXT,
    department_id TEXT,
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (board_id, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE assets (
    board_id TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (board_id, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX assets_by_hash ON assets (hash);

  CREATE TABLE bases (
    board_id TEXT PRIMARY KEY REFERENCES boards (id) ON DELETE CASCADE,
    body BLOB NOT NULL,
    through_seq INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE updates (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    board_id TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX updates_by_board ON updates (board_id, seq);

  CREATE TABLE probe (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
  `,
  `
  CREATE TABLE sessions (
    board_id TEXT PRIMARY KEY REFERENCES boards (id) ON DELETE CASCADE,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE snapshots (
    board_id TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    base INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    facts TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    thumbnail_bytes INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (board_id, n)
  ) STRICT;

  CREATE TABLE thumbnails (
    board_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (board_id, n),
    FOREIGN KEY (board_id, n) REFERENCES snapshots (board_id, n) ON DELETE CASCADE
  ) STRICT;
  `,
  `
  CREATE TABLE own_templates (
    id TEXT PRIMARY KEY,
    board_id TEXT,
    created_at INTEGER NOT NULL,
    facts TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  `,
]

/** The schema version this code reads and writes. */
export const databaseVersion = steps.length

/** Brings the tables up to today, each step in a transaction. Refuses a database from a newer Korridor. */
export function migrate(database: Database): void {
  const found = readVersion(database)
  if (found > databaseVersion) {
    throw new Error(
      `The database was written by a newer Korridor (schema ${found}, this one knows ${databaseVersion}). Start the newer version.`,
    )
  }
  for (const [index, step] of steps.entries()) {
    if (index < found) continue
    database.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}

function readVersion(database: Database): number {
  const row = database.prepare('PRAGMA user_version').get()
  return (row as { user_version: number }).user_version
}
