/** The database as the rest of the server sees it: every call goes to the thread that owns SQLite. */
import type { Worker } from 'node:worker_threads'
import type { Role } from '../../shared/access/role.ts'
import { StorageUnavailableError, UnknownBoardError } from './contract.ts'
import type {
  AssetRow,
  BoardLog,
  BoardPatch,
  BoardRow,
  LogEntry,
  NewSnapshot,
  OwnTemplate,
  OwnTemplateRow,
  ParticipantRow,
  SnapshotBody,
  SnapshotRow,
  Storage,
  Thumbnail,
} from './contract.ts'
import { receiveError } from './logCalls.ts'
import type { LogAnswer, LogGreeting, LogMethod } from './logCalls.ts'
import { unpackLog } from './packedLog.ts'
import { startLogWorker } from './startLogWorker.ts'
import type { SqliteTables } from './sqliteTables.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

interface WaitingAppend {
  readonly entries: readonly LogEntry[]
  readonly resolve: (seqs: readonly number[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * Opens the database under `dataDir`, or rejects with the reason in one sentence. Waits
 * `lockPatienceMs` for another process that is just stopping to let go of the folder.
 */
export async function openSqliteStorage(
  dataDir: string,
  lockPatienceMs = 5_000,
): Promise<SqliteStorage> {
  const worker = startLogWorker({ dataDir, lockPatienceMs })
  const greeting = await new Promise<LogGreeting>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  if (!greeting.ready) {
    await worker.terminate()
    throw new Error(greeting.why)
  }
  return new SqliteStorage(worker)
}

/** SQLite behind the storage contract. Made by `openSqliteStorage`. */
export class SqliteStorage implements Storage {
  /**
   * Rejects if the database's thread dies, which no call can mend: whoever runs the server ends the
   * process then. Never resolves.
   */
  readonly failure: Promise<never>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1
  #appends: WaitingAppend[] = []
  #commit: Promise<void> | null = null
  #closing: Promise<void> | null = null
  #dead: Error | null = null

  /** Takes over a worker that has said it is ready. */
  constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer: LogAnswer) => this.#receive(answer))
    this.failure = new Promise((_resolve, reject) => {
      const die = (error: Error) => {
        if (this.#closing && this.#waiting.size === 0) return
        this.#die(error)
        reject(error)
      }
      worker.on('error', ({ message }) => die(new StorageUnavailableError(message)))
      worker.on('exit', (code) =>
        die(new StorageUnavailableError(`The database thread ended with code ${code}.`)),
      )
    })
    // Whoever does not watch for a failure still learns of it from the calls that reject.
    this.failure.catch(() => undefined)
  }

  createBoard(row: BoardRow, firstUpdates: readonly Uint8Array[]): Promise<void> {
    return this.#call('createBoard', row, firstUpdates.map(compactBytes))
  }

  findBoard(id: string): Promise<BoardRow | null> {
    return this.#call('findBoard', id)
  }

  updateBoard(id: string, patch: BoardPatch): Promise<BoardRow | null> {
    return this.#call('updateBoard', id, patch)
  }

  rotateKey(id: string, role: Role): Promise<BoardRow | null> {
    return this.#call('rotateKey', id, role)
  }

  deleteBoard(id: string): Promise<readonly string[] | null> {
    return this.#call('deleteBoard', id)
  }

  listExpired(now: number): Promise<readonly string[]> {
    return this.#call('listExpired', now)
  }

  addParticipant(row: ParticipantRow): Promise<void> {
    return this.#call('addParticipant', row)
  }

  findParticipant(boardId: string, id: string): Promise<ParticipantRow | null> {
    return this.#call('findParticipant', boardId, id)
  }

  listParticipants(boardId: string): Promise<readonly ParticipantRow[]> {
    return this.#call('listParticipants', boardId)
  }

  addAsset(row: AssetRow): Promise<void> {
    return this.#call('addAsset', row)
  }

  findAsset(boardId: string, hash: string): Promise<AssetRow | null> {
    return this.#call('findAsset', boardId, hash)
  }

  listAssets(boardId: string): Promise<readonly AssetRow[]> {
    return this.#call('listAssets', boardId)
  }

  sumAssetBytes(boardId: string): Promise<number> {
    return this.#call('sumAssetBytes', boardId)
  }

  listAssetHashes(): Promise<readonly string[]> {
    return this.#call('listAssetHashes')
  }

  async loadLog(boardId: string): Promise<BoardLog> {
    return unpackLog(await this.#call('loadLog', boardId))
  }

  append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      if (this.#closing || this.#dead) return reject(this.#dead ?? closedError())
      const copies = entries.map(({ boardId, update }) => ({
        boardId,
        update: compactBytes(update),
      }))
      this.#appends.push({ entries: copies, resolve, reject })
      this.#commit ??= this.#commitAppends()
    })
  }

  compact(boardId: string, snapshot: Uint8Array, throughSeq: number): Promise<void> {
    return this.#call('compact', boardId, compactBytes(snapshot), throughSeq)
  }

  loadSession(boardId: string): Promise<string | null> {
    return this.#call('loadSession', boardId)
  }

  saveSession(boardId: string, body: string): Promise<void> {
    return this.#call('saveSession', boardId, body)
  }

  addSnapshot(snapshot: NewSnapshot): Promise<void> {
    return this.#call('addSnapshot', { ...snapshot, body: compactBytes(snapshot.body) })
  }

  listSnapshots(boardId: string): Promise<readonly SnapshotRow[]> {
    return this.#call('listSnapshots', boardId)
  }

  loadSnapshots(boardId: string, base: number, throughN: number): Promise<readonly SnapshotBody[]> {
    return this.#call('loadSnapshots', boardId, base, throughN)
  }

  rewriteSnapshots(
    boardId: string,
    removed: readonly number[],
    rewritten: readonly SnapshotBody[],
  ): Promise<void> {
    const copies = rewritten.map((one) => ({ ...one, body: compactBytes(one.body) }))
    return this.#call('rewriteSnapshots', boardId, removed, copies)
  }

  setSnapshotFacts(boardId: string, n: number, facts: string): Promise<boolean> {
    return this.#call('setSnapshotFacts', boardId, n, facts)
  }

  saveThumbnail(boardId: string, n: number, { mediaType, bytes }: Thumbnail): Promise<boolean> {
    return this.#call('saveThumbnail', boardId, n, { mediaType, bytes: compactBytes(bytes) })
  }

  loadThumbnail(boardId: string, n: number): Promise<Thumbnail | null> {
    return this.#call('loadThumbnail', boardId, n)
  }

  addOwnTemplate(template: Omit<OwnTemplate, 'bytes'>): Promise<void> {
    return this.#call('addOwnTemplate', { ...template, body: compactBytes(template.body) })
  }

  listOwnTemplates(): Promise<readonly OwnTemplateRow[]> {
    return this.#call('listOwnTemplates')
  }

  findOwnTemplate(id: string): Promise<OwnTemplate | null> {
    return this.#call('findOwnTemplate', id)
  }

  deleteOwnTemplate(id: string): Promise<boolean> {
    return this.#call('deleteOwnTemplate', id)
  }

  async probe(): Promise<boolean> {
    try {
      await this.#call('probe')
      return true
    } catch {
      return false
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  /** Writes what has gathered, group by group, until nothing waits. */
  async #commitAppends(): Promise<void> {
    // Calls of the same turn belong to the first group already.
    await Promise.resolve()
    while (this.#appends.length > 0) {
      const group = this.#appends
      this.#appends = []
      await this.#commitGroup(group)
    }
    this.#commit = null
  }

  async #commitGroup(group: readonly WaitingAppend[]): Promise<void> {
    try {
      const answers = await this.#send('append', [group.map(({ entries }) => entries)])
      for (const [index, { resolve, reject }] of group.entries()) {
        const answer = answers[index]
        if (answer === undefined || answer === 'unknown board') reject(new UnknownBoardError())
        else resolve(answer)
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async #close(): Promise<void> {
    while (this.#commit) await this.#commit
    if (this.#dead) return
    const gone = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()))
    await this.#send('close', [])
    await gone
  }

  async #call<Method extends LogMethod>(
    method: Method,
    ...args: Parameters<SqliteTables[Method]>
  ): Promise<ReturnType<SqliteTables[Method]>> {
    if (this.#dead) throw this.#dead
    if (this.#closing) throw closedError()
    return this.#send(method, args)
  }

  #send<Method extends LogMethod>(
    method: Method,
    args: Parameters<SqliteTables[Method]>,
  ): Promise<ReturnType<SqliteTables[Method]>> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++
      // The thread answers with what this method returns, so the answer to this id has its type.
      const settle = resolve as (value: unknown) => void
      this.#waiting.set(id, { resolve: settle, reject })
      this.#worker.postMessage({ id, method, args })
    })
  }

  #receive(answer: LogAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('error' in answer) waiting?.reject(receiveError(answer.error))
    else waiting?.resolve(answer.value)
  }

  #die(error: Error): void {
    this.#dead ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#dead)
    this.#waiting.clear()
  }
}

function closedError(): Error {
  return new StorageUnavailableError('The database is closed.')
}

/** A view of a larger buffer would take the whole buffer along to the other thread. */
function compactBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
}
