/** A pasted text on the canvas: a few words become a note, a longer text a column beside everything else. */
import {
  createShapeId,
  renderRichTextFromHTML,
  toRichText,
  type Editor,
  type TLRichText,
} from 'tldraw'
import type { Point, Rect } from '../../../../shared/workshop/mark.ts'
import { localeOf } from '../../../canvas/localeOf.ts'
import type { ShowStatus } from '../../../ui/Status.tsx'
import { freePlace } from '../places.ts'
import { bringWords } from '../useBringWords.ts'

/** A text from the clipboard; `html` is the same with its formatting, and nothing that loads or acts. */
export interface PastedText {
  readonly text: string
  readonly html: string | null
}

/** As much as a note holds that can still be read across a room. */
const noteLength = 300
/** Longer ones take a browser minutes to lay out, and nobody reads them on a board. */
export const maxTextLength = 20_000
const noteSize = 200
/** Between a line of some 60 letters and one of some 120, so that a long text is no endless strip. */
const columnWidth = { least: 560, most: 1_080, perRoot: 12 } as const

/** True for what fits on a note: one paragraph, not too long. */
export function isNoteText(text: string): boolean {
  const words = text.trim()
  return words.length <= noteLength && !/[\r\n]/.test(words)
}

/** Puts it at the point, or in the middle of the view; selected, as one step. */
export function putText(
  editor: Editor,
  { text, html }: PastedText,
  point: Point | null,
  say: ShowStatus = () => undefined,
): void {
  if (editor.getIsReadonly()) return
  if (text.length > maxTextLength) {
    const words = bringWords(localeOf(editor))
    return say(words('bring.text.tooLong', { count: text.length, limit: maxTextLength }), 'bad')
  }
  const plain = text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').trim()
  if (plain === '') return
  // Formatting that outweighs the text by far comes from a program, not from a person.
  const isPlain = html === null || html.length > maxTextLength * 20
  const richText = isPlain ? toRichText(plain) : renderRichTextFromHTML(editor, html)
  const wish = point ?? editor.getViewportPageBounds().center.toJson()
  editor.run(() => {
    if (isNoteText(text)) putNote(editor, richText, wish)
    else putColumn(editor, richText, plain.length, wish)
  })
}

function putNote(editor: Editor, richText: TLRichText, { x, y }: Point): void {
  const id = createShapeId()
  const at = { x: x - noteSize / 2, y: y - noteSize / 2 }
  editor.createShape({ id, type: 'note', ...at, props: { richText } })
  editor.select(id)
}

function putColumn(editor: Editor, richText: TLRichText, length: number, wish: Point): void {
  const id = createShapeId()
  const { least, most, perRoot } = columnWidth
  const w = Math.min(most, Math.max(least, perRoot * Math.sqrt(length)))
  const props = { richText, w, size: 's', autoSize: false, textAlign: 'start' } as const
  const taken = editor
    .getSortedChildIdsForParent(editor.getCurrentPageId())
    .flatMap((other): Rect | [] => editor.getShapePageBounds(other)?.toJson() ?? [])
  editor.createShape({ id, type: 'text', ...wish, props })
  const own = editor.getShapePageBounds(id)
  if (!own) return
  // A long text over a sheet would hide what is on it.
  editor.updateShape({ id, type: 'text', ...freePlace(own, wish, taken) })
  editor.select(id)
  const bounds = editor.getShapePageBounds(id)
  if (!bounds || editor.getViewportPageBounds().contains(bounds)) return
  // Where it begins, so that it can be read.
  const beginning = { ...bounds.toJson(), h: Math.min(bounds.h, bounds.w) }
  editor.zoomToBounds(beginning, { inset: 112, targetZoom: 1, immediate: true })
}
