/** Fits what belongs together into view. */
import { Box, type Editor, type TLCameraMoveOptions, type VecLike } from 'tldraw'

/** Space around the sheet in screen pixels: less at the sides, more at the foot, where the tools stand. */
const margin = { side: 20, top: 16, foot: 96 } as const

/**
 * Shows the whole template of the page, or everything on a free page. On a screen taller than wide
 * the template's width decides.
 */
export function showWholeSheet(editor: Editor, { isAnimated = true } = {}): void {
  const camera = wholeSheetCamera(editor, editor.getViewportScreenBounds())
  if (!camera) return
  const options: TLCameraMoveOptions = isAnimated
    ? { animation: { duration: editor.options.animationMediumMs } }
    : { immediate: true }
  editor.setCamera(camera, options)
}

/** Where the camera has to be on a screen of this size to show the whole sheet; `null` on an empty page. */
export function wholeSheetCamera(
  editor: Editor,
  screen: { readonly w: number; readonly h: number },
): (VecLike & { readonly z: number }) | null {
  const bounds = sheetBounds(editor)
  if (!bounds) return null
  const free = {
    w: Math.max(1, screen.w - margin.side * 2),
    h: Math.max(1, screen.h - margin.top - margin.foot),
  }
  const zoom = Math.min(free.w / bounds.w, free.h / bounds.h, 1.5)
  return {
    x: -bounds.x + (screen.w / zoom - bounds.w) / 2,
    y: -bounds.y + (margin.top + (free.h - bounds.h * zoom) / 2) / zoom,
    z: zoom,
  }
}

/** Narrower than this, a whole sheet is too small to read. */
export const narrowScreen = 640

/** Letters of a frame and of cards can be read from this zoom on. */
const legibleZoom = 0.42

/**
 * The first look at a page: the whole sheet, or on a phone the part where the cards lie, since a sheet
 * would be too small to read there. Where the cards lie too far apart, what comes first is shown.
 */
export function showFirst(editor: Editor): void {
  const screen = editor.getViewportScreenBounds()
  const sheet = sheetBounds(editor)
  if (screen.w >= narrowScreen || !sheet) {
    showWholeSheet(editor, { isAnimated: false })
    return
  }
  const cards = editor.getCurrentPageShapes().filter((shape) => shape.type === 'card')
  const shown = cards.flatMap((card) => editor.getShapePageBounds(card) ?? [])
  const bounds = shown.length > 0 ? Box.Common(shown) : sheet
  const fitting = Math.min((screen.w - 48) / bounds.w, (screen.h - 48) / bounds.h)
  if (fitting >= legibleZoom) {
    editor.zoomToBounds(bounds, { inset: 24, targetZoom: 0.6, immediate: true })
    return
  }
  editor.setCamera(
    {
      x: -bounds.x + margin.side / legibleZoom,
      y: -Math.max(sheet.y, bounds.y - aboveCards) + margin.top / legibleZoom,
      z: legibleZoom,
    },
    { immediate: true },
  )
}

/** What is printed over the cards names the columns they lie in, in page units. */
const aboveCards = 420

/** The template's frame, or what lies on a free page; null on an empty one. */
export function sheetBounds(editor: Editor): Box | null {
  const template = editor.getCurrentPageShapes().find((shape) => shape.type === 'template')
  const bounds = template ? editor.getShapePageBounds(template) : editor.getCurrentPageBounds()
  return bounds ? Box.From(bounds) : null
}
