import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPages, writePages } from './pageRange.ts'

const read = (text: string) => {
  const pages = readPages(text, 10)
  return pages && [...pages]
}

test('pages are written as numbers and runs, in any order', () => {
  expect(read('7, 1-3')).toEqual([1, 2, 3, 7])
  expect(read('3–1; 2')).toEqual([1, 2, 3])
  expect(read(' 8 - ')).toEqual([8, 9, 10])
  expect(read('1 4 6')).toEqual([1, 4, 6])
  expect(read('')).toEqual([])
})

test('what is no page of the file is refused', () => {
  for (const text of ['0', '11', '1-11', 'zwei', '1,,x', '-3', '1-2-3'])
    expect(read(text)).toBeNull()
})

test('what is written is read as the same pages', () => {
  const pages = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 })
  fc.assert(
    fc.property(pages, (wanted) => {
      const found = readPages(writePages(new Set(wanted)), 400)
      expect(found && [...found]).toEqual(wanted.toSorted((a, b) => a - b))
    }),
    { seed: 3, numRuns: 300 },
  )
})
