/** Leads to what is shown of a target: its page, and a card selected or an area large enough to read. */
import { Box, type Editor, type TLShapeId } from 'tldraw'
import { isCard } from '../../shared/workshop/board.ts'
import { templatePageId, templatesOn } from '../../shared/workshop/cards.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Target } from '../../shared/workshop/target.ts'
import { templates } from '../board/loadedTemplates.ts'
import { storeOf } from './boardStore.ts'
import { ringAround } from './JumpRing.tsx'
import { showFirst } from './showWholeSheet.ts'
import { workshopSignals } from './workshopSignals.ts'

/** A card is legible from this zoom on. */
const readingZoom = 0.8

/**
 * Shows the target on the page one looks at, else on the first page that has it. Parts of an initiative
 * lead to its card where no template prints them. False when nothing shows it.
 */
export function showTarget(editor: Editor, target: Target): boolean {
  return showArea(editor, target) || ('id' in target && showCard(editor, target.id))
}

/** Shows a shape with the shapes around it, or a page; false when it is gone. */
export function showPlace(
  editor: Editor,
  { kind, id }: { readonly kind: 'shape' | 'page'; readonly id: string },
): boolean {
  if (kind === 'page') {
    const page = editor.getPages().find((each) => each.id === id)
    if (!page) return false
    editor.setCurrentPage(page.id)
    showFirst(editor)
    return true
  }
  const shape = editor.getShape(id as TLShapeId)
  const page = shape && editor.getAncestorPageId(shape)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!shape || !page || !bounds) return false
  goTo(editor, page, bounds)
  editor.select(shape.id)
  return true
}

function showArea(editor: Editor, target: Target): boolean {
  const store = storeOf(editor)
  const workshop = workshopSignals(store).workshop.get()
  const here = editor.getCurrentPageId()
  const shown = templatesOn(storeBoard(store), templates)
    .toSorted((a, b) => rankOf(templatePageId(a.id)) - rankOf(templatePageId(b.id)))
    .map((template) => ({ template, area: template.areaOf(target, workshop) }))
    .find(({ area }) => area !== null)
  if (!shown?.area) return false
  const { x, y, w, h } = shown.area
  goTo(editor, templatePageId(shown.template.id), new Box(x, y, w, h))
  return true

  function rankOf(pageId: string): number {
    return pageId === here ? 0 : 1
  }
}

function showCard(editor: Editor, entityId: string): boolean {
  const cards = storeBoard(storeOf(editor)).cardsOf(entityId)
  const here = cards.find((card) => editor.getAncestorPageId(card) === editor.getCurrentPageId())
  const card = editor.getShape((here ?? cards[0])?.id ?? ('shape:none' as never))
  const page = card && editor.getAncestorPageId(card)
  const bounds = card && editor.getShapePageBounds(card)
  if (!card || !isCard(card) || !page || !bounds) return false
  goTo(editor, page, bounds)
  editor.select(card.id)
  return true
}

function goTo(editor: Editor, page: ReturnType<typeof templatePageId>, bounds: Box): void {
  if (page !== editor.getCurrentPageId()) editor.setCurrentPage(page)
  ringAround(editor, bounds)
  editor.zoomToBounds(bounds, {
    targetZoom: Math.max(editor.getZoomLevel(), readingZoom),
    animation: { duration: editor.options.animationMediumMs },
  })
}
