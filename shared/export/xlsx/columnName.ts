/** What spreadsheets call a column. */

/** A, B, … Z, AA, …; `at` counts from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}
