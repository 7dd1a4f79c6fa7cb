/** Where a note goes that is written without a canvas. */
import type { TLShape } from '@tldraw/tlschema'
import type { BoardReader } from '../../../shared/workshop/board.ts'
import type { Point } from '../../../shared/workshop/mark.ts'
import { around, freePlace, gap, roughRects } from '../../content/bring/places.ts'

/** A note's width and least height, in page units. */
const side = 200

/**
 * The centre of a free place on a page: beside what lies there, from the top. Notes do not count as what
 * lies there, so that one note after the other makes a field and no endless row.
 */
export function placeForNote(board: BoardReader, pageId: string): Point {
  const shapes = board.all('shape') as readonly TLShape[]
  const others = shapes.filter(({ type }) => type !== 'note')
  const all = around(roughRects(others, pageId))
  const wish = all
    ? { x: all.x + all.w + gap + side / 2, y: all.y + side / 2 }
    : { x: side / 2, y: side / 2 }
  const corner = freePlace({ w: side, h: side }, wish, roughRects(shapes, pageId))
  return { x: corner.x + side / 2, y: corner.y + side / 2 }
}
