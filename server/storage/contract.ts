/**
 * What Korridor asks of a database. Every implementation passes `contractSuite.ts`; nothing outside
 * this folder knows which one is running. Times are epoch milliseconds.
 */
import type { Role } from '../../shared/access/role.ts'
import type { Locale } from '../../shared/i18n/locale.ts'

/** How often each role's key was rotated; the key itself is derived and never stored. */
export type KeyGenerations = Readonly<Record<Role, number>>

/** A board as the server knows it without opening its document. Title and purpose live in the document. */
export interface BoardRow {
  readonly id: string
  /** The language the board speaks by default. */
  readonly locale: Locale
  /** Ids of the templates the board was created with, in order. */
  readonly templates: readonly string[]
  readonly createdAt: number
  /** Days from creation to deletion; 0 keeps the board. */
  readonly retentionDays: number
  /** When the board is deleted; null if it is kept. */
  readonly expiresAt: number | null
  /** When the board was put away; null while it is in use. */
  readonly archivedAt: number | null
  readonly generations: KeyGenerations
}

/** The fields of a board that may change after its creation. Key generations change through `rotateKey`. */
export type BoardPatch = Partial<
  Pick<BoardRow, 'locale' | 'retentionDays' | 'expiresAt' | 'archivedAt'>
>

/** A person who joined a board. */
export interface ParticipantRow {
  readonly id: string
  readonly boardId: string
  readonly role: Role
  readonly name: string
  readonly pronouns: string | null
  /** The entity id of the person's department on this board; null if none was chosen. */
  readonly departmentId: string | null
  readonly joinedAt: number
}

/** An image of a board. The bytes lie beside the database, once per hash. */
export interface AssetRow {
  readonly boardId: string
  /** SHA-256 of the stored bytes in lower-case hex; also the asset's id. */
  readonly hash: string
  readonly mediaType: string
  readonly bytes: number
  readonly createdAt: number
}

/** One update to write to a board's log. */
export interface LogEntry {
  readonly boardId: string
  /** A Yjs update in V1 encoding. */
  readonly update: Uint8Array
}

/** A board's document as it lies on disk: apply the snapshot, then the updates in order. */
export interface BoardLog {
  /** A Yjs update in V2 encoding; null before the first compaction. */
  readonly snapshot: Uint8Array | null
  /** Yjs updates in V1 encoding, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** The sequence number of the last update ever written for this board; 0 if there is none. */
  readonly lastSeq: number
  /** Stored size of snapshot and updates together. */
  readonly bytes: number
}

/** A snapshot of a board without its content. */
export interface SnapshotRow {
  readonly boardId: string
  /** Its number on the board, from 1. */
  readonly n: number
  /** The snapshot that holds everything; this one says only what changed since the one before it. Or itself. */
  readonly base: number
  readonly createdAt: number
  /** What is known about it, as JSON that the storage does not read. */
  readonly facts: string
  /** Stored size of its content. */
  readonly bytes: number
  /** Stored size of its picture; 0 without one. */
  readonly thumbnailBytes: number
}

/** A snapshot as it is added. */
export interface NewSnapshot extends Omit<SnapshotRow, 'bytes' | 'thumbnailBytes'> {
  readonly body: Uint8Array
}

/** The content of one snapshot. */
export interface SnapshotBody {
  readonly n: number
  readonly base: number
  readonly body: Uint8Array
}

/** The picture of a snapshot. */
export interface Thumbnail {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A template of one's own without its content. */
export interface OwnTemplateRow {
  readonly id: string
  /** The board it was made on, which may be gone; null where the administration brought it. */
  readonly boardId: string | null
  readonly createdAt: number
  /** What the gallery says about it, as JSON that the storage does not read. */
  readonly facts: string
  /** Stored size of its content. */
  readonly bytes: number
}

/** A template of one's own with its content, which the storage does not read. */
export interface OwnTemplate extends OwnTemplateRow {
  readonly body: Uint8Array
}

/** Says that a write named a board that does not exist, or not any more. */
export class UnknownBoardError extends Error {
  override readonly name = 'UnknownBoardError'
  constructor() {
    super('There is no board of this id.')
  }
}

/** Says that the database could not do what it was asked, usually for want of room on the disk. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError'
}

/** The database. Each method is one transaction; what it wrote is on disk when its promise resolves. */
export interface Storage {
  createBoard(row: BoardRow, firstUpdates: readonly Uint8Array[]): Promise<void>
  findBoard(id: string): Promise<BoardRow | null>
  /** Answers the board after the change, or null if there is no such board. */
  updateBoard(id: string, patch: BoardPatch): Promise<BoardRow | null>
  /** Raises the generation of one role's key. Answers the board after the change, or null. */
  rotateKey(id: string, role: Role): Promise<BoardRow | null>
  /**
   * Removes a board with its log, session, snapshots, participants and assets. Answers the hashes of assets that no other
   * board uses any more, so that their files can be removed; null if there is no such board.
   */
  deleteBoard(id: string): Promise<readonly string[] | null>
  /** Ids of the boards whose `expiresAt` is `now` or earlier. */
  listExpired(now: number): Promise<readonly string[]>

  addParticipant(row: ParticipantRow): Promise<void>
  findParticipant(boardId: string, id: string): Promise<ParticipantRow | null>
  listParticipants(boardId: string): Promise<readonly ParticipantRow[]>

  /** Adds an asset; adding the same hash to the same board again changes nothing. */
  addAsset(row: AssetRow): Promise<void>
  findAsset(boardId: string, hash: string): Promise<AssetRow | null>
  /** All images of a board, in the order of their hashes. */
  listAssets(boardId: string): Promise<readonly AssetRow[]>
  /** Stored size of all images of a board. */
  sumAssetBytes(boardId: string): Promise<number>
  /** Every hash that some board uses. */
  listAssetHashes(): Promise<readonly string[]>

  /** Reads a board's document. An unknown board has an empty log. */
  loadLog(boardId: string): Promise<BoardLog>
  /**
   * Writes updates in one transaction and resolves after the disk has them, with the sequence number
   * of each. Calls that arrive while a commit is under way share the next one, and are written in the
   * order they were made. Rejects, having written nothing of this call: with `UnknownBoardError` if a
   * board does not exist (any more), with `StorageUnavailableError` when the database cannot be
   * written (a full disk); works again once the cause is gone.
   */
  append(entries: readonly LogEntry[]): Promise<readonly number[]>
  /**
   * Replaces everything up to and including `throughSeq` by one snapshot (V2), in one transaction.
   * Rejects like `append`.
   */
  compact(boardId: string, snapshot: Uint8Array, throughSeq: number): Promise<void>

  /** A board's facilitation session as it was saved last; null if it has none. */
  loadSession(boardId: string): Promise<string | null>
  /** Keeps a board's session in the place of the one before. Rejects like `append`. */
  saveSession(boardId: string, body: string): Promise<void>

  /** Adds a snapshot under a number that is not taken. Rejects like `append`. */
  addSnapshot(snapshot: NewSnapshot): Promise<void>
  /** All snapshots of a board without their content, in the order of their numbers. */
  listSnapshots(boardId: string): Promise<readonly SnapshotRow[]>
  /** The contents of the snapshots with the base `base`, up to and including `throughN`, in order. */
  loadSnapshots(boardId: string, base: number, throughN: number): Promise<readonly SnapshotBody[]>
  /** Removes snapshots with their pictures, and gives others new contents, in one transaction. */
  rewriteSnapshots(
    boardId: string,
    removed: readonly number[],
    rewritten: readonly SnapshotBody[],
  ): Promise<void>
  /** Keeps other facts about a snapshot. False if there is none of this number. */
  setSnapshotFacts(boardId: string, n: number, facts: string): Promise<boolean>
  /** Keeps a snapshot's picture in the place of the one before. False if there is no such snapshot. */
  saveThumbnail(boardId: string, n: number, thumbnail: Thumbnail): Promise<boolean>
  loadThumbnail(boardId: string, n: number): Promise<Thumbnail | null>

  /** Adds a template of one's own under an id that is not taken. It stays when its board goes. Rejects like `append`. */
  addOwnTemplate(template: Omit<OwnTemplate, 'bytes'>): Promise<void>
  /** All of them without their content, oldest first. */
  listOwnTemplates(): Promise<readonly OwnTemplateRow[]>
  findOwnTemplate(id: string): Promise<OwnTemplate | null>
  /** False if there is none of this id. */
  deleteOwnTemplate(id: string): Promise<boolean>

  /** True if the database can be written at this moment. */
  probe(): Promise<boolean>
  /** Finishes what was accepted, then releases the database. */
  close(): Promise<void>
}
