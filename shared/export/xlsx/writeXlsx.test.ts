import { strFromU8, unzipSync } from 'fflate'
import sax from 'sax'
import { describe, expect, it } from 'vitest'
import type { TableCell } from '../../workshop/table.ts'
import { cleanText } from '../cleanText.ts'
import { hostileTexts } from '../testing/hostileProtocol.ts'
import { sheetNames } from './sheet.ts'
import { workbookOf } from './workbookOf.ts'
import { columnName } from './columnName.ts'
import { writeXlsx } from './writeXlsx.ts'

interface Cell {
  readonly at: string
  readonly type: string
  readonly style: string
  readonly text: string
}

/** The cells of the first sheet, by a strict XML parser. */
function cellsOf(rows: readonly (readonly TableCell[])[]): readonly Cell[] {
  const sheets = [{ name: 'Blatt', columns: ['Kopf', 'b', 'c', 'd'], rows }]
  const bytes = writeXlsx('Titel', sheets, 'de-DE', Date.UTC(2026, 10, 20))
  const cells: { at: string; type: string; style: string; text: string }[] = []
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const parser = sax.parser(true)
    parser.onerror = (error) => {
      throw error
    }
    let isText = false
    parser.onopentag = ({ name, attributes }) => {
      const get = (key: string) => String(attributes[key] ?? '')
      if (name === 'c') cells.push({ at: get('r'), type: get('t'), style: get('s'), text: '' })
      isText = name === 'v' || name === 't'
      expect(name).not.toBe('f')
    }
    parser.onclosetag = () => {
      isText = false
    }
    parser.ontext = (text) => {
      const cell = cells.at(-1)
      if (isText && cell && path.includes('sheet1')) cell.text += text
    }
    parser.write(strFromU8(part)).close()
  }
  return cells
}

describe('a workbook', () => {
  it('keeps numbers, yes and no, and days what they are', () => {
    const cells = cellsOf([[1.5, true, '2026-11-20', null]])
    expect(cells.slice(4)).toEqual([
      { at: 'A2', type: '', style: '0', text: '1.5' },
      { at: 'B2', type: 'b', style: '0', text: '1' },
      // Days since 30 December 1899.
      { at: 'C2', type: '', style: '2', text: '46346' },
    ])
  })

  it('takes nothing that people typed for a formula', () => {
    const cells = cellsOf(hostileTexts.map((text) => [text]))
    const typed = cells.slice(4)
    expect(typed.every(({ type }) => type === 'inlineStr')).toBe(true)
    const shown = hostileTexts.map(cleanText).filter((text) => text !== '')
    expect(typed.map(({ text }) => text).filter((text) => text !== '')).toEqual(shown)
    for (const { text, style } of typed) {
      if (/^[=+\-@]/.test(text)) expect(style).toBe('3')
    }
  })

  it('has names of sheets that every spreadsheet takes, each once', () => {
    const names = sheetNames(['a/b:c', "'x'", '', 'Ä'.repeat(40), 'Ä'.repeat(41), 'A B C', 'a b c'])
    expect(names).toEqual([
      'a b c',
      'x',
      '3',
      'Ä'.repeat(31),
      `${'Ä'.repeat(27)} 2`,
      'A B C 2',
      'a b c 3',
    ])
  })

  it('prints across, its labels on every page, a very wide sheet on several that can be read', () => {
    const partsOf = (columns: number) => {
      const labels = Array.from({ length: columns }, (_, at) => (at === 0 ? 'Nr.' : `Spalte ${at}`))
      const row = labels.map((_, at) => (at === 0 ? 'I01' : 'Ein Wert von zwanzig'))
      const name = "Was's & mehr"
      const sheet = { name, columns: labels, rows: [row] }
      const files = unzipSync(writeXlsx('Größe & mehr', [sheet], 'de-DE', 0))
      const attributes = new Map<string, string>()
      let texts = ''
      for (const path of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']) {
        const parser = sax.parser(true)
        parser.onopentag = (tag) => {
          for (const [key, value] of Object.entries(tag.attributes)) {
            attributes.set(`${tag.name} ${key}`, String(value))
          }
        }
        parser.ontext = (text) => {
          texts += `${text}\n`
        }
        parser.write(strFromU8(files[path] ?? new Uint8Array())).close()
      }
      return { attributes, texts }
    }
    const narrow = partsOf(6)
    expect(narrow.attributes.get('pageSetup orientation')).toBe('landscape')
    expect(narrow.attributes.get('pageSetup fitToWidth')).toBe('1')
    expect(narrow.attributes.get('pageSetup fitToHeight')).toBe('0')
    expect(narrow.attributes.get('pane topLeftCell')).toBe('C2')
    expect(narrow.texts).toContain("'Was''s & mehr'!$1:$1")
    expect(narrow.texts).toContain('&RGröße && mehr')
    const wide = partsOf(24)
    // 7 + 23 × 22 characters, of which a page holds 220, the first 29 of them on each.
    expect(wide.attributes.get('pageSetup fitToWidth')).toBe('3')
    expect(wide.texts).toContain("'Was''s & mehr'!$A:$B,'Was''s & mehr'!$1:$1")
  })

  it('makes a row as high as its longest text needs', () => {
    const text = 'Zuständigkeit und Aufwand erprobt, Akzeptanz gemessen, Betrieb gesichert'
    const sheet = { name: 'Blatt', columns: ['Anteil Themenlab', 'b'], rows: [[text], ['kurz']] }
    const files = unzipSync(writeXlsx('Titel', [sheet], 'de-DE', 0))
    const heights: string[] = []
    const parser = sax.parser(true)
    parser.onopentag = ({ name, attributes }) => {
      if (name === 'row') heights.push(String(attributes['ht'] ?? ''))
    }
    parser.write(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).close()
    expect(heights).toEqual(['', '45', ''])
  })

  it('counts its columns in letters', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  it('says words instead of keys, and leaves alone what somebody wrote', () => {
    const [sheet, ...more] = workbookOf(
      [
        {
          name: 'initiatives',
          columns: ['title', 'approach', 'flags', 'x'],
          rows: [['Plan A | Plan B', 'themenlab', 'exit_missing | opex_gap', 0.5]],
        },
        { name: 'gates', columns: ['gate'], rows: [] },
      ],
      'de',
    )
    expect(more).toEqual([])
    expect(sheet?.name).toBe('Vorhaben')
    expect(sheet?.columns.slice(0, 2)).toEqual(['Vorhaben', 'Herangehensweise'])
    expect(sheet?.rows).toEqual([
      ['Plan A | Plan B', 'Themenlab', 'Ausstieg fehlt, Betriebskosten ungesichert', 0.5],
    ])
  })
})
