import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import mammoth from 'mammoth'
import sax from 'sax'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '../cleanText.ts'
import type { Protocol } from '../protocol/protocol.ts'
import { hostileProtocol, hostileTexts } from '../testing/hostileProtocol.ts'
import { writeDocx } from './writeDocx.ts'

/** The parts of a package, each read by a strict XML parser that throws at the first fault. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path))
  return Object.fromEntries(
    parts.map(([path, part]) => {
      const text = strFromU8(part)
      const parser = sax.parser(true, { xmlns: true })
      parser.onerror = (error) => {
        throw error
      }
      parser.write(text).close()
      return [path, text]
    }),
  )
}

const small: Protocol = {
  locale: 'de',
  title: 'Ergebnisprotokoll: Auenfurt',
  madeAt: Date.UTC(2026, 10, 20),
  sections: [
    {
      id: 'a',
      title: 'Vorhaben',
      blocks: [
        { kind: 'text', id: 'a.t', text: 'Zwölf Vorhaben.\nAlle aktiv.' },
        { kind: 'list', id: 'a.l', title: 'Offen', items: [{ id: 'a.l.1', text: 'Größe klären' }] },
        {
          kind: 'table',
          id: 'a.b',
          caption: 'Überblick',
          columns: [
            { label: 'Vorhaben', share: 3, isFigure: false },
            { label: 'Tage', share: 1, isFigure: true },
          ],
          rows: [['Hitze-Warnkarte', '4']],
        },
        { kind: 'picture', id: 'a.p', templateId: 't', caption: 'Bild', alt: 'Eine Matrix' },
      ],
    },
  ],
}

// The smallest PNG there is.
const dot = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
)

async function html(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
}

describe('minutes as a Word file', () => {
  it('have real headings, lists, tables with a head, and pictures with their words', async () => {
    const pictures = new Map([['t', { bytes: dot, width: 16, height: 9 }]])
    const seen = await html(writeDocx(small, pictures))
    expect(seen).toContain('<h1>Vorhaben</h1>')
    expect(seen).toContain('<h2>Offen</h2><ul><li>Größe klären</li></ul>')
    expect(seen).toContain('<p>Zwölf Vorhaben.<br />Alle aktiv.</p>')
    expect(seen).toContain('<thead><tr><th><p>Vorhaben</p></th><th><p>Tage</p></th></tr></thead>')
    expect(seen).toContain('<td><p>Hitze-Warnkarte</p></td><td><p>4</p></td>')
    expect(seen).toContain('alt="Eine Matrix"')
  })

  it('say their language and title, and are of A4', () => {
    const parts = partsOf(writeDocx(small))
    expect(parts['docProps/core.xml']).toContain('<dc:title>Ergebnisprotokoll: Auenfurt</dc:title>')
    expect(parts['docProps/core.xml']).toContain('<dc:language>de-DE</dc:language>')
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="de-DE"')
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    const english = partsOf(writeDocx({ ...small, locale: 'en' }))
    expect(english['word/styles.xml']).toContain('<w:lang w:val="en-GB"')
  })

  it('name every part and lead nowhere outside', () => {
    const pictures = new Map([['t', { bytes: dot, width: 16, height: 9 }]])
    const bytes = writeDocx(small, pictures)
    const parts = partsOf(bytes)
    const paths = Object.keys(unzipSync(bytes))
    for (const [path, text] of Object.entries(parts)) {
      if (!path.endsWith('.rels')) continue
      expect(text).not.toContain('TargetMode')
      const folder = path.startsWith('word/') ? 'word/' : ''
      for (const [, target] of text.matchAll(/Target="([^"]+)"/g)) {
        expect(paths).toContain(`${folder}${target}`)
      }
    }
    for (const [, path] of (parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)) {
      expect(paths).toContain(path)
    }
  })

  it('are the same bytes for the same minutes', () => {
    expect(writeDocx(small)).toEqual(writeDocx(small))
  })

  it('show what people typed and do nothing with it', async () => {
    const bytes = writeDocx(hostileProtocol())
    partsOf(bytes)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    for (const text of hostileTexts) {
      for (const line of cleanText(text).split('\n')) expect(value).toContain(line.trim())
    }
    const document = partsOf(bytes)['word/document.xml'] ?? ''
    expect(document).not.toMatch(/w:hyperlink|w:instrText|HYPERLINK &quot;/)
  })

  it('hold any text', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, (typed) => {
        const parts = partsOf(writeDocx(hostileProtocol([typed])))
        expect(parts['docProps/core.xml']).toContain('<dc:title>')
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed))
      }),
      { numRuns: 12, seed: 7 },
    )
  })
})
