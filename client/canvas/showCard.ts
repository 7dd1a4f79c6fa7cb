/** Leads to the card of an initiative: its page, the card selected and large enough to read. */
import type { Editor } from 'tldraw'
import { isCard } from '../../shared/workshop/board.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { storeOf } from './boardStore.ts'

/** A card is legible from this zoom on. */
const readingZoom = 0.8

/** Shows the card on the page one looks at, else on the first page that has one. False without a card. */
export function showCard(editor: Editor, initiativeId: string): boolean {
  const cards = storeBoard(storeOf(editor)).cardsOf(initiativeId)
  const here = cards.find((card) => editor.getAncestorPageId(card) === editor.getCurrentPageId())
  const card = editor.getShape((here ?? cards[0])?.id ?? ('shape:none' as never))
  const page = card && editor.getAncestorPageId(card)
  if (!card || !isCard(card) || !page) return false
  if (page !== editor.getCurrentPageId()) editor.setCurrentPage(page)
  const bounds = editor.getShapePageBounds(card)
  if (!bounds) return false
  const targetZoom = Math.max(editor.getZoomLevel(), readingZoom)
  editor.select(card.id)
  editor.zoomToBounds(bounds, {
    targetZoom,
    animation: { duration: editor.options.animationMediumMs },
  })
  return true
}
