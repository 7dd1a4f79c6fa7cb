/** The workshop as one card needs it, read without going through every initiative of the board. */
import type { InitiativeRecord } from '../model/records/initiative.ts'
import type { BoardReader } from './board.ts'
import { surroundingTypes } from './boardWorkshop.ts'
import { readWorkshop } from './readWorkshop.ts'
import type { Workshop } from './workshop.ts'

/** Everything of the board except that of its initiatives only the named ones are there. */
export function workshopAround(
  board: BoardReader,
  initiatives: readonly InitiativeRecord[],
): Workshop {
  const around = surroundingTypes.flatMap((typeName) => [...board.all(typeName)])
  return readWorkshop([...around, ...initiatives])
}
