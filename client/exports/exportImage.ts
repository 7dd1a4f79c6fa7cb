/** Makes a picture file of a part of the canvas: whole sheet, selection or one frame. */
import type { Box, Editor, TLImageExportOptions, TLShapeId } from 'tldraw'
import { imageFileName } from './imageFileName.ts'

/** What is wanted as a picture. */
export type ImagePart =
  | { readonly kind: 'sheet' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'frame'; readonly id: TLShapeId; readonly name: string }

/** A picture that is ready to be saved. */
export interface ImageFile {
  readonly name: string
  readonly blob: Blob
}

/** Space around what has no edge of its own, in board units. */
const padding = 40

/**
 * Makes the file, named after the board and the part. Null when there is nothing on that part.
 * Throws where the browser cannot make a picture that large.
 */
export async function exportImage(options: {
  readonly editor: Editor
  readonly part: ImagePart
  readonly type: 'png' | 'svg'
  readonly boardTitle: string
  readonly partNames: { readonly selection: string }
}): Promise<ImageFile | null> {
  const { editor, part, type, boardTitle, partNames } = options
  const ids = shapesOf(editor, part)
  if (ids.length === 0) return null
  const settings: TLImageExportOptions = {
    format: type,
    background: true,
    pixelRatio: 2,
    scale: 1,
    darkMode: false,
    ...boundsOf(editor, part),
  }
  const { blob } = await editor.toImage(ids, settings)
  return { name: imageFileName(boardTitle, nameOf(editor, part, partNames.selection), type), blob }
}

function shapesOf(editor: Editor, part: ImagePart): TLShapeId[] {
  switch (part.kind) {
    case 'sheet':
      return [...editor.getCurrentPageShapeIds()]
    case 'selection':
      return editor.getSelectedShapeIds()
    case 'frame':
      return editor.getShape(part.id) ? [part.id] : []
  }
}

/** A sheet with a template is cut at its frame, unless something lies beyond. */
function boundsOf(
  editor: Editor,
  part: ImagePart,
): Pick<TLImageExportOptions, 'bounds' | 'padding'> {
  if (part.kind !== 'sheet') return { padding }
  const template = editor.getCurrentPageShapes().find((shape) => shape.type === 'template')
  const frame = template && editor.getShapePageBounds(template)
  const everything = editor.getCurrentPageBounds()
  if (!frame || !everything || !holds(frame, everything)) return { padding }
  return { bounds: frame, padding: 0 }
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.minX >= outer.minX &&
    inner.minY >= outer.minY &&
    inner.maxX <= outer.maxX &&
    inner.maxY <= outer.maxY
  )
}

function nameOf(editor: Editor, part: ImagePart, selection: string): string {
  switch (part.kind) {
    case 'sheet':
      return editor.getCurrentPage().name
    case 'selection':
      return selection
    case 'frame':
      return part.name
  }
}
