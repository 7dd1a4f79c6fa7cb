/** Where people look for the notes of a reveal. */
import type { TLNoteShape } from '@tldraw/tlschema'
import type { Bounds, Place } from '../../shared/session/session.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import { holds } from '../../shared/workshop/rect.ts'
import { findPageArea } from './pageAreas.ts'

/** Nobody is led nearer than this, in page units: one note is not to fill the screen. */
const least = { w: 1_600, h: 900 }

/** What the step is about, when it holds all the notes; else both together, or the notes alone. */
export function revealedPlace(
  notes: readonly TLNoteShape[],
  focus: string | null,
  board: BoardReader,
): Place {
  const [first] = notes
  if (!first) return {}
  const areas = notes.flatMap((note) => findPageArea(note, board)?.area ?? [])
  const shape = focus === null ? undefined : board.get(focus)
  const about = shape?.typeName === 'shape' ? findPageArea(shape, board) : null
  if (!shape || about?.pageId !== first.parentId) {
    return { bounds: roomy(around(areas)), pageId: first.parentId }
  }
  if (holds(about.area, around(areas))) return { shapeId: shape.id }
  return { bounds: around([about.area, ...areas]), pageId: about.pageId }
}

function around(areas: readonly Rect[]): Bounds {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  const right = Math.max(...areas.map((area) => area.x + area.w))
  const bottom = Math.max(...areas.map((area) => area.y + area.h))
  return { x, y, w: right - x, h: bottom - y }
}

function roomy({ x, y, w, h }: Bounds): Bounds {
  const [wide, high] = [Math.max(w, least.w), Math.max(h, least.h)]
  return { x: x - (wide - w) / 2, y: y - (high - h) / 2, w: wide, h: high }
}
