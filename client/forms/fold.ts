/** Upper and lower case, accents and ß make no difference to somebody who searches. */

/** The text as it is compared. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .trim()
}

/** True when every word of `wanted` occurs in `text`. */
export function saysAll(text: string, wanted: string): boolean {
  const said = fold(text)
  return fold(wanted)
    .split(/\s+/)
    .every((word) => said.includes(word))
}
