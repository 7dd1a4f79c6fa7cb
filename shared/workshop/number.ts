/** Numbers as derived values show them: rounded once, at the end, and never minus zero. */

/** Rounds to a number of decimals; −0 becomes 0. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals
  // A half is a half even when the last bit of a float says 150.49999999999997.
  return Math.round(value * factor + 1e-9) / factor + 0
}
