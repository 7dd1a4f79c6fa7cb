/** How much one client, one board and one process may ask of the server. SPEC.md says what happens past each. */

/** The limits of sync; every number can be lowered in a test. */
export interface SyncLimits {
  /** The largest message a client may send. */
  readonly maxMessageBytes: number
  /** The largest presence state of one person. */
  readonly maxPresenceBytes: number
  /** Messages a second in the long run, and how many may come at once. */
  readonly messagesPerSecond: number
  readonly messageBurst: number
  /** Incoming bytes a second in the long run, and how many may come at once. */
  readonly bytesPerSecond: number
  readonly byteBurst: number
  /** Server time a connection's messages may take, in milliseconds a second, and at once. */
  readonly workMsPerSecond: number
  readonly workMsBurst: number
  /** A connection that owes more waiting than this is closed with 4429. */
  readonly maxDebtMs: number
  /** Unsent bytes past which a connection gets no more presence and updates until it has drained. */
  readonly maxBufferedBytes: number
  /** How long a connection may go without reading anything while bytes wait for it. */
  readonly maxStallMs: number
  readonly maxConnectionsPerBoard: number
  readonly maxBoards: number
  readonly maxPendingHandshakes: number
  readonly maxRecordsPerBoard: number
  readonly maxBoardBytes: number
  /** Bytes a board may hold that are not on disk yet; past it the board takes no changes until they are. */
  readonly maxUnsavedBytes: number
  /** The log is folded into a snapshot when it is longer than this and than the snapshot. */
  readonly compactLogBytes: number
  readonly compactLogUpdates: number
  /** How long a board stays in memory after the last person left. */
  readonly idleMs: number
  /** A socket is asked for a sign of life this often, and ended when none came until the next time. */
  readonly pingMs: number
  /** How often the server looks again whether a connection's token still holds. */
  readonly recheckTokenMs: number
  /** The least time between two writes of one board, and between two durable messages about it. */
  readonly durableGapMs: number
}

const megabyte = 1024 * 1024

/** What a server runs with. */
export const defaultLimits: SyncLimits = {
  maxMessageBytes: 10 * megabyte,
  maxPresenceBytes: 8 * 1024,
  messagesPerSecond: 500,
  messageBurst: 2_000,
  bytesPerSecond: 4 * megabyte,
  byteBurst: 64 * megabyte,
  workMsPerSecond: 300,
  workMsBurst: 10_000,
  maxDebtMs: 5_000,
  maxBufferedBytes: 256 * 1024,
  maxStallMs: 30_000,
  maxConnectionsPerBoard: 500,
  maxBoards: 1_000,
  maxPendingHandshakes: 1_000,
  maxRecordsPerBoard: 20_000,
  maxBoardBytes: 50 * megabyte,
  maxUnsavedBytes: 8 * megabyte,
  compactLogBytes: 2 * megabyte,
  compactLogUpdates: 10_000,
  idleMs: 30_000,
  pingMs: 20_000,
  recheckTokenMs: 60_000,
  durableGapMs: 100,
}
