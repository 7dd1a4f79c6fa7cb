/** Finds what people wrote, grouped by what it is. */
import type { ShapeTarget, Target } from '../../../shared/workshop/target.ts'
import { findParts, foldText, readQuery, type FoldedText, type TextPart } from './foldedText.ts'

/** The groups in the order in which they are shown. */
export const searchKinds = [
  'initiative',
  'department',
  'corridor',
  'contribution',
  'stakeholder',
  'team',
  'checkIn',
  'agreement',
  'parkedTopic',
  'action',
  'decision',
  'retroNote',
  'field',
  'note',
  'text',
  'frame',
  'page',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** Where a result leads: something of the workshop, a shape on a page, or a page. */
export type SearchTarget = Target | ShapeTarget | { readonly kind: 'page'; readonly id: string }

/** One text that can be found. */
export interface SearchPiece {
  /** What kind of text it is, in the reader's language; '' for the name itself. */
  readonly label: string
  readonly text: FoldedText
  /** Where it leads when that is not where its entry leads. */
  readonly target: SearchTarget | null
}

/** One thing with all its texts; the first is what it is called. */
export interface SearchEntry {
  readonly key: string
  readonly kind: SearchKind
  readonly title: string
  /** Where it is: the name of a page; '' for what is on many. */
  readonly place: string
  readonly target: SearchTarget
  readonly pieces: readonly SearchPiece[]
}

/** A text with the parts that match. */
export interface MarkedText {
  readonly text: string
  readonly parts: readonly TextPart[]
}

export interface SearchResult {
  readonly key: string
  readonly kind: SearchKind
  readonly title: MarkedText
  readonly place: string
  /** The piece that matched when it was not the title. */
  readonly found: (MarkedText & { readonly label: string }) | null
  readonly target: SearchTarget
}

export interface SearchGroup {
  readonly kind: SearchKind
  readonly results: readonly SearchResult[]
  /** How many there are, shown or not. */
  readonly count: number
}

/** A piece of an entry. */
export function pieceOf(
  label: string,
  text: string,
  target: SearchTarget | null = null,
): SearchPiece | null {
  return text.trim() === '' ? null : { label, text: foldText(text), target }
}

/** More results of a kind than these are only counted. */
const shownPerKind = 30
/** So much is shown around a match in a long text. */
const around = 60

/** The entries that hold every word of the query, best first in each group; none for an empty query. */
export function search(entries: readonly SearchEntry[], text: string): readonly SearchGroup[] {
  const query = readQuery(text)
  if (query.length === 0) return []
  const found = new Map<SearchKind, Hit[]>()
  for (const entry of entries) {
    const hit = findIn(entry, query)
    if (!hit) continue
    const others = found.get(entry.kind)
    if (others) others.push(hit)
    else found.set(entry.kind, [hit])
  }
  return searchKinds.flatMap((kind) => {
    const hits = found.get(kind)
    if (!hits) return []
    const best = hits.toSorted((a, b) => a.rank - b.rank).slice(0, shownPerKind)
    return [{ kind, results: best.map(resultOf), count: hits.length }]
  })
}

/** A match, not yet made ready to be shown. */
interface Hit {
  readonly entry: SearchEntry
  readonly piece: SearchPiece
  readonly marked: MarkedText
  readonly isTitle: boolean
  readonly rank: number
}

/** The match that says most: in the name before anywhere else, at the start of a word before inside one. */
function findIn(entry: SearchEntry, query: ReturnType<typeof readQuery>): Hit | null {
  for (const piece of entry.pieces) {
    const parts = findParts(piece.text, query)
    if (!parts) continue
    const marked = { text: piece.text.text, parts }
    const isTitle = piece.label === '' && marked.text === entry.title.normalize('NFC')
    return { entry, piece, marked, isTitle, rank: (isTitle ? 0 : 10) + rankOf(marked) }
  }
  return null
}

function resultOf({ entry, piece, marked, isTitle }: Hit): SearchResult {
  const { key, kind, title, place } = entry
  return {
    key,
    kind,
    place,
    title: isTitle ? excerptOf(marked) : { text: title, parts: [] },
    found: isTitle ? null : { ...excerptOf(marked), label: piece.label },
    target: piece.target ?? entry.target,
  }
}

function rankOf({ text, parts }: MarkedText): number {
  const start = parts[0]?.start ?? 0
  if (start === 0) return 0
  return /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') ? 2 : 1
}

/** The text on one line; of a long one the neighbourhood of the first match. */
function excerptOf({ text, parts }: MarkedText): MarkedText {
  const line = text.replace(/[\r\n\t]/g, ' ')
  const first = parts[0]?.start ?? 0
  if (line.length <= around * 3) return { text: line, parts }
  const start = first <= around ? 0 : first - around
  const end = Math.min(line.length, first + around * 2)
  const before = start > 0 ? '… ' : ''
  const after = end < line.length ? ' …' : ''
  const shift = before.length - start
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    parts: parts
      .filter((part) => part.end <= end)
      .map((part) => ({ start: part.start + shift, end: part.end + shift })),
  }
}
