/** Puts the notes of a reveal on the board: beside each other, over nothing that lies there, all at once. */
import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import type { TLNoteShape, TLPageId, TLShapeId } from '@tldraw/tlschema'
import { createHash } from 'node:crypto'
import { noteOfText } from '../../shared/workshop/commands/noteShape.ts'
import type { RevealedNote } from '../../shared/session/step.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { layNotes, type Size } from './layNotes.ts'
import { frameGround, freeGround, type RevealPlace } from './revealGround.ts'

/** A note's width and least height at scale 1, in page units. */
const side = 200
/** The sizes notes may take so that a frame holds all of them, the largest first. */
const scales = [1, 0.75, 0.5]

/** A note that is to be put, and where its author wanted it. */
interface Coming {
  readonly note: TLNoteShape
  readonly wanted: Point | null
}

/** A note at its place. */
interface Laid {
  readonly note: TLNoteShape
  readonly page: TLPageId
  readonly corner: Point
  readonly scale: number
}

/**
 * The notes as shapes, those that are on the board already left out: each has an id made of its draft, so
 * revealing again puts none a second time and undoes nobody's work. They lie in the order of these ids,
 * which says nothing about who wrote what. In a frame they are made smaller when it has no room for all;
 * what it cannot hold even so lies below everything on the page. What somebody placed by hand before lies
 * where they wanted it.
 */
export function revealNotes(
  notes: readonly RevealedNote[],
  nameOf: (participantId: string) => string | null,
  place: RevealPlace,
  board: BoardReader,
): readonly TLNoteShape[] {
  const coming = notes
    .map((note): Coming => ({ note: shapeOf(note, nameOf), wanted: wantedOf(note) }))
    .filter(({ note }) => board.get(note.id) === undefined)
    .toSorted((a, b) => (a.note.id < b.note.id ? -1 : 1))
  return ranked(layOut(coming, place, board), board)
}

function layOut(
  coming: readonly Coming[],
  place: RevealPlace,
  board: BoardReader,
): readonly Laid[] {
  const frame = frameGround(place, board)
  const free = freeGround(place, board)
  const ground = frame ?? free
  if (!ground) return []
  const placed = coming.flatMap(({ note, wanted }): readonly Laid[] =>
    wanted ? [{ note, page: ground.page, corner: wanted, scale: 1 }] : [],
  )
  const others = coming.filter(({ wanted }) => wanted === null).map(({ note }) => note)
  const taken = [...ground.taken, ...placed.map(areaOf)]
  const inside = frame ? fitInto(others, { ...frame, taken }) : []
  const left = others.filter((note) => !inside.some((each) => each.note === note))
  if (left.length === 0 || !free) return [...placed, ...inside]
  const corners = layNotes(
    left.map((note) => sizeOf(note, 1)),
    free.area,
    [...free.taken, ...placed.map(areaOf)],
  )
  const below = left.flatMap((note, position): readonly Laid[] => {
    const corner = corners[position]
    return corner ? [{ note, page: free.page, corner, scale: 1 }] : []
  })
  return [...placed, ...inside, ...below]
}

/** The notes that a frame holds: all at the largest size that allows it, else as many as the smallest does. */
function fitInto(
  notes: readonly TLNoteShape[],
  {
    page,
    area,
    taken,
  }: { readonly page: TLPageId; readonly area: Rect; readonly taken: readonly Rect[] },
): readonly Laid[] {
  let laid: readonly Laid[] = []
  for (const scale of scales) {
    const corners = layNotes(
      notes.map((note) => sizeOf(note, scale)),
      area,
      taken,
    )
    laid = notes.flatMap((note, position): readonly Laid[] => {
      const corner = corners[position]
      return corner ? [{ note, page, corner, scale }] : []
    })
    if (laid.length === notes.length) break
  }
  return laid
}

/** The shapes where they lie, above everything on their page. */
function ranked(laid: readonly Laid[], board: BoardReader): readonly TLNoteShape[] {
  const [page] = laid.map((each) => each.page)
  if (page === undefined) return []
  const indices = getIndicesAbove(highestOn(page, board), laid.length)
  return laid.map(({ note, corner, scale, page: parentId }, position) => ({
    ...note,
    parentId,
    ...corner,
    index: indices[position] ?? note.index,
    props: { ...note.props, scale },
  }))
}

function shapeOf(
  note: RevealedNote,
  nameOf: (participantId: string) => string | null,
): TLNoteShape {
  const author = note.participantId === null ? null : nameOf(note.participantId)
  const text = author === null ? note.text : `${note.text}\n– ${author}`
  return noteOfText(text, idOf(note), {
    page: 'page:page' as TLPageId,
    centre: { x: 0, y: 0 },
    index: 'a1' as IndexKey,
    color: note.color,
  })
}

function idOf({ draftKey }: RevealedNote): TLShapeId {
  const hash = createHash('sha256').update(draftKey).digest('base64url').slice(0, 22)
  return `shape:draft-${hash}` as TLShapeId
}

function wantedOf({ x, y }: RevealedNote): Point | null {
  return x === undefined || y === undefined ? null : { x, y }
}

function sizeOf({ props }: TLNoteShape, scale: number): Size {
  return { w: side * scale, h: (side + props.growY) * scale }
}

function areaOf({ note, corner, scale }: Laid): Rect {
  return { ...corner, ...sizeOf(note, scale) }
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
