/** A storage in memory that can be held up, made to fail, and asked what it was given. */
import { MemoryStorage } from '../storage/memoryStorage.ts'
import type { BoardLog, LogEntry } from '../storage/contract.ts'

/** Something that waits until it is let go. */
export class Gate {
  #open: (() => void) | null = null
  #waiting: Promise<void> = Promise.resolve()

  /** From now on everybody waits. */
  shut(): void {
    this.#waiting = new Promise((resolve) => (this.#open = resolve))
  }

  /** Lets everybody through. */
  open(): void {
    this.#open?.()
    this.#open = null
  }

  pass(): Promise<void> {
    return this.#waiting
  }
}

/** Memory storage with gates before its slow calls and a record of what they were given. */
export class WatchedStorage extends MemoryStorage {
  readonly appending = new Gate()
  readonly loading = new Gate()
  readonly compacting = new Gate()
  loads = 0
  appends = 0
  appendedBytes = 0
  compactions = 0

  override async loadLog(boardId: string): Promise<BoardLog> {
    this.loads++
    await this.loading.pass()
    return super.loadLog(boardId)
  }

  override async append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    this.appends++
    for (const { update } of entries) this.appendedBytes += update.byteLength
    await this.appending.pass()
    return super.append(entries)
  }

  override async compact(boardId: string, snapshot: Uint8Array, seq: number): Promise<void> {
    this.compactions++
    await this.compacting.pass()
    return super.compact(boardId, snapshot, seq)
  }
}
