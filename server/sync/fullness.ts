/** Whether a board takes another change. */
import type { RoomLog } from './roomLog.ts'
import type { RoomSurroundings } from './roomSurroundings.ts'

/** A full board still takes small changes up to a tenth more, so that it can be cleared up. */
const smallUpdateBytes = 16 * 1024
const graceFactor = 1.1

/** True while the disk takes nothing and memory holds as much as it may. */
export function isSaturated(
  log: RoomLog,
  { limits, isMemoryFull }: Pick<RoomSurroundings, 'limits' | 'isMemoryFull'>,
): boolean {
  if (!log.isFailing) return false
  return log.unsavedBytes > limits.maxUnsavedBytes || isMemoryFull()
}

/** True if a change of this size would make the board larger than it may be. */
export function isTooLarge(
  log: RoomLog,
  { limits }: Pick<RoomSurroundings, 'limits'>,
  updateBytes: number,
): boolean {
  const bytes = log.boardBytes + updateBytes
  if (bytes <= limits.maxBoardBytes) return false
  return updateBytes > smallUpdateBytes || bytes > limits.maxBoardBytes * graceFactor
}
