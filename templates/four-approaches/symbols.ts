/** The sign of each approach: the matrix in small, with the part in question filled. */
import type { Position } from './approach.ts'

/** Outline of a square of 16 by 16 with an empty middle. */
const outline = 'M1 1h14v14H1zM2.4 2.4v11.2h11.2V2.4z'

/** SVG path data in a square of 16 by 16. */
export const symbols: Readonly<Record<Position, string>> = {
  themenlab: `${outline}M4 8h4v4H4z`,
  sektoralbereich: `${outline}M4 4h4v4H4z`,
  moeglichkeitsraum: `${outline}M8 8h4v4H8z`,
  querschnittszentrum: `${outline}M8 4h4v4H8z`,
  balance: `${outline}M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6z`,
}

/** A tick, for stops that are reached. */
export const tick = 'M2 8.6 3.5 7l3 3 6-6.5L14 5l-7.5 8z'

/** A plus, for what can be added. */
export const plus = 'M6.9 2h2.2v4.9H14v2.2H9.1V14H6.9V9.1H2V6.9h4.9z'
