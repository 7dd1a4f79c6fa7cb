import { expect, test } from 'vitest'
import { breaksOf, hyphenate } from './hyphenate.ts'
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

test('words that fit are left alone, others are cut so that each piece fits', () => {
  expect(hyphenate('Adaptive Straßenbeleuchtung', 400, 25)).toBe('Adaptive Straßenbeleuchtung')
  expect(hyphenate('Adaptive Straßenbeleuchtung', 190, 25)).toBe('Adaptive Straßenbeleuch- tung')
})

test('a word nobody can break is given back whole', () => {
  expect(hyphenate('XXXXXXXXXXXXXXXXXXXXXXXX', 100, 25)).toBe('XXXXXXXXXXXXXXXXXXXXXXXX')
})
