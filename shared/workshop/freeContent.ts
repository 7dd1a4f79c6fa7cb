/** What lies on the sheets beside the workshop's entities: notes and other texts, and pictures, in reading order. */
import type { TLPageId, TLShapeId } from '@tldraw/tlschema'
import type { BoardRecord } from '../model/schema.ts'
import type { BoardReader, RecordOfType } from './board.ts'
import { linesOf } from './commands/plainEdit.ts'
import { isShapeOf } from './isShapeOf.ts'
import type { Point } from './mark.ts'
import { findPagePoint } from './pagePoint.ts'
import { inOrder } from './readWorkshop.ts'

type Shape = RecordOfType<'shape'>

/** A shape with words of its own. */
export interface FreeText {
  readonly id: TLShapeId
  readonly kind: 'note' | 'text' | 'figure' | 'arrow'
  /** A line for each paragraph. */
  readonly text: string
  readonly area: Area | null
  /** Nobody changes it before it is unlocked on the canvas. */
  readonly isLocked: boolean
}

/** A picture that somebody brought. */
export interface Picture {
  readonly id: TLShapeId
  readonly assetId: string | null
  /** What it shows, in words; '' while nobody has said it. */
  readonly altText: string
  /** The name of its file; '' when it has none. */
  readonly fileName: string
  readonly area: Area | null
  readonly isLocked: boolean
}

/** The frame that something lies in; the name may be ''. */
export interface Area {
  readonly id: TLShapeId
  readonly name: string
}

/** One sheet of the board. */
export interface SheetContent {
  readonly id: TLPageId
  readonly name: string
  readonly texts: readonly FreeText[]
  readonly pictures: readonly Picture[]
}

/** All sheets in the board's order, also those on which nothing lies. */
export function readFreeContent(board: BoardReader): readonly SheetContent[] {
  const found = new Map<string, Found[]>()
  for (const shape of board.all('shape')) {
    if (!isListed(shape)) continue
    const place = placeOf(shape, board)
    if (!place) continue
    const others = found.get(place.pageId)
    if (others) others.push({ shape, ...place })
    else found.set(place.pageId, [{ shape, ...place }])
  }
  return inOrder(board.all('page')).map(({ id, name }) => {
    const inRows = inBlocks(found.get(id) ?? [], board)
    return {
      id,
      name,
      texts: inRows.flatMap((each) => textOf(each) ?? []),
      pictures: inRows.flatMap((each) => pictureOf(each, board) ?? []),
    }
  })
}

const kinds: Readonly<Record<string, FreeText['kind']>> = {
  note: 'note',
  text: 'text',
  geo: 'figure',
  arrow: 'arrow',
}

/** True for what has a line of its own in the list, and is neither card nor frame. */
function isListed(record: BoardRecord | undefined): boolean {
  if (record?.typeName !== 'shape') return false
  const { type }: { readonly type: string } = record
  if (type === 'note' || type === 'image') return true
  return Object.hasOwn(kinds, type) && wordsOf(record).trim() !== ''
}

/** A shape with where it begins on its page, and the frame it is in. */
interface Found {
  readonly shape: Shape
  readonly pageId: TLPageId
  readonly at: Point
  readonly frame: Shape | null
  readonly isLocked: boolean
}

function placeOf(shape: Shape, board: BoardReader): Omit<Found, 'shape'> | null {
  const place = findPagePoint({ x: 0, y: 0 }, shape, (id) => board.get(id))
  if (!place) return null
  let frame: Shape | null = null
  let isLocked = shape.isLocked || shape.meta['locked'] === true
  let parent = board.get(shape.parentId)
  while (parent?.typeName === 'shape') {
    if (parent.type === 'frame') frame ??= parent
    isLocked ||= parent.isLocked
    parent = board.get(parent.parentId)
  }
  return { pageId: place.pageId, at: place.point, frame, isLocked }
}

/** What lies in one frame stands together, where the frame begins. */
function inBlocks(all: readonly Found[], board: BoardReader): readonly Found[] {
  const blocks = new Map<string, { id: string; at: Point; members: Found[] }>()
  for (const each of all) {
    const id = each.frame?.id ?? each.shape.id
    const known = blocks.get(id)
    if (known) {
      known.members.push(each)
      continue
    }
    const at = each.frame ? (placeOf(each.frame, board)?.at ?? each.at) : each.at
    blocks.set(id, { id, at, members: [each] })
  }
  return inReadingOrder([...blocks.values()]).flatMap(({ members }) =>
    inReadingOrder(members.map((each) => ({ id: each.shape.id, at: each.at, each }))).map(
      ({ each }) => each,
    ),
  )
}

/** What begins at most so much lower than the first of a row is in it: half a note, in page units. */
const rowHeight = 100

/** Rows from the top, each from the left; what lies on the very same spot by its id. */
export function inReadingOrder<T extends { readonly id: string; readonly at: Point }>(
  things: readonly T[],
): readonly T[] {
  const byId = (a: T, b: T): number => (a.id < b.id ? -1 : 1)
  const rows: T[][] = []
  for (const thing of things.toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x || byId(a, b))) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && thing.at.y < first.at.y + rowHeight) row.push(thing)
    else rows.push([thing])
  }
  return rows.flatMap((row) =>
    row.toSorted((a, b) => a.at.x - b.at.x || a.at.y - b.at.y || byId(a, b)),
  )
}

function textOf({ shape, frame, isLocked }: Found): FreeText | null {
  const kind = kinds[shape.type]
  if (!kind) return null
  return { id: shape.id, kind, text: wordsOf(shape), area: areaOf(frame), isLocked }
}

function pictureOf({ shape, frame, isLocked }: Found, board: BoardReader): Picture | null {
  if (!isShapeOf(shape, 'image')) return null
  const { assetId, altText } = shape.props
  const asset = assetId === null ? undefined : board.get(assetId)
  const fileName = asset?.typeName === 'asset' && 'name' in asset.props ? asset.props.name : ''
  return { id: shape.id, assetId, altText, fileName, area: areaOf(frame), isLocked }
}

function areaOf(frame: Shape | null): Area | null {
  return isShapeOf(frame, 'frame') ? { id: frame.id, name: frame.props.name } : null
}

function wordsOf(shape: Shape): string {
  if (isShapeOf(shape, 'arrow')) return shape.props.text
  return isShapeOf(shape, 'note', 'text', 'geo') ? linesOf(shape.props.richText) : ''
}
