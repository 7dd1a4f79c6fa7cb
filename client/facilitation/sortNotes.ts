/** Lays the notes of a vote out anew by the dots they got, each where it lies: on the page or in its frame. */
import { Box, type Editor, type TLNoteShape, type TLShape, type TLShapeId } from 'tldraw'
import { rankResults } from '../../shared/session/rankResults.ts'
import type { Vote } from '../../shared/session/session.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import { extentOf, layOutByRank } from './layOutByRank.ts'

/** As wide as eight notes: what one reads on one screen. */
const pageWidth = 8 * 220
const margin = 40

/** The notes on the open page that the vote was about, in its order. */
export function votedNotes(editor: Editor, vote: Vote): readonly TLNoteShape[] {
  return rankResults(vote).flatMap(({ target }) => {
    const shape = editor.getShape(target as TLShapeId)
    const isHere = shape && editor.getAncestorPageId(shape) === editor.getCurrentPageId()
    return isHere && isNote(shape) && !shape.isLocked ? [shape] : []
  })
}

/** Moves them as one undo step, over nothing else, and shows them; answers how many. */
export function sortNotes(editor: Editor, vote: Vote): number {
  const notes = votedNotes(editor, vote)
  if (notes.length === 0) return 0
  const ranks = new Map(rankResults(vote).map(({ target, rank }) => [target, rank]))
  const parents = new Set(notes.map(({ parentId }) => parentId))
  const moves = [...parents].flatMap((parent) => {
    const here = notes.filter(({ parentId }) => parentId === parent)
    const sized = here.map(({ id }) => {
      const { w, h } = editor.getShapeGeometry(id).bounds
      return { id, w, h, rank: ranks.get(id) ?? Infinity }
    })
    const corners = layOutByRank(sized, widthIn(editor, parent))
    const origin = findOrigin(editor, here, extentOf(sized, corners))
    return here.map(({ id }) => {
      const { x, y } = corners.get(id) ?? { x: 0, y: 0 }
      return { id, type: 'note' as const, x: origin.x + x, y: origin.y + y, rotation: 0 }
    })
  })
  editor.markHistoryStoppingPoint('notes by votes')
  editor.updateShapes<TLNoteShape>(moves)
  const bounds = notes.flatMap(({ id }) => editor.getShapePageBounds(id) ?? [])
  editor.zoomToBounds(Box.Common(bounds), {
    inset: 80,
    animation: { duration: editor.options.animationMediumMs },
  })
  return notes.length
}

function isNote(shape: TLShape): shape is TLNoteShape {
  return shape.type === 'note'
}

function widthIn(editor: Editor, parent: TLShape['parentId']): number {
  const shape = editor.getShape(parent as TLShapeId)
  return shape ? editor.getShapeGeometry(shape).bounds.w - 2 * margin : pageWidth
}

/** Where they begin now; below everything beside them if something else would be covered. In their parent's space. */
function findOrigin(
  editor: Editor,
  notes: readonly TLNoteShape[],
  extent: { readonly w: number; readonly h: number },
): { readonly x: number; readonly y: number } {
  const [first] = notes
  if (!first) return { x: 0, y: 0 }
  const moved = new Set<TLShape['id']>(notes.map(({ id }) => id))
  const area = (shape: TLShape) => {
    const { w, h } = editor.getShapeGeometry(shape).bounds
    return { x: shape.x, y: shape.y, w, h }
  }
  const beside = editor.getSortedChildIdsForParent(first.parentId).flatMap((id) => {
    const shape = editor.getShape(id)
    return shape && !moved.has(id) && shape.type !== 'arrow' ? [area(shape)] : []
  })
  const areas = notes.map(area)
  const isFrame = editor.getShape(first.parentId as TLShapeId) !== undefined
  const start = isFrame
    ? { x: margin, y: margin }
    : { x: Math.min(...areas.map(({ x }) => x)), y: Math.min(...areas.map(({ y }) => y)) }
  if (!beside.some((each) => overlaps({ ...start, ...extent }, each))) return start
  return { x: start.x, y: Math.max(...beside.map(({ y, h }) => y + h)) + margin }
}
