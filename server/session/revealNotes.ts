/** Puts the notes of a reveal on the board: beside each other, over nothing that lies there, all at once. */
import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import type { TLNoteShape, TLPageId, TLShapeId } from '@tldraw/tlschema'
import { createHash } from 'node:crypto'
import { noteOfText } from '../../shared/workshop/commands/noteShape.ts'
import type { RevealedNote } from '../../shared/session/step.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'

/** A note with the room around it, in page units. */
const step = 220
const side = 200
/** How many notes lie in a row where no frame says how wide they may spread. */
const columns = 8
/** Room above the first row of notes inside a frame, and below what lies on a free page. */
const margin = 40

/** Where a reveal puts its notes. */
export interface RevealPlace {
  /** The shape the step is about; its page and, if it is a frame, its area are used. */
  readonly focus: string | null
  readonly templateId: string | null
}

/**
 * The notes as shapes, those that are on the board already left out: each has an id made of its draft, so
 * revealing again puts none a second time and undoes nobody's work. They lie in the order of these ids,
 * which says nothing about who wrote what. What somebody placed by hand before lies where they wanted it.
 */
export function revealNotes(
  notes: readonly RevealedNote[],
  nameOf: (participantId: string) => string | null,
  place: RevealPlace,
  board: BoardReader,
): readonly TLNoteShape[] {
  const ground = groundOf(place, board)
  if (!ground) return []
  const taken = areasOn(ground.page, board)
  const slots = freeSlots(ground.area, taken)
  const added = notes
    .map((note) => ({ note, id: idOf(note) }))
    .filter(({ id }) => board.get(id) === undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const indices = getIndicesAbove(highestOn(ground.page, board), added.length)
  return added.map(({ note, id }, position) => {
    const author = note.participantId === null ? null : nameOf(note.participantId)
    const text = author === null ? note.text : `${note.text}\n– ${author}`
    const wanted = note.x === undefined || note.y === undefined ? null : { x: note.x, y: note.y }
    const corner = wanted ?? slots.next()
    return noteOfText(text, id, {
      page: ground.page,
      centre: { x: corner.x + side / 2, y: corner.y + side / 2 },
      index: indices[position] ?? ('a1' as IndexKey),
      color: note.color,
    })
  })
}

function idOf({ draftKey }: RevealedNote): TLShapeId {
  const hash = createHash('sha256').update(draftKey).digest('base64url').slice(0, 22)
  return `shape:draft-${hash}` as TLShapeId
}

interface Ground {
  readonly page: TLPageId
  readonly area: Rect
}

/** The frame the step is about; else below everything on the template's page, or on the first page. */
function groundOf({ focus, templateId }: RevealPlace, board: BoardReader): Ground | null {
  const shape = focus === null ? undefined : board.get(focus)
  if (shape?.typeName === 'shape') {
    const isFrame = shape.type === 'frame'
    const page = board.get(shape.parentId)
    if (page?.typeName === 'page') {
      if (!isFrame) return below(page.id, board)
      const { w, h } = shape.props as { readonly w: number; readonly h: number }
      const area = { x: shape.x + margin, y: shape.y + margin, w: w - margin, h: h - margin }
      return { page: page.id, area }
    }
  }
  const wanted = templateId === null ? undefined : board.get(templatePageId(templateId))
  const [first] = board.all('page').toSorted((a, b) => (a.index < b.index ? -1 : 1))
  const page = wanted?.typeName === 'page' ? wanted : first
  return page ? below(page.id, board) : null
}

function below(page: TLPageId, board: BoardReader): Ground {
  const areas = areasOn(page, board)
  const left = Math.min(0, ...areas.map(({ x }) => x))
  const bottom = Math.max(0, ...areas.map(({ y, h }) => y + h))
  return { page, area: { x: left, y: bottom + margin, w: columns * step, h: Infinity } }
}

/** What lies on a page, as far as its size is written in the record. */
function areasOn(page: TLPageId, board: BoardReader): readonly Rect[] {
  return board
    .all('shape')
    .filter(({ parentId }) => parentId === page)
    .map(({ type, x, y, props }) => {
      const { w = side, h = side, growY = 0 } = props as Partial<Record<string, number>>
      return { type, x, y, w, h: h + growY }
    })
}

/** Corners of places that nothing covers, row by row, going on below the area when it is full. */
function freeSlots(area: Rect, taken: readonly Rect[]): { next(): Point } {
  const perRow = Math.max(1, Math.floor(area.w / step))
  const inside = taken.filter(
    (each) => !(overlaps(each, area) && each.w > area.w && each.h > area.h),
  )
  let position = 0
  return {
    next: () => {
      for (;;) {
        const slot = {
          x: area.x + (position % perRow) * step,
          y: area.y + Math.floor(position / perRow) * step,
        }
        position += 1
        const covered = inside.some((each) => overlaps({ ...slot, w: side, h: side }, each))
        if (!covered || position > 10_000) return slot
      }
    },
  }
}

function highestOn(page: TLPageId, board: BoardReader): IndexKey | null {
  return board
    .all('shape')
    .filter(({ parentId }) => parentId === page)
    .reduce<IndexKey | null>(
      (high, { index }) => (high === null || index > high ? index : high),
      null,
    )
}
