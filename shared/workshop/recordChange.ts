/** One record before and after a change; `null` where it did not or does not exist. */
import type { BoardRecord } from '../model/schema.ts'

/** A record that was made has no `before`, one that was removed no `after`. */
export interface RecordChange {
  readonly before: BoardRecord | null
  readonly after: BoardRecord | null
}
