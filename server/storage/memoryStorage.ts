/** A database that dies with the process: for tests, and for trying Korridor without a disk. */
import { UnknownBoardError } from './contract.ts'
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
import { MemorySnapshots } from './memorySnapshots.ts'
import type { Role } from '../../shared/access/role.ts'

interface StoredBoard {
  row: BoardRow
  snapshot: Uint8Array | null
  updates: { readonly seq: number; readonly update: Uint8Array }[]
  lastSeq: number
  session: string | null
  readonly participants: Map<string, ParticipantRow>
  readonly assets: Map<string, AssetRow>
  readonly snapshots: MemorySnapshots
}

/** Keeps everything in maps. Setting `fault` makes every write fail as a full disk would. */
export class MemoryStorage implements Storage {
  /** While set, every write rejects with this error and changes nothing. */
  fault: Error | null = null
  readonly #boards = new Map<string, StoredBoard>()
  readonly #ownTemplates = new Map<string, OwnTemplate>()
  #lastSeq = 0

  async createBoard(row: BoardRow, firstUpdates: readonly Uint8Array[]): Promise<void> {
    this.#mustWrite()
    if (this.#boards.has(row.id)) throw new Error('There is a board of this id already.')
    const board: StoredBoard = {
      row,
      snapshot: null,
      updates: [],
      lastSeq: 0,
      session: null,
      participants: new Map(),
      assets: new Map(),
      snapshots: new MemorySnapshots(),
    }
    this.#boards.set(row.id, board)
    for (const update of firstUpdates) this.#push(board, update)
  }

  async findBoard(id: string): Promise<BoardRow | null> {
    return this.#boards.get(id)?.row ?? null
  }

  async updateBoard(id: string, patch: BoardPatch): Promise<BoardRow | null> {
    this.#mustWrite()
    const board = this.#boards.get(id)
    if (!board) return null
    board.row = { ...board.row, ...patch }
    return board.row
  }

  async rotateKey(id: string, role: Role): Promise<BoardRow | null> {
    this.#mustWrite()
    const board = this.#boards.get(id)
    if (!board) return null
    const { generations } = board.row
    board.row = { ...board.row, generations: { ...generations, [role]: generations[role] + 1 } }
    return board.row
  }

  async deleteBoard(id: string): Promise<readonly string[] | null> {
    this.#mustWrite()
    const board = this.#boards.get(id)
    if (!board) return null
    this.#boards.delete(id)
    const kept = new Set(await this.listAssetHashes())
    return [...board.assets.keys()].filter((hash) => !kept.has(hash))
  }

  async listExpired(now: number): Promise<readonly string[]> {
    return [...this.#boards.values()]
      .filter(({ row }) => row.expiresAt !== null && row.expiresAt <= now)
      .map(({ row }) => row.id)
  }

  async addParticipant(row: ParticipantRow): Promise<void> {
    this.#mustWrite()
    this.#get(row.boardId).participants.set(row.id, row)
  }

  async findParticipant(boardId: string, id: string): Promise<ParticipantRow | null> {
    return this.#boards.get(boardId)?.participants.get(id) ?? null
  }

  async listParticipants(boardId: string): Promise<readonly ParticipantRow[]> {
    return [...(this.#boards.get(boardId)?.participants.values() ?? [])]
  }

  async addAsset(row: AssetRow): Promise<void> {
    this.#mustWrite()
    const { assets } = this.#get(row.boardId)
    if (!assets.has(row.hash)) assets.set(row.hash, row)
  }

  async findAsset(boardId: string, hash: string): Promise<AssetRow | null> {
    return this.#boards.get(boardId)?.assets.get(hash) ?? null
  }

  async listAssets(boardId: string): Promise<readonly AssetRow[]> {
    const assets = [...(this.#boards.get(boardId)?.assets.values() ?? [])]
    return assets.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
  }

  async sumAssetBytes(boardId: string): Promise<number> {
    const assets = this.#boards.get(boardId)?.assets.values() ?? []
    return [...assets].reduce((sum, { bytes }) => sum + bytes, 0)
  }

  async listAssetHashes(): Promise<readonly string[]> {
    return [...new Set([...this.#boards.values()].flatMap(({ assets }) => [...assets.keys()]))]
  }

  async loadLog(boardId: string): Promise<BoardLog> {
    const board = this.#boards.get(boardId)
    if (!board) return { snapshot: null, updates: [], lastSeq: 0, bytes: 0 }
    const updates = board.updates.map(({ update }) => update)
    const bytes = updates.reduce(
      (sum, update) => sum + update.byteLength,
      board.snapshot?.byteLength ?? 0,
    )
    return { snapshot: board.snapshot, updates, lastSeq: board.lastSeq, bytes }
  }

  async append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    this.#mustWrite()
    const found = entries.map(({ boardId, update }) => ({ board: this.#get(boardId), update }))
    return found.map(({ board, update }) => this.#push(board, update))
  }

  async compact(boardId: string, snapshot: Uint8Array, throughSeq: number): Promise<void> {
    this.#mustWrite()
    const board = this.#get(boardId)
    board.snapshot = snapshot.slice()
    board.updates = board.updates.filter(({ seq }) => seq > throughSeq)
  }

  async loadSession(boardId: string): Promise<string | null> {
    return this.#boards.get(boardId)?.session ?? null
  }

  async saveSession(boardId: string, body: string): Promise<void> {
    this.#mustWrite()
    this.#get(boardId).session = body
  }

  async addSnapshot(snapshot: NewSnapshot): Promise<void> {
    this.#mustWrite()
    this.#get(snapshot.boardId).snapshots.add(snapshot)
  }

  async listSnapshots(boardId: string): Promise<readonly SnapshotRow[]> {
    return this.#boards.get(boardId)?.snapshots.list() ?? []
  }

  async loadSnapshots(
    boardId: string,
    base: number,
    throughN: number,
  ): Promise<readonly SnapshotBody[]> {
    return this.#boards.get(boardId)?.snapshots.load(base, throughN) ?? []
  }

  async rewriteSnapshots(
    boardId: string,
    removed: readonly number[],
    rewritten: readonly SnapshotBody[],
  ): Promise<void> {
    this.#mustWrite()
    this.#get(boardId).snapshots.rewrite(removed, rewritten)
  }

  async setSnapshotFacts(boardId: string, n: number, facts: string): Promise<boolean> {
    this.#mustWrite()
    return this.#boards.get(boardId)?.snapshots.setFacts(n, facts) ?? false
  }

  async saveThumbnail(boardId: string, n: number, thumbnail: Thumbnail): Promise<boolean> {
    this.#mustWrite()
    return this.#boards.get(boardId)?.snapshots.saveThumbnail(n, thumbnail) ?? false
  }

  async loadThumbnail(boardId: string, n: number): Promise<Thumbnail | null> {
    return this.#boards.get(boardId)?.snapshots.loadThumbnail(n) ?? null
  }

  async addOwnTemplate(template: Omit<OwnTemplate, 'bytes'>): Promise<void> {
    this.#mustWrite()
    const { id, body } = template
    if (this.#ownTemplates.has(id)) throw new Error('There is a template of this id already.')
    this.#ownTemplates.set(id, { ...template, body: body.slice(), bytes: body.byteLength })
  }

  async listOwnTemplates(): Promise<readonly OwnTemplateRow[]> {
    return [...this.#ownTemplates.values()]
      .map(({ body: _body, ...row }) => row)
      .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  async findOwnTemplate(id: string): Promise<OwnTemplate | null> {
    return this.#ownTemplates.get(id) ?? null
  }

  async deleteOwnTemplate(id: string): Promise<boolean> {
    this.#mustWrite()
    return this.#ownTemplates.delete(id)
  }

  async probe(): Promise<boolean> {
    return this.fault === null
  }

  async close(): Promise<void> {}

  #mustWrite(): void {
    if (this.fault) throw this.fault
  }

  #get(boardId: string): StoredBoard {
    const board = this.#boards.get(boardId)
    if (!board) throw new UnknownBoardError()
    return board
  }

  #push(board: StoredBoard, update: Uint8Array): number {
    const seq = ++this.#lastSeq
    board.updates.push({ seq, update: update.slice() })
    board.lastSeq = seq
    return seq
  }
}
