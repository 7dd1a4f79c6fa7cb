/**
 * Breaks a text into lines without a canvas, so that the frame looks the same on the board, in the
 * gallery and in an export, and so that the server can draw it too.
 */
import { glyphWidths } from './glyphWidths.ts'
import type { TextMark } from './mark.ts'
import { breaksOf } from './syllables.ts'

export type TextWeight = TextMark['weight']

/** How far a weight lies between the two measured ones. */
const boldness: Readonly<Record<TextWeight, number>> = { regular: 0, strong: 0.625, heavy: 1 }

/** The font weight a text is drawn with. */
export const fontWeight: Readonly<Record<TextWeight, number>> = {
  regular: 400,
  strong: 600,
  heavy: 720,
}

/** The width of one line of text in the units of its size. */
export function textWidth(text: string, size: number, weight: TextWeight): number {
  let thousandths = 0
  for (const letter of text) {
    const [regular, heavy] = widthsOf(letter)
    thousandths += regular + (heavy - regular) * boldness[weight]
  }
  return (thousandths * size) / 1000
}

/** The lines a text takes in a box; what does not fit into `maxLines` ends with an ellipsis. */
export function layoutText(
  mark: Pick<TextMark, 'text' | 'w' | 'size' | 'weight' | 'maxLines'>,
): readonly string[] {
  const { w, size, weight, maxLines } = mark
  const fits = (line: string) => textWidth(line, size, weight) <= w
  const lines: string[] = []
  for (const paragraph of mark.text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/).flatMap((part) => breakWord(part, fits))) {
      const joined = line === '' || /\S-$/.test(line) ? line + word : `${line} ${word}`
      if (line !== '' && !fits(joined)) {
        lines.push(line)
        line = word
      } else {
        line = joined
      }
    }
    lines.push(line)
  }
  if (lines.length <= maxLines) return lines
  const shown = lines.slice(0, maxLines)
  let last = shown[maxLines - 1] ?? ''
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1)
  return [...shown.slice(0, -1), `${last.trimEnd()}…`]
}

/** A word in pieces that fit: cut behind its hyphens, else with a hyphen of ours between syllables. */
function breakWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word]
  const parts = word.split(/(?<=-)(?=.)/)
  if (parts.length > 1) return parts.flatMap((part) => breakWord(part, fits))
  const pieces: string[] = []
  let rest = word
  while (rest !== '' && !fits(rest)) {
    const length = cutOf(rest, fits)
    if (length >= rest.length) break
    pieces.push(`${rest.slice(0, length)}-`)
    rest = rest.slice(length)
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** How much of a word fits before a hyphen: up to a syllable if there is one, at least one letter. */
function cutOf(word: string, fits: (line: string) => boolean): number {
  const syllable = breaksOf(word).findLast((at) => fits(`${word.slice(0, at)}-`))
  if (syllable !== undefined) return syllable
  const letters = Array.from(word)
  let count = letters.length - 1
  while (count > 1 && !fits(`${letters.slice(0, count).join('')}-`)) count--
  return letters.slice(0, Math.max(1, count)).join('').length
}

function widthsOf(letter: string): readonly [number, number] {
  const known = glyphWidths.get(letter)
  if (known) return known
  const base = letter.normalize('NFD')[0] ?? letter
  return glyphWidths.get(base) ?? [1000, 1000]
}
