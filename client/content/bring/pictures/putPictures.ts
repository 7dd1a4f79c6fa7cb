/** Puts pictures that are on the server onto a page of the board. */
import { storeBoard } from '../../../../shared/workshop/storeBoard.ts'
import { findPlaceOn, putOnto, showThere, type BoardPlace, type Ground } from '../ground.ts'
import { layOut, placePictures, type DescribedPicture } from './placePictures.ts'

/** As one step called `step`, where there is room, with the view on them. The answer takes it back. */
export function putPictures(
  ground: Ground,
  pictures: readonly DescribedPicture[],
  onto: BoardPlace,
  step: string,
): () => void {
  const corner = findPlaceOn(ground, onto.id, layOut(pictures))
  const board = storeBoard(ground.store)
  const { records, shapeIds } = placePictures(pictures, onto.id, corner, board)
  const undo = putOnto(ground, step, records)
  showThere(ground, onto.id, shapeIds)
  return undo
}
