/** What a sticky note says as plain lines, and lines as a sticky note. */
import type { TLNoteShape, TLRichText } from '@tldraw/tlschema'
import type { Node } from 'prosemirror-model'
import { plainTextOf, richTextSchema } from '../../model/richText.ts'

/** A note's words: the first line that says something, and everything else. */
export interface NoteWords {
  readonly title: string
  /** '' when there is no more than a title. */
  readonly note: string
}

/**
 * The words of a note without their formatting: every line stays one, a link keeps its address, and the
 * address of the note itself is the last line.
 */
export function wordsOfNote(shape: TLNoteShape): NoteWords {
  const lines = textOf(shape.props.richText).split('\n')
  if (shape.props.url !== '') lines.push(shape.props.url)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0) return { title: '', note: '' }
  const rest = lines.slice(first + 1).join('\n')
  return { title: lines[first]?.trim() ?? '', note: rest.trim() === '' ? '' : rest.trimEnd() }
}

/** Plain words as rich text, one paragraph a line. */
export function richTextOfWords({ title, note }: NoteWords): TLRichText {
  const lines = (note === '' ? title : `${title}\n${note}`).split(/\r\n|\r|\n/)
  return {
    type: 'doc',
    content: lines.map((line) =>
      line === ''
        ? { type: 'paragraph' }
        : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
  }
}

function textOf(richText: TLRichText): string {
  let doc: Node
  try {
    doc = richTextSchema.nodeFromJSON(richText)
  } catch {
    return plainTextOf(richText)
  }
  const lines: string[] = []
  doc.descendants((block) => {
    if (!block.isTextblock) return true
    lines.push(lineOf(block))
    return false
  })
  return lines.join('\n')
}

function lineOf(block: Node): string {
  let words = ''
  block.forEach((inline) => {
    const text = inline.type.name === 'hardBreak' ? '\n' : (inline.text ?? '')
    const href: unknown = inline.marks.find((mark) => mark.type.name === 'link')?.attrs['href']
    const isSilent = typeof href === 'string' && href !== '' && !text.includes(bare(href))
    words += isSilent ? `${text} (${href})` : text
  })
  return words
}

/** An address as people write it out. */
function bare(href: string): string {
  return href.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '')
}
