/** What sync counts, for /metrics. Numbers only: nothing that names a board or a person. */

/** Counters since the start of the process; gauges are asked of `Rooms`. */
export class SyncMetrics {
  messages = 0
  receivedBytes = 0
  updates = 0
  presenceUpdates = 0
  /** Records whose change was undone, by the code of the notice. */
  readonly refusals = new Map<string, number>()
  /** Sockets the server closed, by close code. */
  readonly closes = new Map<number, number>()
  ticks = 0
  failedAppends = 0
  loads = 0
  compactions = 0
  /** Rooms that were thrown away and loaded again after a fault. */
  resets = 0

  countRefusal(code: string, records: number): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + Math.max(1, records))
  }

  countClose(code: number): void {
    this.closes.set(code, (this.closes.get(code) ?? 0) + 1)
  }
}
