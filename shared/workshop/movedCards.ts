/** Which cards a change has moved, also by moving what they lie in, and which went with their page. */
import type { BoardRecord } from '../model/schema.ts'
import type { CardShape } from '../model/shapes.ts'
import { isCard, type BoardReader } from './board.ts'
import { allCards } from './cards.ts'
import type { RecordChange } from './recordChange.ts'

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

/** Deeper nesting is a circle: the check on the way into the document allows no more. */
const maxDepth = 64

/** Cards that were added or moved. `board` is as the changes left it. */
export function movedCards(
  changes: readonly RecordChange[],
  board: BoardReader,
): readonly CardShape[] {
  const moved = new Map<string, CardShape>()
  const containers = new Set<string>()
  for (const { before, after } of changes) {
    if (after?.typeName !== 'shape' || !hasMoved(before, after)) continue
    const current = board.get(after.id)
    if (isCard(current)) moved.set(current.id, current)
    else if (before) containers.add(after.id)
  }
  if (containers.size === 0) return [...moved.values()]
  for (const card of allCards(board)) {
    if (liesIn(card, containers, board)) moved.set(card.id, card)
  }
  return [...moved.values()]
}

/** True for a deleted card whose page was deleted in the same change. */
export function wentWithItsPage(
  card: CardShape,
  gone: ReadonlyMap<string, BoardRecord | null>,
): boolean {
  let parent = gone.get(card.parentId)
  for (let depth = 0; depth < maxDepth && parent; depth++) {
    if (parent.typeName === 'page') return true
    parent = parent.typeName === 'shape' ? gone.get(parent.parentId) : null
  }
  return false
}

function hasMoved(before: BoardRecord | null, after: Shape): boolean {
  if (before?.typeName !== 'shape') return true
  if (isCard(before) && isCard(after)) {
    const [old, now] = [before.props, after.props]
    if (old.entityId !== now.entityId || old.kind !== now.kind) return true
  }
  return (
    before.x !== after.x ||
    before.y !== after.y ||
    before.rotation !== after.rotation ||
    before.parentId !== after.parentId
  )
}

function liesIn(card: CardShape, containers: ReadonlySet<string>, board: BoardReader): boolean {
  let parentId: string = card.parentId
  for (let depth = 0; depth < maxDepth; depth++) {
    if (containers.has(parentId)) return true
    const parent = board.get(parentId)
    if (parent?.typeName !== 'shape') return false
    parentId = parent.parentId
  }
  return false
}
