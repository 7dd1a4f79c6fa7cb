/** The notes of a board as its minutes list them. */
import { plainTextOf } from '../../model/richText.ts'
import type { BoardReader, RecordOfType } from '../../workshop/board.ts'
import { isNote } from '../../workshop/commands/noteShape.ts'
import { inOrder } from '../../workshop/readWorkshop.ts'
import { cleanLine } from '../cleanText.ts'
import type { NotesOfPage } from './protocolSource.ts'

type Shape = RecordOfType<'shape'>

/** Notes whose upper edges lie this close are in one row, in board units. */
const rowHeight = 120

/** The pages in their order with the texts of their notes, row by row; empty notes are passed over. */
export function notesOf(board: BoardReader): readonly NotesOfPage[] {
  const notes = board.all('shape').flatMap((shape) => {
    const text = isNote(shape) ? cleanLine(plainTextOf(shape.props.richText)) : ''
    return text === '' ? [] : [{ text, ...placeOf(shape, board) }]
  })
  return inOrder(board.all('page')).flatMap(({ id, name }) => {
    const own = notes.filter(({ pageId }) => pageId === id)
    if (own.length === 0) return []
    const sorted = own.toSorted(
      (a, b) => Math.floor(a.y / rowHeight) - Math.floor(b.y / rowHeight) || a.x - b.x,
    )
    return [{ page: name, texts: sorted.map(({ text }) => text) }]
  })
}

/** Where a shape lies on its page; shapes in frames and groups lie where those do. */
function placeOf(
  shape: Shape,
  board: BoardReader,
): { readonly pageId: string; readonly x: number; readonly y: number } {
  let { x, y, parentId } = shape
  // Nested as deep as this only by a fault; then it lies on no page.
  for (let depth = 0; depth < 50; depth++) {
    const parent = board.get(parentId)
    if (parent?.typeName !== 'shape') break
    x += parent.x
    y += parent.y
    parentId = parent.parentId
  }
  return { pageId: parentId, x, y }
}
