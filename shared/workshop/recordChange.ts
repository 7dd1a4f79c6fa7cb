/** One record before and after a change; `null` where it did not or does not exist. */
import type { BoardRecord } from '../model/schema.ts'

export interface RecordChange {
  readonly before: BoardRecord | null
  readonly after: BoardRecord | null
}
