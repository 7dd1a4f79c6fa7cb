/** What may stand as a value: the model's own checks, asked before a command writes anything. */
import { checkRecordAlone } from '../../model/check.ts'
import type { BoardRecord } from '../../model/schema.ts'
import { refuse, type Refusal } from '../refusal.ts'

/**
 * Refuses a record that the board would set aside: a level off the ladder, negative money or days, a day
 * that no calendar has, a word the model does not know.
 */
export function checkSound(record: BoardRecord): Refusal | null {
  return checkRecordAlone(record).ok ? null : refuse('entity/bad-value')
}
