/** Breaks titles into lines, and long German and English words where they may break, without a dictionary. */
import { breaksOf } from '../../../shared/workshop/syllables.ts'
import { textWidth } from '../../../shared/workshop/textLayout.ts'

/** Syllables that belong to what follows them. */
const prefixes = new Set(['be', 'ge', 've', 'ver', 'er', 'ent', 'zer'])

/** A title in lines, and the size at which they fit. */
export interface TitleLines {
  readonly lines: readonly string[]
  readonly size: number
}

/**
 * Lays a title out in at most `maxLines` of `maxWidth`, as large as possible: with whole words if they
 * fit, else with words broken, else smaller. What fits at no size ends with an ellipsis.
 */
export function layOutTitle(
  title: string,
  maxWidth: number,
  maxLines: number,
  sizes: readonly [number, ...number[]],
): TitleLines {
  const words = title.split(/\s+/).filter(Boolean)
  for (const size of sizes) {
    for (const isFilling of [false, true]) {
      const lines = wrap(words, widthsAt(size, maxWidth), isFilling)
      if (lines.length <= maxLines) return { lines, size }
    }
  }
  const size = sizes.at(-1) ?? sizes[0]
  const fits = widthsAt(size, maxWidth)
  const lines = wrap(words, fits, true).slice(0, maxLines)
  let last = lines.at(-1)?.replace(/-$/, '') ?? ''
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1)
  return { lines: [...lines.slice(0, -1), `${last.trimEnd()}…`], size }
}

type Fits = (line: string) => boolean

function widthsAt(size: number, maxWidth: number): Fits {
  return (line) => textWidth(line, size, 'strong') <= maxWidth
}

/** `isFilling` breaks a word to use up a line; else only words that fit in no line are broken. */
function wrap(words: readonly string[], fits: Fits, isFilling: boolean): string[] {
  const lines: string[] = []
  let line = ''
  const queue = [...words]
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const joined = line === '' ? word : `${line} ${word}`
    if (fits(joined)) {
      line = joined
      continue
    }
    const before = line === '' ? '' : `${line} `
    const cut = isFilling || line === '' ? findCut(word, (piece) => fits(before + piece)) : null
    if (cut !== null) {
      lines.push(before + cut.head)
      line = ''
      queue.unshift(cut.rest)
    } else if (line === '') {
      // No syllable fits: the letters that do.
      let length = word.length - 1
      while (length > 1 && !fits(word.slice(0, length))) length -= 1
      if (length < 1) return [...lines, word]
      lines.push(word.slice(0, length))
      queue.unshift(word.slice(length))
    } else {
      lines.push(line)
      line = ''
      queue.unshift(word)
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** The best place to cut a word so that its head fits: at its own hyphen, else nearest to its middle. */
function findCut(word: string, fits: Fits): { head: string; rest: string } | null {
  const pieces = breaksOf(word)
    .map((at) => ({ at, head: word[at - 1] === '-' ? word.slice(0, at) : `${word.slice(0, at)}-` }))
    .filter(({ head }) => fits(head))
  const own = pieces.findLast(({ at }) => word[at - 1] === '-')
  const best = own ?? pieces.toSorted((a, b) => cost(word, a.at) - cost(word, b.at))[0]
  return best ? { head: best.head, rest: word.slice(best.at) } : null
}

function cost(word: string, at: number): number {
  const syllable = word.slice([0, ...breaksOf(word)].findLast((start) => start < at) ?? 0, at)
  const isPrefix = prefixes.has(syllable.toLocaleLowerCase())
  return Math.abs(at - word.length / 2) + (isPrefix ? 4 : 0)
}
