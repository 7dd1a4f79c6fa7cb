import type { TLRichText } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import { linesOf, withLines, withWords } from './plainEdit.ts'

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})
const paragraph = (...content: unknown[]) => ({
  type: 'paragraph',
  ...(content.length > 0 ? { content } : {}),
})
const doc = (...content: unknown[]): TLRichText => ({ type: 'doc', content })
const plain = (...lines: string[]) =>
  doc(...lines.map((line) => (line === '' ? paragraph() : paragraph(text(line)))))
const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] })

/** What comes of a text when somebody writes in its lines and nobody else does. */
const written = (before: TLRichText, after: string) => withLines(before, linesOf(before), after)

describe('a rich text in a plain field', () => {
  it('has a line for each block and break', () => {
    const list = { type: 'bulletList', content: [item('eins'), item('zwei')] }
    const broken = paragraph(text('a'), { type: 'hardBreak' }, text('b'))
    expect(linesOf(doc(paragraph(text('Kopf')), paragraph(), list, broken))).toBe(
      'Kopf\n\neins\nzwei\na\nb',
    )
    expect(linesOf(doc())).toBe('')
  })

  it('is plain words where it was', () => {
    expect(written(plain('Mehr Bänke'), 'Mehr Bänke am Bach')).toEqual(plain('Mehr Bänke am Bach'))
    expect(written(plain(''), 'Neu')).toEqual(plain('Neu'))
    expect(written(plain('Weg'), '')).toEqual(plain(''))
    expect(written(plain('eins', 'zwei'), 'eins\n\nund\nzwei')).toEqual(
      plain('eins', '', 'und', 'zwei'),
    )
    expect(written(plain('eins', 'zwei', 'drei'), 'eins drei')).toEqual(plain('eins drei'))
  })

  it('keeps the formats of what was left alone, and goes on in them', () => {
    const bold = doc(paragraph(text('Mehr '), text('Schatten', 'bold'), text(' am Platz')))
    expect(written(bold, 'Viel mehr Schatten am Markt')).toEqual(
      doc(paragraph(text('Viel mehr '), text('Schatten', 'bold'), text(' am Markt'))),
    )
    expect(written(bold, 'Mehr Halbschatten am Platz')).toEqual(
      doc(paragraph(text('Mehr '), text('Halbschatten', 'bold'), text(' am Platz'))),
    )
  })

  it('keeps a link and does not make it longer', () => {
    const link = { type: 'link', attrs: { href: 'https://auenfurt.example' } }
    const linked = doc(paragraph({ type: 'text', text: 'Plan', marks: [link] }))
    const after = JSON.stringify(written(linked, 'Plan ansehen'))
    expect(after).toContain('"text":"Plan"')
    expect(after).toContain('"text":" ansehen"')
    expect(after).toContain('https://auenfurt.example')
  })

  it('keeps lists, takes lines out of them, and is plain where it cannot keep them', () => {
    const list = { type: 'bulletList', content: [item('eins'), item('zwei')] }
    expect(written(doc(list), 'eins\nzwei und drei')).toEqual(
      doc({ type: 'bulletList', content: [item('eins'), item('zwei und drei')] }),
    )
    expect(linesOf(written(doc(paragraph(text('Kopf')), list), 'Kopfzwei'))).toBe('Kopfzwei')
  })
})

describe('what others wrote meanwhile', () => {
  it.each([
    ['Mehr Bänke', 'Mehr Bänke am Bach', 'Viel mehr Bänke', 'Viel mehr Bänke am Bach'],
    ['Mehr Bänke', 'Mehr Stühle', 'Mehr Bänke im Hof', 'Mehr Stühle im Hof'],
    ['eins zwei drei', 'eins drei', 'eins zwei neu drei', 'eins neu drei'],
    ['eins', 'eins a', 'eins b', 'eins b a'],
    ['', 'hier', 'dort', 'dorthier'],
    ['Park', 'Garten', 'Wald', 'Wald Garten'],
    ['Park', '', 'Parkplatz', 'platz'],
  ])('stays: %s, %s, %s', (before, mine, theirs, both) => {
    expect(withWords(theirs, before, mine)).toBe(both)
    expect(linesOf(withLines(plain(theirs), before, mine))).toBe(both)
  })

  it('is not doubled when both wrote the same', () => {
    expect(withWords('Mehr Bänke', 'Bänke', 'Mehr Bänke')).toBe('Mehr Bänke')
  })
})

it('compares long texts without keeping anybody waiting', () => {
  const words = Array.from({ length: 3_000 }, (_, at) => `wort${at}`)
  const before = words.join(' ')
  const after = words.toReversed().join(' ')
  expect(withWords(before, before, after)).toBe(after)
})
