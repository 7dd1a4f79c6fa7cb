/** What a vote can be about, as the canvas shows it. */
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { voteTargetOf } from '../../shared/session/voteTarget.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'

/** The id a vote knows a shape by: a card stands for its entity. */
export function targetOfShape(store: BoardStore, shapeId: string): string {
  const shape = storeBoard(store).get(shapeId)
  return shape?.typeName === 'shape' ? voteTargetOf(shape) : shapeId
}
