/** Long texts side by side, shortened to where they differ. */
import type { Pair } from './compareBoards.ts'

/** Texts up to this many characters are shown whole. */
const wholeLength = 80
/** So much of what both share stands around the difference. */
const around = 24
/** As much of what differs as one line of a table can take. */
const mostLetters = 160

/** Both texts, each whole where they are short, else from a little before the first difference on. */
export function clipTexts({ before, after }: Pair<string>): Pair<string> {
  if (before.length <= wholeLength && after.length <= wholeLength) return { before, after }
  const [old, now] = [[...before], [...after]]
  const least = Math.min(old.length, now.length)
  let start = 0
  while (start < least && old[start] === now[start]) start++
  let end = 0
  while (end < least - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  return { before: clip(old, start, end), after: clip(now, start, end) }
}

/** `start` letters at the beginning and `end` at the end are shared. */
function clip(letters: readonly string[], start: number, end: number): string {
  const from = start > around ? afterSpace(letters, start - around, start) : 0
  const to = end > around ? letters.length - end + around : letters.length
  const shown = letters.slice(from, Math.min(to, from + mostLetters))
  const isCut = from + shown.length < letters.length
  return `${from > 0 ? '… ' : ''}${shown.join('').trim()}${isCut ? ' …' : ''}`
}

/** The beginning of the first word from `at` on; `at` itself where none begins before `end`. */
function afterSpace(letters: readonly string[], at: number, end: number): number {
  const space = letters.indexOf(' ', at)
  return space >= 0 && space < end ? space + 1 : at
}
