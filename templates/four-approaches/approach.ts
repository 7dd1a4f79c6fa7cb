/** The four approaches and the balance between them: which one a position in the matrix means. */

/** The four approaches in the order of the path, which is also the order of every list of shares. */
export const approaches = [
  'themenlab',
  'sektoralbereich',
  'moeglichkeitsraum',
  'querschnittszentrum',
] as const
export type Approach = (typeof approaches)[number]

/** Where a placed card stands: in one of the four quadrants or in the disc of balance. */
export type Position = Approach | 'balance'

/** The radius of the disc of balance; its rim belongs to it. */
export const balanceRadius = 0.2

/** The quadrant of a position; a card on an axis belongs to the right, and to the upper side. */
export function quadrantOf(x: number, y: number): Approach {
  if (x < 0) return y < 0 ? 'themenlab' : 'sektoralbereich'
  return y < 0 ? 'moeglichkeitsraum' : 'querschnittszentrum'
}

/** Where a card stands; `null` while it lies in the tray. */
export function positionOf(card: {
  readonly x: number | null
  readonly y: number | null
}): Position | null {
  const { x, y } = card
  if (x === null || y === null) return null
  // 0.12² + 0.16² and the like are on the rim; the last bit of a float must not decide.
  return Math.hypot(x, y) <= balanceRadius + 1e-9 ? 'balance' : quadrantOf(x, y)
}
