import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TableCell } from '../workshop/table.ts'
import { writeCsv } from './csv.ts'
import { readCsv } from './testing/readCsv.ts'

const table = (...rows: TableCell[][]) => ({ name: 't', columns: ['a', 'b'], rows })

test('a file starts with a byte order mark, ends each line with CRLF and names its columns', () => {
  expect(writeCsv(table(['x', 1]), 'en')).toBe('\uFEFFa,b\r\nx,1\r\n')
})

test('German files separate by semicolon, English ones by comma', () => {
  expect(writeCsv(table(['x', 'y']), 'de')).toBe('\uFEFFa;b\r\nx;y\r\n')
  expect(writeCsv(table(['a;b', 'a,b']), 'de')).toContain('"a;b";a,b')
  expect(writeCsv(table(['a;b', 'a,b']), 'en')).toContain('a;b,"a,b"')
})

test('text that a spreadsheet would run is neutralised, numbers stay numbers', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx']) {
    const cell = writeCsv(table([text, -0.7]), 'de').split('\n')[1]!
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true)
    expect(cell).toMatch(/;-0\.7\r?$/)
  }
})

test('numbers are written with a point, zero has no sign, what is missing stays empty', () => {
  expect(writeCsv(table([1.5, -0], [null, Number.NaN]), 'de')).toContain('1.5;0\r\n;\r\n')
})

test('umlauts, quotes and line breaks come back as they were', () => {
  expect(writeCsv(table(['Ämter "quer"\nneu', 'ß']), 'de')).toContain('"Ämter ""quer""\nneu";ß')
})

test('any text survives being written and read, apart from the neutralising apostrophe', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 5 }),
      fc.constantFrom('de' as const, 'en' as const),
      (rows, locale) => {
        const read = readCsv(writeCsv(table(...rows), locale), locale === 'de' ? ';' : ',')
        const expected = rows.map((row) =>
          row.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)),
        )
        expect(read).toEqual([['a', 'b'], ...expected])
      },
    ),
  )
})
