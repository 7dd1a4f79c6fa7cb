/** Says in the log in what state a board was found. */
import type { RoomSurroundings } from './roomSurroundings.ts'
import type { UpdateGate } from './updateGate.ts'

/** Counts the load, and warns of what is not as it should be. */
export function reportLoaded(
  { boardId, log, metrics }: Pick<RoomSurroundings, 'boardId' | 'log' | 'metrics'>,
  isDamaged: boolean,
  { quarantined, recordCount: records }: UpdateGate,
): void {
  metrics.loads++
  const fields = { board: boardId, records, quarantined }
  if (isDamaged) log.error(fields, 'board log has a gap; it is kept as it is')
  else if (quarantined > 0) log.warn(fields, 'board loaded with records nobody can show')
  else log.debug(fields, 'board loaded')
}
