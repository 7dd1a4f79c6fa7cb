/** What would go with the page of a template beside its frame and its cards. */
import { isCard, type BoardReader } from '../../shared/workshop/board.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'

/** How much of what people made themselves lies there. */
export interface LostShapes {
  readonly notes: number
  /** Everything else that was drawn, written or put there. */
  readonly drawings: number
}

/** Counts it, at whatever depth; cards do not count, because their entities stay. */
export function lostWith(board: BoardReader, templateId: string): LostShapes {
  const shapes = board.all('shape')
  const inside = new Set<string>([templatePageId(templateId)])
  // A group may come before or after what lies in it, so this looks until nothing is added.
  for (let before = -1; before !== inside.size;) {
    before = inside.size
    for (const { id, parentId } of shapes) if (inside.has(parentId)) inside.add(id)
  }
  const own = shapes.filter(
    (shape) => inside.has(shape.id) && !isCard(shape) && shape.type !== 'template',
  )
  const notes = own.filter(({ type }) => type === 'note').length
  return { notes, drawings: own.filter(({ type }) => type !== 'group').length - notes }
}
