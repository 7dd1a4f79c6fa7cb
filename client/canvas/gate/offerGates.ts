/** Opens the offer about passed gates beside the card that passed them. */
import type { Editor } from 'tldraw'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { storeOf } from '../boardStore.ts'
import { findWindow, openGates } from '../window/canvasWindow.ts'
import { watchGates } from './watchGates.ts'

/** Never opens over another window: who has a form open sees the gates there. */
export function offerGates(editor: Editor): () => void {
  return watchGates(storeOf(editor), {
    isBusy: () => editor.inputs.isPointing || editor.isIn('select.translating'),
    onPassed: (passed) => {
      const [first] = passed
      if (!first || findWindow(editor) || editor.getIsReadonly()) return
      const cards = storeBoard(storeOf(editor)).cardsOf(first.id)
      const card = cards.find(({ parentId }) => parentId === editor.getCurrentPageId())
      const bounds = card && editor.getShapePageBounds(card.id)
      openGates(editor, passed, bounds?.toJson() ?? null)
    },
  })
}
