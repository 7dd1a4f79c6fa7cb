import { expect, test } from 'vitest'
import fc from 'fast-check'
import { textWidth } from '../../../shared/workshop/textLayout.ts'
import { breaksOf } from '../../../shared/workshop/syllables.ts'
import { layOutTitle } from './layOutTitle.ts'
import { shortNameOf } from './shortNameOf.ts'

function syllables(word: string): string {
  return [...word]
    .map((letter, at) => (breaksOf(word).includes(at) ? `·${letter}` : letter))
    .join('')
}

test('a department is abbreviated the way offices do it', () => {
  expect(shortNameOf('Umwelt, Klima & Grün')).toBe('UKG')
  expect(shortNameOf('Oberbürgermeisteramt')).toBe('Obe')
  expect(shortNameOf('Ordnung, Bürgerservice & IT')).toBe('OBI')
  expect(shortNameOf('Amt für Soziales')).toBe('AS')
  expect(shortNameOf('')).toBe('')
})

test('long words break behind a syllable', () => {
  expect(syllables('Straßenbeleuchtung')).toBe('Stra·ßen·be·leuch·tung')
  expect(syllables('Schulraumbuchung')).toBe('Schul·raum·bu·chung')
  expect(syllables('Mobilitätsstationen')).toBe('Mobi·li·täts·sta·tio·nen')
})

const sizes = [27, 24] as const

test('a title that fits stays whole and large', () => {
  expect(layOutTitle('Baumfeuchte Sensorik', 210, 2, sizes)).toEqual({
    lines: ['Baumfeuchte', 'Sensorik'],
    size: 27,
  })
})

test('a word breaks at its own hyphen first, else near its middle', () => {
  expect(layOutTitle('Parkraum-Sensorik', 210, 2, sizes).lines).toEqual(['Parkraum-', 'Sensorik'])
  expect(layOutTitle('Mobilitätsstationen', 210, 2, sizes).lines).toEqual([
    'Mobilitäts-',
    'stationen',
  ])
  expect(layOutTitle('Straßenbeleuchtung', 210, 2, sizes).lines).toEqual([
    'Straßen-',
    'beleuchtung',
  ])
})

test('a longer title uses up its lines before it becomes smaller, and is cut only at last', () => {
  const { lines, size } = layOutTitle('Adaptive Straßenbeleuchtung', 210, 2, sizes)
  expect(lines).toHaveLength(2)
  expect(lines.join('').replace(/-/g, '')).toBe('Adaptive Straßenbeleuchtung')
  expect(size).toBeGreaterThanOrEqual(24)
  expect(layOutTitle('Straßenbeleuchtung '.repeat(5), 210, 2, sizes).lines.at(-1)).toMatch(/…$/)
})

test('no line is ever wider than the card, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (title) => {
      const { lines, size } = layOutTitle(title, 210, 2, sizes)
      for (const line of lines) expect(textWidth(line, size, 'strong')).toBeLessThanOrEqual(210)
      expect(lines.length).toBeLessThanOrEqual(2)
    }),
  )
})
