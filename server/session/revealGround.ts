/** Where on the board the notes of a reveal go. */
import type { TLPageId } from '@tldraw/tlschema'
import type { BoardReader } from '../../shared/workshop/board.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import { holds } from '../../shared/workshop/rect.ts'
import { areasOn, findPageArea } from './pageAreas.ts'

/** Room between the notes and the edge of their frame, and above the first row on a free page. */
const margin = 40
/** How wide notes spread where no frame says it: as wide as what lies above, 8 to 16 of them in a row. */
const [leastWidth, mostWidth] = [8 * 220, 16 * 220]

/** Where a reveal puts its notes. */
export interface RevealPlace {
  /** The shape the step is about: a frame takes the notes, of anything else the page does. */
  readonly focus: string | null
  readonly templateId: string | null
}

/** A page, what of it the notes may fill, and what lies there. */
export interface Ground {
  readonly page: TLPageId
  readonly area: Rect
  readonly taken: readonly Rect[]
}

/** The inside of the step's frame; `null` when the step is about something else. */
export function frameGround({ focus }: RevealPlace, board: BoardReader): Ground | null {
  const frame = focus === null ? undefined : board.get(focus)
  if (frame?.typeName !== 'shape' || frame.type !== 'frame') return null
  const place = findPageArea(frame, board)
  if (!place) return null
  const { x, y, w, h } = place.area
  const area = { x: x + margin, y: y + margin, w: w - 2 * margin, h: h - 2 * margin }
  // What holds the whole frame lies behind it: a background, or a frame around it.
  const taken = areasOn(place.pageId, board)
    .filter(({ shape, area: each }) => shape.id !== frame.id && !holds(each, place.area))
    .map((each) => each.area)
  return { page: place.pageId, area, taken }
}

/**
 * Below everything on the page the step is about: under a template's print, where the cards lie that have
 * no place yet, or under what lies on the first page. `null` on a board without pages.
 */
export function freeGround({ focus, templateId }: RevealPlace, board: BoardReader): Ground | null {
  const shape = focus === null ? undefined : board.get(focus)
  const around = shape?.typeName === 'shape' ? findPageArea(shape, board) : null
  const wanted = templateId === null ? null : templatePageId(templateId)
  const pages = board.all('page').toSorted((a, b) => (a.index < b.index ? -1 : 1))
  const page =
    pages.find(({ id }) => id === around?.pageId) ??
    pages.find(({ id }) => id === wanted) ??
    pages[0]
  if (!page) return null
  const taken = areasOn(page.id, board).map(({ area }) => area)
  const left = Math.min(...taken.map(({ x }) => x), Infinity)
  const right = Math.max(...taken.map(({ x, w }) => x + w), 0)
  const bottom = Math.max(...taken.map(({ y, h }) => y + h), -margin)
  const area = {
    x: Number.isFinite(left) ? left : 0,
    y: bottom + margin,
    w: Math.min(mostWidth, Math.max(leastWidth, right - left)),
    h: Infinity,
  }
  return { page: page.id, area, taken }
}
