import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../export/csv.ts'
import { guessSeparator, readCsv, withoutGuard, type Separator } from './csv.ts'

function rowsOf(text: string, separator: Separator = ';'): readonly (readonly string[])[] {
  const read = readCsv(text, separator)
  if (!read.ok) throw new Error(`a quote is open since line ${read.line}`)
  return read.rows
}

describe('separated values', () => {
  test.each([
    ['an empty text', '', []],
    ['empty lines only', '\n \r\n;;\n', []],
    ['one cell', 'a', [['a']]],
    ['a byte order mark', '\uFEFFa;b', [['a', 'b']]],
    ['every end of line', 'a\nb\rc\r\nd', [['a'], ['b'], ['c'], ['d']]],
    ['empty cells at the end', 'a;;\r\n', [['a', '', '']]],
    ['quoted separators and breaks', '"a;b";"c\r\nd"', [['a;b', 'c\r\nd']]],
    ['doubled quotes', '"say ""yes""";x', [['say "yes"', 'x']]],
    ['a quote inside a cell', '5" Rohr;x', [['5" Rohr', 'x']]],
    ['umlauts', 'Ämter;Straße', [['Ämter', 'Straße']]],
    ['an empty quoted cell', '"";a', [['', 'a']]],
  ])('%s', (_name, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('a quote that is never closed is said with its line', () => {
    expect(readCsv('a;b\nc;"d\ne', ';')).toEqual({ ok: false, line: 2 })
  })

  test.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb', '\t'],
    ['"a,b,c";d', ';'],
    ['title', '\t'],
  ])('the separator of %j is %j', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator)
  })

  test('whatever the board writes comes back, without the guard against formulas', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', '-x', '@a', '+b'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('de' as const, 'en' as const),
        (cells, locale) => {
          const table = { name: 't', columns: ['a', 'b'], rows: cells }
          const rows = rowsOf(writeCsv(table, locale), locale === 'de' ? ';' : ',').slice(1)
          const filled = cells.filter((row) => row.some((each) => each.trim() !== ''))
          expect(rows.map((row) => row.map(withoutGuard))).toEqual(filled)
        },
      ),
    )
  })
})
