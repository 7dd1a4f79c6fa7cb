/** What passes between the process and the thread that owns the database. */
import { StorageUnavailableError, UnknownBoardError } from './contract.ts'
import type { SqliteTables } from './sqliteTables.ts'

/** The methods of the tables that may be called from outside their thread. */
export type LogMethod =
  | 'createBoard'
  | 'findBoard'
  | 'updateBoard'
  | 'rotateKey'
  | 'deleteBoard'
  | 'listExpired'
  | 'addParticipant'
  | 'findParticipant'
  | 'listParticipants'
  | 'addAsset'
  | 'findAsset'
  | 'listAssets'
  | 'sumAssetBytes'
  | 'listAssetHashes'
  | 'loadLog'
  | 'append'
  | 'compact'
  | 'loadSession'
  | 'saveSession'
  | 'addSnapshot'
  | 'listSnapshots'
  | 'loadSnapshots'
  | 'rewriteSnapshots'
  | 'setSnapshotFacts'
  | 'saveThumbnail'
  | 'loadThumbnail'
  | 'addOwnTemplate'
  | 'listOwnTemplates'
  | 'findOwnTemplate'
  | 'deleteOwnTemplate'
  | 'probe'
  | 'close'

/** One call, on its way to the thread. */
export type LogCall = {
  [Method in LogMethod]: {
    readonly id: number
    readonly method: Method
    readonly args: Parameters<SqliteTables[Method]>
  }
}[LogMethod]

/** What a call gave, without its method's type: `SqliteStorage` knows which call an id belongs to. */
export type LogAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: SentError }

/** The first message of the thread: the database is open, or cannot be. */
export type LogGreeting = { readonly ready: true } | { readonly ready: false; readonly why: string }

/** What the thread is started with. */
export interface LogWorkerData {
  /** The folder that holds the database. */
  readonly dataDir: string
  /** How long to wait for a process that is just stopping to let go of that folder. */
  readonly lockPatienceMs: number
}

/** An error as it crosses threads: classes do not survive the crossing, names do. */
export interface SentError {
  readonly name: string
  readonly message: string
}

/** Prepares an error for the crossing. */
export function sendError(error: unknown): SentError {
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: String(error) }
}

/** Makes an error again of what crossed. */
export function receiveError(sent: SentError): Error {
  return sent.name === 'UnknownBoardError'
    ? new UnknownBoardError()
    : new StorageUnavailableError(sent.message)
}
