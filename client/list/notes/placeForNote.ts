/** Where a note goes that is written without a canvas. */
import type { TLShape } from '@tldraw/tlschema'
import type { BoardReader } from '../../../shared/workshop/board.ts'
import type { Point } from '../../../shared/workshop/mark.ts'
import { around, gap, roughRects } from '../../content/bring/places.ts'

/** A note's width and least height, and from one to the next, in page units: room for a few more lines. */
const side = 200
const pitch = { x: 220, y: 260 } as const
const perRow = 4
const mostRows = 500

/**
 * The centre of a free place on a page: beside what lies there, from the top, four in a row, so that one
 * note after the other reads as it was written. Notes do not count as what lies there.
 */
export function placeForNote(board: BoardReader, pageId: string): Point {
  const shapes = board.all('shape') as readonly TLShape[]
  const others = around(
    roughRects(
      shapes.filter(({ type }) => type !== 'note'),
      pageId,
    ),
  )
  const start = others ? { x: others.x + others.w + gap, y: others.y } : { x: 0, y: 0 }
  const taken = roughRects(shapes, pageId)
  for (let spot = 0; spot < perRow * mostRows; spot++) {
    const x = start.x + (spot % perRow) * pitch.x
    const y = start.y + Math.floor(spot / perRow) * pitch.y
    const isTaken = taken.some(
      (rect) =>
        x < rect.x + rect.w && x + side > rect.x && y < rect.y + rect.h && y + side > rect.y,
    )
    if (!isTaken) return { x: x + side / 2, y: y + side / 2 }
  }
  return { x: start.x + side / 2, y: start.y + mostRows * pitch.y }
}
