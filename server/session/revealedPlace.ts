/** Where people look for the notes of a reveal. */
import type { TLNoteShape } from '@tldraw/tlschema'
import type { Place } from '../../shared/session/session.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import { holds } from '../../shared/workshop/rect.ts'
import { findPageArea } from './pageAreas.ts'

/** The frame of the step when it holds all the notes, else the part of their page that they cover. */
export function revealedPlace(
  notes: readonly TLNoteShape[],
  focus: string | null,
  board: BoardReader,
): Place {
  const areas = notes.flatMap((note) => findPageArea(note, board)?.area ?? [])
  const bounds = around(areas)
  const shape = focus === null ? undefined : board.get(focus)
  const frame =
    shape?.typeName === 'shape' && shape.type === 'frame' ? findPageArea(shape, board) : null
  if (frame && shape && holds(frame.area, bounds)) return { shapeId: shape.id }
  const pageId = notes[0]?.parentId
  return pageId === undefined ? {} : { bounds, pageId }
}

function around(areas: readonly Rect[]): Rect {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  const right = Math.max(...areas.map((area) => area.x + area.w))
  const bottom = Math.max(...areas.map((area) => area.y + area.h))
  return { x, y, w: right - x, h: bottom - y }
}
