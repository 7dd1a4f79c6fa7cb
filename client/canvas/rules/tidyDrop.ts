/** A card that was dropped where it would cover what is written there goes to its place beside it. */
import { react, type Editor } from 'tldraw'
import { isCard } from '../../../shared/workshop/board.ts'
import { tidyDropped } from '../../../shared/workshop/tidyDropped.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { storeOf } from '../boardStore.ts'

/** Watches the hand; what it does when a drag ends belongs to the step of the drag. */
export function tidyDrop(editor: Editor): () => void {
  const store = storeOf(editor)
  const board = storeBoard(store)
  /** Where the dragged cards lay; null while nothing is dragged. */
  let from: ReadonlyMap<string, string> | null = null

  const placesOfSelected = (): ReadonlyMap<string, string> =>
    new Map(
      editor.getSelectedShapeIds().flatMap((id) => {
        const card = board.get(id)
        return isCard(card) ? [[id, `${card.parentId} ${card.x} ${card.y}`] as const] : []
      }),
    )

  const tidy = (before: ReadonlyMap<string, string>): void => {
    const dropped = [...placesOfSelected()].filter(([id, place]) => before.get(id) !== place)
    const ids = dropped.map(([id]) => id)
    const cards = tidyDropped(ids, board, templates)
    if (cards.length > 0) editor.run(() => store.put([...cards]))
  }

  const watch = (): void => {
    const isDragging = editor.isIn('select.translating')
    if (isDragging && from === null) from = placesOfSelected()
    if (isDragging || from === null) return
    const before = from
    from = null
    tidy(before)
  }
  // A drag is over when its state has been left; what is changed within an effect would be seen too early.
  return react('tidy drop', () => {
    editor.getPath()
    queueMicrotask(watch)
  })
}
