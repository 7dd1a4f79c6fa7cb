/** Finds a place for one more card in a part of the roadmap, whatever lies there already. */
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { freePlace as placeIn } from '../kit/freePlace.ts'
import { cardGap, cardSize } from './geometry.ts'

/** The centre for one more card, with the whole card inside the area. */
export function freePlace(area: Rect, taken: readonly Rect[]): Point {
  return placeIn(area, taken, { cardSize, gap: cardGap, rows: 'middle' })
}
