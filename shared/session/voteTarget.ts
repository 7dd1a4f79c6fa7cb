/** What a vote can be about, as a shape shows it. */
import type { TLShape } from '@tldraw/tlschema'
import { isCard } from '../workshop/board.ts'

/** The id a vote knows a shape by: a card stands for its entity, anything else for itself. */
export function voteTargetOf(shape: TLShape): string {
  return isCard(shape) ? shape.props.entityId : shape.id
}
