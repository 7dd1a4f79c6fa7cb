/** What the shapes of a page cover, in the page's coordinates. */
import type { TLPageId, TLShape } from '@tldraw/tlschema'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { findPagePoint } from '../../shared/workshop/pagePoint.ts'

/** Where a record does not say how large a shape is. */
const usual = 200

/** A shape and the upright rectangle that holds it. */
export interface PageArea {
  readonly shape: TLShape
  readonly area: Rect
}

/** Every shape of a page, those inside frames and groups included; groups are what they hold. */
export function areasOn(page: string, board: BoardReader): readonly PageArea[] {
  return board.all('shape').flatMap((shape): readonly PageArea[] => {
    if (shape.type === 'group') return []
    const area = findPageArea(shape, board)
    return area?.pageId === page ? [{ shape, area: area.area }] : []
  })
}

/** The page of a shape and the rectangle it covers there; `null` when a shape it lies in is missing. */
export function findPageArea(
  shape: TLShape,
  board: BoardReader,
): { readonly pageId: TLPageId; readonly area: Rect } | null {
  const { x, y, w, h } = localArea(shape)
  const corners = [
    { x, y },
    { x: x + w, y },
    { x, y: y + h },
    { x: x + w, y: y + h },
  ].map((corner) => findPagePoint(corner, shape, (id) => board.get(id)))
  const pageId = corners[0]?.pageId
  if (pageId === undefined) return null
  return { pageId, area: boundsOf(corners.flatMap((corner) => (corner ? [corner.point] : []))) }
}

function localArea({ type, props }: TLShape): Rect {
  const size = props as { readonly [field: string]: unknown }
  if (type === 'arrow') return boundsOf([size['start'], size['end']].filter(isPoint))
  if (type === 'line') return boundsOf(Object.values(size['points'] ?? {}).filter(isPoint))
  if (type === 'draw' || type === 'highlight') {
    const segments = Array.isArray(size['segments']) ? (size['segments'] as unknown[]) : []
    return boundsOf(
      segments
        .flatMap((segment) => (segment as { points?: unknown[] }).points ?? [])
        .filter(isPoint),
    )
  }
  const scale = numberOf(size['scale'], 1)
  // The width of a note stands nowhere, and it is scaled; that of a text is, and is not.
  const w = type === 'note' ? usual * scale : numberOf(size['w'], usual)
  const h =
    (numberOf(size['h'], usual) + numberOf(size['growY'], 0)) * (type === 'note' ? scale : 1)
  return { x: 0, y: 0, w, h }
}

function boundsOf(points: readonly Point[]): Rect {
  if (points.length === 0) return { x: 0, y: 0, w: usual, h: usual }
  const [left, top] = [Infinity, Infinity].map((most, axis) =>
    points.reduce((least, point) => Math.min(least, axis === 0 ? point.x : point.y), most),
  ) as [number, number]
  const right = points.reduce((most, { x }) => Math.max(most, x), left)
  const bottom = points.reduce((most, { y }) => Math.max(most, y), top)
  return { x: left, y: top, w: right - left, h: bottom - top }
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

function isPoint(value: unknown): value is Point {
  if (typeof value !== 'object' || value === null) return false
  const { x, y } = value as Partial<Point>
  return typeof x === 'number' && typeof y === 'number'
}
