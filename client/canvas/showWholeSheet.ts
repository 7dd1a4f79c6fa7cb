/** Fits what belongs together into view. */
import { Box, type Editor, type TLCameraMoveOptions } from 'tldraw'

/** Space around the sheet in screen pixels: less at the sides, more at the foot, where the tools stand. */
const margin = { side: 20, top: 16, foot: 96 } as const

/**
 * Shows the whole template of the page, or everything on a free page. On a screen taller than wide
 * the template's width decides.
 */
export function showWholeSheet(editor: Editor, { isAnimated = true } = {}): void {
  const bounds = sheetBounds(editor)
  if (!bounds) return
  const screen = editor.getViewportScreenBounds()
  const free = {
    w: Math.max(1, screen.w - margin.side * 2),
    h: Math.max(1, screen.h - margin.top - margin.foot),
  }
  const zoom = Math.min(free.w / bounds.w, free.h / bounds.h, 1.5)
  const options: TLCameraMoveOptions = isAnimated
    ? { animation: { duration: editor.options.animationMediumMs } }
    : { immediate: true }
  editor.setCamera(
    {
      x: -bounds.x + (screen.w / zoom - bounds.w) / 2,
      y: -bounds.y + (margin.top + (free.h - bounds.h * zoom) / 2) / zoom,
      z: zoom,
    },
    options,
  )
}

/** Narrower than this, a whole sheet is too small to read. */
const narrowScreen = 640

/**
 * The first look at a page: the whole sheet, or on a phone the part where the cards lie, since a sheet
 * would be too small to read there.
 */
export function showFirst(editor: Editor): void {
  const cards = editor.getCurrentPageShapes().filter((shape) => shape.type === 'card')
  const isNarrow = editor.getViewportScreenBounds().w < narrowScreen
  if (!isNarrow || cards.length === 0) {
    showWholeSheet(editor, { isAnimated: false })
    return
  }
  const bounds = Box.Common(cards.flatMap((card) => editor.getShapePageBounds(card) ?? []))
  editor.zoomToBounds(bounds, { inset: 24, targetZoom: 0.6, immediate: true })
}

/** The template's frame, or what lies on a free page; null on an empty one. */
export function sheetBounds(editor: Editor): Box | null {
  const template = editor.getCurrentPageShapes().find((shape) => shape.type === 'template')
  const bounds = template ? editor.getShapePageBounds(template) : editor.getCurrentPageBounds()
  return bounds ? Box.From(bounds) : null
}
