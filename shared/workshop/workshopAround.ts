/** The workshop as one card needs it, read without going through every initiative of the board. */
import type { InitiativeRecord } from '../model/records/initiative.ts'
import type { BoardReader } from './board.ts'
import { readWorkshop } from './readWorkshop.ts'
import type { Workshop } from './workshop.ts'

/** Departments, corridors, contributions and shared state of the board, and only the named initiatives. */
export function workshopAround(
  board: BoardReader,
  initiatives: readonly InitiativeRecord[],
): Workshop {
  return readWorkshop([
    ...board.all('department'),
    ...board.all('corridor'),
    ...board.all('contribution'),
    ...board.all('templateState'),
    ...initiatives,
  ])
}
