import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardRow } from './contract.ts'
import { storageContract } from './contractSuite.ts'
import { openDatabase } from './openDatabase.ts'
import type { Database } from './openDatabase.ts'
import { unpackLog } from './packedLog.ts'
import { openSqliteStorage } from './sqliteStorage.ts'
import { SqliteTables } from './sqliteTables.ts'

const makeDir = () => mkdtemp(join(tmpdir(), 'korridor-storage-'))
const removeDir = (dir: string) => rm(dir, { recursive: true, force: true })

const board: BoardRow = {
  id: 'board-a',
  locale: 'de',
  templates: [],
  createdAt: 1,
  retentionDays: 0,
  expiresAt: null,
  archivedAt: null,
  generations: { facilitator: 0, participant: 0, observer: 0 },
}

storageContract('sqlite', async () => {
  const dir = await makeDir()
  let storage = await openSqliteStorage(dir)
  let blocker: Database | null = null
  return {
    storage,
    reopen: async () => {
      await storage.close()
      storage = await openSqliteStorage(dir)
      return storage
    },
    setWritable: async (isWritable) => {
      blocker?.close()
      blocker = isWritable ? null : await openDatabase(join(dir, 'korridor.sqlite'))
      blocker?.exec('BEGIN IMMEDIATE')
    },
    dispose: async () => {
      blocker?.close()
      await storage.close()
      await removeDir(dir)
    },
  }
})

describe('sqlite storage', () => {
  let dir: string
  beforeEach(async () => {
    dir = await makeDir()
  })
  afterEach(() => removeDir(dir))

  it('keeps a second process off the data directory and says what to do', async () => {
    const first = await openSqliteStorage(dir)
    await expect(openSqliteStorage(dir, 50)).rejects.toThrow(
      'Another Korridor uses this data directory. Stop it, or set DATA_DIR.',
    )
    await first.close()
    await (await openSqliteStorage(dir)).close()
  })

  it('names the reason when the data directory cannot be opened', async () => {
    await expect(openSqliteStorage(join(dir, 'missing'))).rejects.toThrow(/unable to open/)
  })

  it('refuses a database written by a newer version', async () => {
    await (await openSqliteStorage(dir)).close()
    const database = await openDatabase(join(dir, 'korridor.sqlite'))
    database.exec('PRAGMA user_version = 999')
    database.close()
    await expect(openSqliteStorage(dir)).rejects.toThrow(/newer Korridor \(schema 999/)
  })

  it('leaves no byte of a deleted board in its files', async () => {
    const storage = await openSqliteStorage(dir)
    const secret = 'ein sehr vertraulicher Satz '.repeat(500)
    const update = new TextEncoder().encode(secret)
    await storage.createBoard(board, [update])
    const { lastSeq } = await storage.loadLog(board.id)
    await storage.compact(board.id, update.subarray(28), lastSeq)
    await storage.append([{ boardId: board.id, update }])
    await storage.deleteBoard(board.id)
    for (const file of ['korridor.sqlite', 'korridor.sqlite-wal']) {
      const content = await readFile(join(dir, file), 'latin1').catch(() => '')
      expect(content).not.toContain('vertraulicher')
    }
    await storage.close()
  })

  it('rejects what comes after closing', async () => {
    const storage = await openSqliteStorage(dir)
    await storage.close()
    await storage.close()
    await expect(storage.findBoard('a')).rejects.toThrow('The database is closed.')
    await expect(storage.append([])).rejects.toThrow('The database is closed.')
    expect(await storage.probe()).toBe(false)
  })

  it('takes back the whole group when SQLite says the disk is full', async () => {
    const database = await openDatabase(join(dir, 'small.sqlite'))
    const tables = new SqliteTables(database)
    tables.createBoard(board, [])
    const { page_count: pages } = database.prepare('PRAGMA page_count').get() as {
      page_count: number
    }
    database.exec(`PRAGMA max_page_count = ${pages + 4}`)
    const small = { boardId: board.id, update: new Uint8Array(10) }
    const large = { boardId: board.id, update: new Uint8Array(1_000_000) }
    expect(() => tables.append([[small], [large]])).toThrow(/full/)
    expect(() => tables.probe()).toThrow(/full/)
    expect(unpackLog(tables.loadLog(board.id)).updates).toEqual([])
    database.exec('PRAGMA max_page_count = 1000000')
    expect(tables.append([[small], [large]])).toHaveLength(2)
    expect(unpackLog(tables.loadLog(board.id)).updates).toHaveLength(2)
    tables.close()
  })
})
