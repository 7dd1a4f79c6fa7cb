/** Reads the workshop of a board. */
import type { BoardReader } from './board.ts'
import { readWorkshop } from './readWorkshop.ts'
import type { Workshop } from './workshop.ts'

/** The board's entities; everything of the canvas is passed over. */
export function workshopOf(board: BoardReader): Workshop {
  return readWorkshop([
    ...board.all('department'),
    ...board.all('corridor'),
    ...board.all('contribution'),
    ...board.all('initiative'),
    ...board.all('enabler'),
    ...board.all('stage'),
    ...board.all('templateState'),
    ...board.all('workshop'),
  ])
}
