/** A rich text in a field without formats: its lines to be read, and what was written there put back into it. */
import type { TLRichText } from '@tldraw/tlschema'
import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from 'prosemirror-model'
import { plainTextOf, richTextSchema } from '../../model/richText.ts'
import { richTextOfWords } from './noteText.ts'
import { rebased, wordEdits, type TextEdit } from './wordEdits.ts'

/** The words of a text, a line for each block and each break. */
export function linesOf(richText: TLRichText): string {
  const doc = nodeOf(richText)
  if (!doc) return plainTextOf(richText)
  return blocksOf(doc)
    .map(({ lines }) => lines)
    .join('\n')
}

/**
 * The text with what somebody wrote in a field: the field held the lines `before` when they began, and
 * `after` when they were done. Formats, links and lists of what they left alone stay, and so does what
 * others have written since. A change that lists and headings cannot take makes the whole text plain.
 */
export function withLines(richText: TLRichText, before: string, after: string): TLRichText {
  const now = linesOf(richText)
  const edits = editsOf(now, before, after)
  if (edits.length === 0) return richText
  const doc = nodeOf(richText)
  if (doc) {
    try {
      const changed = edited(doc, edits)
      changed.check()
      return jsonOf(changed)
    } catch {
      // Blocks of different depth do not join; the words matter more than their list.
    }
  }
  return richTextOfWords({ title: applied(now, edits), note: '' })
}

/** The same for a text that has no formats. */
export function withWords(now: string, before: string, after: string): string {
  return applied(now, editsOf(now, before, after))
}

function editsOf(now: string, before: string, after: string): readonly TextEdit[] {
  if (now === after) return []
  const own = wordEdits(before, after)
  return now === before ? own : rebased(own, before, wordEdits(before, now))
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (done, { from, to, text: words }) => done.slice(0, from) + words + done.slice(to),
    text,
  )
}

/** From the last edit to the first, so that the places of the others stay. */
function edited(doc: Node, edits: readonly TextEdit[]): Node {
  const blocks = blocksOf(doc)
  return edits.reduceRight((done, { from, to, text }) => {
    const start = placeIn(blocks, from)
    const end = placeIn(blocks, to)
    return done.replace(start, end, sliceOf(text, marksAt(done.resolve(start), from === to)))
  }, doc)
}

/** Words as they come into a block; further lines become paragraphs behind it. */
function sliceOf(text: string, marks: readonly Mark[]): Slice {
  const [first = '', ...more] = text.split('\n')
  const words = (line: string): Fragment =>
    line === '' ? Fragment.empty : Fragment.from(richTextSchema.text(line, marks))
  if (more.length === 0) return new Slice(words(first), 0, 0)
  const { paragraph } = richTextSchema.nodes
  const lines = [first, ...more].map((line) => paragraph.create(null, words(line)))
  return new Slice(Fragment.from(lines), 1, 1)
}

/** What is written goes on as the words around it look; a link ends where it ends. */
function marksAt(place: ResolvedPos, isInsert: boolean): readonly Mark[] {
  const isInside = place.textOffset > 0 || !isInsert
  const marks = isInside && !isInsert ? (place.nodeAfter?.marks ?? place.marks()) : place.marks()
  return isInside ? marks : marks.filter(({ type }) => type.name !== 'link')
}

interface Block {
  readonly lines: string
  /** Where its first letter is, among the letters of all blocks with a line end after each. */
  readonly at: number
  /** The same in the document. */
  readonly place: number
}

function blocksOf(doc: Node): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true
    const lines = node.textBetween(0, node.content.size, '', '\n')
    blocks.push({ lines, at, place: place + 1 })
    at += lines.length + 1
    return false
  })
  return blocks
}

function placeIn(blocks: readonly Block[], letter: number): number {
  const block = blocks.findLast(({ at }) => at <= letter)
  if (!block) throw new RangeError(`letter ${letter} is in no block`)
  return block.place + letter - block.at
}

function nodeOf(richText: TLRichText): Node | null {
  try {
    return richTextSchema.nodeFromJSON(richText)
  } catch {
    return null
  }
}

/** As tldraw writes it: without attributes that are not set. */
function jsonOf(node: Node): TLRichText {
  const { type, content } = withoutEmpty(node.toJSON()) as { type: string; content?: unknown[] }
  return { type, content: content ?? [] }
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    if (part === null || part === undefined) return []
    const kept = withoutEmpty(part)
    const isEmpty = typeof kept === 'object' && kept !== null && Object.keys(kept).length === 0
    return key === 'attrs' && isEmpty ? [] : [[key, kept]]
  })
  return Object.fromEntries(parts)
}
