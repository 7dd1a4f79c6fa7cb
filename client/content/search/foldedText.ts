/** Texts as they are searched: small letters without accents, each knowing where it came from. */

/** A text ready to be searched. */
export interface FoldedText {
  readonly text: string
  readonly folded: string
  /** For each letter of `folded` its place in `text`; `null` when the two are the same length throughout. */
  readonly places: readonly number[] | null
}

/** A part of a text, from `start` up to, not including, `end`. */
export interface TextPart {
  readonly start: number
  readonly end: number
}

/** Folds a text. `ä` is found by `a`, `ß` by `ss`. */
export function foldText(text: string): FoldedText {
  const composed = text.normalize('NFC')
  // Most texts are of letters that fold into one letter each, which keeps every letter in its place.
  if (oneByOne.test(composed)) {
    const folded = composed
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
    return { text: composed, folded, places: null }
  }
  const letters: string[] = []
  const places: number[] = []
  let at = 0
  for (const letter of composed) {
    const plain = foldLetter(letter)
    for (let step = 0; step < plain.length; step++) places.push(at)
    letters.push(plain)
    at += letter.length
  }
  return { text: composed, folded: letters.join(''), places }
}

/** Latin letters but ß, and the punctuation that goes with them. */
const oneByOne = /^[\t\n\r -~\u00a0-\u00de\u00e0-\u024f\u2010-\u2027]*$/

const foldedLetters = new Map<string, string>()

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter)
  if (known !== undefined) return known
  const small = letter.toLowerCase()
  const folded = small === 'ß' ? 'ss' : small.normalize('NFD').replace(/\p{Mark}/gu, '')
  foldedLetters.set(letter, folded)
  return folded
}

/** What is looked for: each word in every spelling it may have. */
export type Query = readonly (readonly string[])[]

/** Reads a query; words are separated by spaces and all must occur. `Fähre` and `Faehre` find each other. */
export function readQuery(text: string): Query {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const small = word.toLowerCase()
      const spelled = small.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')
      const short = foldText(small)
        .folded.replace(/ae/g, 'a')
        .replace(/oe/g, 'o')
        .replace(/ue/g, 'u')
      return [...new Set([foldText(small).folded, foldText(spelled).folded, short])]
    })
}

/** Where a text has each word of a query; `null` when one is missing. Overlapping parts are one. */
export function findParts(
  { text, folded, places }: FoldedText,
  query: Query,
): readonly TextPart[] | null {
  const parts: TextPart[] = []
  for (const spellings of query) {
    const found = spellings
      .map((spelling) => ({ at: folded.indexOf(spelling), length: spelling.length }))
      .find(({ at }) => at >= 0)
    if (!found) return null
    const last = found.at + found.length - 1
    const start = places ? (places[found.at] ?? 0) : found.at
    const lastStart = places ? (places[last] ?? 0) : last
    const width = (text.codePointAt(lastStart) ?? 0) > 0xffff ? 2 : 1
    parts.push({ start, end: lastStart + width })
  }
  return joined(parts)
}

function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const sorted = parts.toSorted((a, b) => a.start - b.start)
  return sorted.reduce<readonly TextPart[]>((before, part) => {
    const last = before.at(-1)
    if (!last || part.start > last.end) return [...before, part]
    return [...before.slice(0, -1), { start: last.start, end: Math.max(last.end, part.end) }]
  }, [])
}
