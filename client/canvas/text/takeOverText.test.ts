import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { richTextSchema } from '../../../shared/model/richText.ts'
import { takeOverText } from './takeOverText.ts'

/** Lines of text; `|` marks the caret. */
function note(...lines: string[]): { doc: Node; caret: number | null } {
  let caret: number | null = null
  let position = 0
  const paragraphs = lines.map((line) => {
    const mark = line.indexOf('|')
    if (mark >= 0) caret = position + 1 + mark
    const words = line.replace('|', '')
    position += words.length + 2
    return richTextSchema.nodes.paragraph!.create(null, words ? richTextSchema.text(words) : null)
  })
  return { doc: richTextSchema.nodes.doc!.create(null, paragraphs), caret }
}

function shown(state: EditorState): string[] {
  const lines: string[] = []
  state.doc.forEach((block, offset) => {
    const at = state.selection.head - offset - 1
    const inside = at >= 0 && at <= block.content.size
    const words = block.textContent
    lines.push(inside ? `${words.slice(0, at)}|${words.slice(at)}` : words)
  })
  return lines
}

function afterOutsideChange(mine: string[], theirs: string[]): string[] {
  const { doc, caret } = note(...mine)
  let state = EditorState.create({ doc })
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, caret ?? 1)))
  const transaction = state.tr
  takeOverText(transaction, note(...theirs).doc)
  return shown(state.apply(transaction))
}

test('words typed by others before the caret push it along', () => {
  expect(afterOutsideChange(['Baum|feuchte'], ['Viel Baumfeuchte'])).toEqual(['Viel Baum|feuchte'])
})

test('words typed by others behind the caret leave it where it is', () => {
  expect(afterOutsideChange(['Baum|feuchte'], ['Baumfeuchte messen'])).toEqual([
    'Baum|feuchte messen',
  ])
})

test('two people typing around the caret in one moment leave it between its letters', () => {
  expect(afterOutsideChange(['ein Baum| am Weg'], ['kein Baum am Wegrand'])).toEqual([
    'kein Baum| am Wegrand',
  ])
})

test('a paragraph added above or below keeps the caret in its own', () => {
  expect(afterOutsideChange(['eins', 'zw|ei'], ['null', 'eins', 'zwei', 'drei'])).toEqual([
    'null',
    'eins',
    'zw|ei',
    'drei',
  ])
})

test('a paragraph split by others keeps the caret at its letters', () => {
  expect(afterOutsideChange(['eins zwei dr|ei'], ['eins', 'zwei drei'])).toEqual([
    'eins',
    'zwei dr|ei',
  ])
})

test('changes in several paragraphs keep the caret in the one between', () => {
  expect(afterOutsideChange(['eins', 'zw|ei', 'drei'], ['EINS', 'zwei', 'dreissig'])).toEqual([
    'EINS',
    'zw|ei',
    'dreissig',
  ])
})

test('the same text changes nothing', () => {
  const { doc } = note('gleich')
  const transaction = EditorState.create({ doc }).tr
  expect(takeOverText(transaction, note('gleich').doc)).toBe(false)
  expect(transaction.docChanged).toBe(false)
})

test('the result is the new text, whatever it was before', () => {
  const mark = fc.constantFrom(null, 'bold', 'italic')
  const words = fc.stringMatching(/^[ab ]{1,6}$/)
  const inline = fc
    .array(fc.tuple(words, mark), { maxLength: 4 })
    .map((runs) =>
      runs.map(([text, name]) =>
        richTextSchema.text(text, name ? [richTextSchema.marks[name]!.create()] : []),
      ),
    )
  const paragraph = inline.map((content) => richTextSchema.nodes.paragraph!.create(null, content))
  const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) =>
    richTextSchema.nodes.bulletList!.create(
      null,
      items.map((item) => richTextSchema.nodes.listItem!.create(null, item)),
    ),
  )
  const text = fc
    .array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 4 })
    .map((blocks) => richTextSchema.nodes.doc!.create(null, blocks))
  fc.assert(
    fc.property(text, text, (before, next) => {
      const transaction = EditorState.create({ doc: before }).tr
      takeOverText(transaction, next)
      expect(transaction.doc.eq(next)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
