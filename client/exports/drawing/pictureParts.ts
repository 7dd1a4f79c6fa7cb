/** What of a board can become a picture: its sheets and the frames on them, each in its own bounds. */
import { Box, type Editor, type TLFrameShape, type TLShapeId } from 'tldraw'
import type { TemplateShape } from '../../../shared/model/shapes.ts'
import type { Work } from '../work.ts'

/** What somebody asks for. */
export type Wanted =
  | { readonly kind: 'board' }
  | { readonly kind: 'page'; readonly pageId: string }
  | { readonly kind: 'shapes'; readonly pageId: string; readonly ids: readonly TLShapeId[] }

/** A rectangle of a page, in board units. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** One picture: a sheet, a frame or a selection. */
export interface PicturePart {
  readonly kind: 'sheet' | 'frame' | 'selection'
  readonly pageId: string
  /** The sheet's or frame's name; empty for a selection. */
  readonly name: string
  /** The template printed on the sheet; `null` for anything else. */
  readonly templateId: string | null
  readonly ids: readonly TLShapeId[]
  readonly bounds: Bounds
}

/** Space around what has no edge of its own, in board units. */
const padding = 40

/**
 * Answers the pictures in the order of the sheets. A sheet with a template is one picture, cut at the
 * template's frame unless something lies beyond; frames that lie on the template belong to it. On a
 * free sheet each frame is a picture, and the sheet is one only if something lies beside its frames.
 * The editor is turned from page to page.
 */
export async function pictureParts(
  editor: Editor,
  wanted: Wanted,
  work: Work,
): Promise<readonly PicturePart[]> {
  switch (wanted.kind) {
    case 'board': {
      const parts: PicturePart[] = []
      for (const { id } of editor.getPages()) {
        parts.push(...partsOfPage(editor, id))
        await work.breathe()
      }
      return parts
    }
    case 'page':
      return partsOfPage(editor, wanted.pageId)
    case 'shapes':
      return partOfShapes(editor, wanted.pageId, wanted.ids)
  }
}

function partOfShapes(
  editor: Editor,
  pageId: string,
  wantedIds: readonly TLShapeId[],
): readonly PicturePart[] {
  if (!turn(editor, pageId)) return []
  const ids = wantedIds.filter((id) => editor.getShape(id))
  const [only] = ids
  const shape = ids.length === 1 && only ? editor.getShape(only) : undefined
  if (shape && editor.isShapeOfType<TLFrameShape>(shape, 'frame')) return [frameOf(editor, shape)]
  const bounds = boundsAround(editor, ids)
  if (!bounds) return []
  return [
    {
      kind: 'selection',
      pageId,
      name: '',
      templateId: null,
      ids: inPaintingOrder(editor, ids),
      bounds: boundsOf(bounds.clone().expandBy(padding)),
    },
  ]
}

function partsOfPage(editor: Editor, pageId: string): readonly PicturePart[] {
  const page = turn(editor, pageId)
  if (!page) return []
  const ids = editor.getSortedChildIdsForParent(page.id)
  const shapes = ids.flatMap((id) => editor.getShape(id) ?? [])
  const template = shapes.find((shape) => editor.isShapeOfType<TemplateShape>(shape, 'template'))
  const print = template && editor.getShapePageBounds(template)
  const frames = shapes.filter((shape) => editor.isShapeOfType<TLFrameShape>(shape, 'frame'))
  const own = frames.filter((frame) => {
    const bounds = editor.getShapePageBounds(frame)
    return bounds && !(print && holds(print, bounds))
  })
  const rest = ids.filter((id) => !own.some((frame) => frame.id === id))
  const restBounds = boundsAround(editor, rest)
  const framed = own.map((frame) => frameOf(editor, frame))
  if (!restBounds) return framed
  const bounds = print && holds(print, restBounds) ? print : restBounds.clone().expandBy(padding)
  const sheet: PicturePart = {
    kind: 'sheet',
    pageId,
    name: page.name,
    templateId:
      template && editor.isShapeOfType<TemplateShape>(template, 'template')
        ? template.props.templateId
        : null,
    ids: rest,
    bounds: boundsOf(bounds),
  }
  return [sheet, ...framed]
}

function frameOf(editor: Editor, frame: TLFrameShape): PicturePart {
  const bounds = editor.getShapePageBounds(frame)
  return {
    kind: 'frame',
    pageId: editor.getCurrentPageId(),
    name: frame.props.name,
    templateId: null,
    ids: [frame.id],
    bounds: bounds ? boundsOf(bounds) : { x: 0, y: 0, w: frame.props.w, h: frame.props.h },
  }
}

function turn(editor: Editor, pageId: string) {
  const page = editor.getPages().find(({ id }) => id === pageId)
  if (page) editor.setCurrentPage(page.id)
  return page
}

/** What is seen of the shapes; `null` when there are none. */
function boundsAround(editor: Editor, ids: readonly TLShapeId[]): Box | null {
  const boxes = ids.flatMap((id) => editor.getShapeMaskedPageBounds(id) ?? [])
  return boxes.length > 0 ? Box.Common(boxes) : null
}

function inPaintingOrder(editor: Editor, ids: readonly TLShapeId[]): TLShapeId[] {
  const wanted = new Set(ids)
  return editor.getCurrentPageShapesSorted().flatMap(({ id }) => (wanted.has(id) ? [id] : []))
}

/** Touching an edge from inside is still inside. */
function holds(outer: Box, inner: Box): boolean {
  return (
    inner.minX >= outer.minX &&
    inner.minY >= outer.minY &&
    inner.maxX <= outer.maxX &&
    inner.maxY <= outer.maxY
  )
}

function boundsOf({ x, y, w, h }: Box): Bounds {
  return { x, y, w, h }
}
