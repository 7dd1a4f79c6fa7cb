/** Sticky notes from lines of text, in rows on a page. */
import { createShapeId, type TLNoteShape, type TLPageId } from '@tldraw/tlschema'
import type { EntityId } from '../model/id.ts'
import type { Board } from '../workshop/board.ts'
import { indicesAbove } from '../workshop/cards.ts'
import { richTextOfWords } from '../workshop/commands/noteText.ts'
import type { Point } from '../workshop/mark.ts'

/** Where the first note has its upper left corner, in page units. */
export interface NoteSpot {
  readonly pageId: TLPageId
  readonly at: Point
}

/** A note and the gap beside it, in page units; the height leaves room for a few more lines. */
const pitch = { x: 220, y: 260 } as const

/** Puts the notes beside each other, about as many in a row as there are rows. */
export function putNotes(
  board: Board,
  texts: readonly string[],
  { pageId, at }: NoteSpot,
  newId: (key: string) => EntityId,
): void {
  const perRow = Math.max(4, Math.ceil(Math.sqrt(texts.length * 1.6)))
  const indices = indicesAbove(board, pageId, texts.length)
  const notes = texts.flatMap((text, position): TLNoteShape[] => {
    const index = indices[position]
    if (!index) return []
    return [
      {
        typeName: 'shape',
        id: createShapeId(newId(`note ${position}`)),
        type: 'note',
        parentId: pageId,
        index,
        x: at.x + (position % perRow) * pitch.x,
        y: at.y + Math.floor(position / perRow) * pitch.y,
        rotation: 0,
        isLocked: false,
        opacity: 1,
        meta: {},
        props: {
          color: 'yellow',
          labelColor: 'black',
          size: 'm',
          font: 'draw',
          fontSizeAdjustment: 0,
          align: 'middle',
          verticalAlign: 'middle',
          growY: 0,
          url: '',
          richText: richTextOfWords({ title: text, note: '' }),
          scale: 1,
        },
      },
    ]
  })
  board.put(notes)
}
