import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { cleanLine } from '../cleanText.ts'
import { hostileProtocol, hostileTexts } from '../testing/hostileProtocol.ts'
import { writeMarkdown } from './markdown.ts'

// An independent reader that takes HTML and bare addresses at their word: the most a viewer would do.
const reader = new MarkdownIt({ html: true, linkify: false })

/** What a reader sees of it, and everything it would do beyond showing text. */
function read(markdown: string) {
  const tokens = reader.parse(markdown, {})
  const inline = tokens.flatMap(({ children }) => children ?? [])
  const all = [...tokens, ...inline]
  const strange = all.filter(({ type }) => /html|link|image|code|fence|blockquote|hr/.test(type))
  const textOf = (index: number) =>
    (tokens[index]?.children ?? [])
      .map(({ type, content }) => (/break/.test(type) ? ' ' : content))
      .join('')
  const after = (type: string) =>
    tokens.flatMap((token, at) => (token.type === type ? [textOf(at + 1)] : []))
  return {
    strange: strange.map(({ type }) => type),
    titles: tokens.flatMap(({ type, tag }, at) =>
      type === 'heading_open' && tag === 'h2' ? [textOf(at + 1)] : [],
    ),
    cells: after('td_open'),
    heads: after('th_open'),
    tables: tokens.filter(({ type }) => type === 'table_open').length,
    lists: tokens.filter(({ type }) => type === 'bullet_list_open').length,
    ordered: tokens.filter(({ type }) => type === 'ordered_list_open').length,
  }
}

describe('minutes as Markdown', () => {
  it('show what people typed and do nothing with it', () => {
    const seen = read(writeMarkdown(hostileProtocol()))
    expect(seen.strange).toEqual([])
    expect(seen.titles).toEqual(hostileTexts.map(cleanLine))
    expect(seen.tables).toBe(2 * hostileTexts.length)
    expect(seen.lists).toBe(hostileTexts.length)
    expect(seen.ordered).toBe(0)
    for (const text of hostileTexts) expect(seen.cells).toContain(cleanLine(text))
  })

  it('keep any text as it is, in a cell as in a heading', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(text, (typed) => {
        const shown = cleanLine(typed)
        fc.pre(shown !== '')
        const seen = read(writeMarkdown(hostileProtocol([typed])))
        expect(seen.strange).toEqual([])
        expect(seen.cells).toContain(shown)
        expect(seen.titles).toEqual([shown])
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
