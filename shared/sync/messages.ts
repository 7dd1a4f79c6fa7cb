/** What goes over a board's socket: message types, close codes and the notices the server sends. */

/**
 * The first varint of every message. 0 to 3 are y-websocket's own; clients that do not know the ones
 * from 100 on may ignore them.
 */
export const messageType = {
  /** y-protocols sync: step 1, step 2 or an update. */
  sync: 0,
  /** y-protocols awareness: who is here, their cursors and selections. */
  awareness: 1,
  /** y-protocols auth; the server closes with a code instead of sending it. */
  auth: 2,
  /** Asks for everybody's awareness. */
  queryAwareness: 3,
  /** varUint8Array: `Y.encodeStateVector` of what is on disk. */
  durable: 100,
  /** varString: the facilitation session as JSON, whole. */
  session: 101,
  /** varString: a `Notice` as JSON. */
  notice: 102,
  /** varString: a list of `RoomEvent` as JSON: what happened in the room and is kept nowhere. */
  events: 103,
} as const

/** The second varint of a sync message. */
export const syncMessageType = { step1: 0, step2: 1, update: 2 } as const

/**
 * Why the server closes a socket. 4400 to 4499 are for good (y-websocket does not come back after
 * them); after every other code a client may reconnect.
 */
export const closeCode = {
  /** The server restarts or moves the board: come back in a moment. */
  restart: 1012,
  /** The server cannot take this connection now: come back later. */
  tryLater: 1013,
  /** A frame that is neither of the protocol nor decodable. */
  malformed: 1007,
  /** A text frame, where the protocol is binary. */
  unsupported: 1003,
  /** Token missing, expired, forged or revoked. */
  unauthorized: 4401,
  /** The role may not, or the token is another board's. */
  forbidden: 4403,
  /** No such board, or it has been deleted. */
  notFound: 4404,
  /** The client's schema is newer than the server's, or too old to be migrated. */
  schema: 4409,
  /** A message or the board is over its limit. */
  tooLarge: 4413,
  /** Too many messages, connections or boards. */
  tooMany: 4429,
} as const

/** One of the codes the server closes with. */
export type CloseCode = (typeof closeCode)[keyof typeof closeCode]

/** The sub-protocol the server answers with. */
export const subprotocol = 'korridor'
/** `bearer.<token>`: how a client presents its token. */
export const bearerPrefix = 'bearer.'
/** `schema.<n>`: how a client says which schema it writes. */
export const schemaPrefix = 'schema.'

/** The code of a notice: why a change was undone or refused. Codes are never renamed. */
export const noticeCode = {
  /** An observer's change was dropped. */
  observer: 'sync/read-only',
  /** The role may not touch these records. */
  forbidden: 'record/forbidden',
  /** The records are locked. */
  locked: 'record/locked',
  /** The schema says no, or the record leans on one that is missing. */
  invalid: 'record/invalid',
  /** The board holds as many records as it may. */
  tooManyRecords: 'board/too-many-records',
  /** A board keeps its last page. */
  lastPage: 'page/last',
  /** Something outside the two root maps of a board. */
  foreign: 'document/foreign',
  /** An update in the name of somebody else who is connected. */
  impersonation: 'sync/impersonation',
  /** Presence of more than 8 kB. */
  presenceTooLarge: 'presence/too-large',
  /** Presence in the name of somebody else. */
  presenceForeign: 'presence/not-yours',
  /** The server cannot write now and takes no more changes until it can: keep them. */
  storageFull: 'storage/unavailable',
} as const

export type NoticeCode = (typeof noticeCode)[keyof typeof noticeCode]

/** Tells one connection why something it sent was undone or refused. */
export interface Notice {
  readonly code: NoticeCode
  /** What happened, in English, for logs and developers; people read the text that belongs to the code. */
  readonly detail: string
  /** The records it is about; empty when it is about none. */
  readonly ids: readonly string[]
}

/** Reads a notice's JSON; `null` if it is none. */
export function parseNotice(json: string): Notice | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { code, detail, ids } = value as { code?: unknown; detail?: unknown; ids?: unknown }
  const known = Object.values(noticeCode).find((one) => one === code)
  if (known === undefined || typeof detail !== 'string' || !Array.isArray(ids)) return null
  return { code: known, detail, ids: ids.filter((id) => typeof id === 'string') }
}
