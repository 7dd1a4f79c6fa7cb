/** Reads the workshop of a board. */
import { workshopRecordTypes } from '../model/schema.ts'
import type { BoardReader } from './board.ts'
import { readWorkshop } from './readWorkshop.ts'
import type { Workshop } from './workshop.ts'

/** The types of the records a workshop is read from. */
export const workshopTypes = Object.keys(
  workshopRecordTypes,
) as readonly (keyof typeof workshopRecordTypes)[]

/** All of them but initiatives, of which a board may have hundreds. */
export const surroundingTypes = workshopTypes.filter((typeName) => typeName !== 'initiative')

/** The board's entities; everything of the canvas is passed over. */
export function workshopOf(board: BoardReader): Workshop {
  return readWorkshop(workshopTypes.flatMap((typeName) => [...board.all(typeName)]))
}
