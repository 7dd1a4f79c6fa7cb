/** Puts a rating of the look back on the board, in nobody's name. */
import type { Effect } from '../../shared/session/step.ts'
import { giveRetroRating } from '../../shared/workshop/commands/kit.ts'
import { documentBoard } from '../../shared/workshop/documentBoard.ts'
import type { Room } from '../sync/room.ts'

/**
 * Written by the server, so that no update says whose it is; under an id made of the rater's key, so that
 * whoever rates again changes theirs.
 */
export async function putRating(
  { raterKey, value }: Extract<Effect, { readonly type: 'rate' }>,
  room: Room,
): Promise<void> {
  await room.change('time rated', (document) => {
    const refusal = giveRetroRating(documentBoard(document), raterKey, value)
    if (refusal) throw new Error(`A rating was refused: ${refusal.code}`)
  })
}
