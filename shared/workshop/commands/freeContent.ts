/** Writes, makes and removes what lies on the sheets beside the workshop's entities, without a canvas. */
import type { TLPageId, TLShapeId } from '@tldraw/tlschema'
import { newEntityId, type EntityId } from '../../model/id.ts'
import type { Board, RecordOfType } from '../board.ts'
import { indicesAbove } from '../cards.ts'
import { isShapeOf } from '../isShapeOf.ts'
import type { Point } from '../mark.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import { checkTexts } from './checkTexts.ts'
import { grownFor, isNote, noteOfText } from './noteShape.ts'
import { linesOf, withLines, withWords } from './plainEdit.ts'

/**
 * Puts into a note, a text, a figure or an arrow what somebody wrote in a field that held `before` when they
 * began. What others have written since stays, and so do formats. A note grows with its words.
 */
export function writeFreeText(
  board: Board,
  id: string,
  before: string,
  after: string,
): Refusal | null {
  const shape = findFree(board, id)
  if (!shape) return refuse('entity/not-found')
  const refusal = checkTexts([after])
  if (refusal) return refusal
  if (isShapeOf(shape, 'arrow')) {
    const text = withWords(shape.props.text, before, after)
    board.put([{ ...shape, props: { ...shape.props, text } }])
    return null
  }
  if (isNote(shape)) {
    const richText = withLines(shape.props.richText, before, after)
    const growY = grownFor(shape, linesOf(richText))
    board.put([{ ...shape, props: { ...shape.props, richText, growY } }])
    return null
  }
  if (isShapeOf(shape, 'text')) {
    const richText = withLines(shape.props.richText, before, after)
    board.put([{ ...shape, props: { ...shape.props, richText } }])
    return null
  }
  if (isShapeOf(shape, 'geo')) {
    const richText = withLines(shape.props.richText, before, after)
    board.put([{ ...shape, props: { ...shape.props, richText } }])
    return null
  }
  return refuse('entity/bad-value')
}

/** Says in words what a picture shows; '' takes the words away. */
export function describePicture(board: Board, id: string, altText: string): Refusal | null {
  const shape = findFree(board, id)
  if (!isShapeOf(shape, 'image')) return refuse('entity/not-found')
  const refusal = checkTexts([altText])
  if (refusal) return refusal
  board.put([{ ...shape, props: { ...shape.props, altText: altText.trim() } }])
  return null
}

/** Puts a note on a page, above everything there; answers the part of its id behind `shape:`. */
export function createNote(
  board: Board,
  {
    text,
    pageId,
    centre,
  }: { readonly text: string; readonly pageId: string; readonly centre: Point },
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  if (text.trim() === '') return { ok: false, refusal: refuse('entity/no-name') }
  const refusal = checkTexts([text])
  if (refusal) return { ok: false, refusal }
  const page = board.get(pageId)
  const [index] = page?.typeName === 'page' ? indicesAbove(board, page.id, 1) : []
  if (!index) return { ok: false, refusal: refuse('entity/not-found') }
  const id = newId()
  const place = { page: pageId as TLPageId, centre, index }
  board.put([noteOfText(text, `shape:${id}` as TLShapeId, place)])
  return { ok: true, value: id }
}

/**
 * Removes a shape. Arrows that led to it end where they are; a group that held nothing else goes with it.
 */
export function removeFree(board: Board, id: string): Refusal | null {
  const shape = findFree(board, id)
  if (!shape) return refuse('entity/not-found')
  const gone: string[] = [shape.id]
  let parent = board.get(shape.parentId)
  while (parent?.typeName === 'shape' && parent.type === 'group') {
    const group = parent.id
    if (board.all('shape').some((each) => each.parentId === group && !gone.includes(each.id))) break
    gone.push(group)
    parent = board.get(parent.parentId)
  }
  const loose = board
    .all('binding')
    .filter(({ fromId, toId }) => gone.includes(fromId) || gone.includes(toId))
  board.remove([...loose.map((binding) => binding.id), ...gone])
  return null
}

/** The shape, if it is there and not locked. */
function findFree(board: Board, id: string): RecordOfType<'shape'> | null {
  const record = board.get(id)
  if (record?.typeName !== 'shape') return null
  return record.isLocked || record.meta['locked'] === true ? null : record
}
