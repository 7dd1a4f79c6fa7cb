import { describe, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translate.ts'
import { sampleWorkshop } from '../../templates/samples/sampleWorkshop.ts'
import { departmentOptions } from './entityOptions.ts'
import { optionalText, plainNumber, writtenNumber } from './formText.ts'
import { pickerItems, type PickerItem } from './pickerItems.ts'
import { contributionWords, targetTitle } from './targetTitle.ts'

const t = translator('de')
const workshop = sampleWorkshop()
const departments = departmentOptions(workshop, 'de')

describe('an entity picker', () => {
  const items = (written: string | null, canCreate = false, none: string | null = null) =>
    pickerItems(written, departments, none, canCreate, t)
  const labels = (found: readonly PickerItem[]) => found.map(({ label }) => label)

  test('shows everything, and none first, while nothing is written', () => {
    expect(labels(items(null, true, 'ohne')).slice(0, 2)).toEqual(['ohne', 'Oberbürgermeisteramt'])
    expect(items(null, true, 'ohne')).toHaveLength(7)
  })

  test('finds by a part of the name, whatever the case and the accents', () => {
    expect(labels(items('BURGER'))).toEqual(['Oberbürgermeisteramt', 'Ordnung, Bürgerservice & IT'])
    expect(labels(items('bild soz'))).toEqual(['Soziales, Bildung & Jugend'])
  })

  test('puts what begins so before what only contains it', () => {
    expect(labels(items('b')).at(0)).toBe('Oberbürgermeisteramt')
    expect(labels(items('um'))).toEqual(['Umwelt, Klima & Grün'])
    expect(labels(items('o')).slice(0, 2)).toEqual([
      'Oberbürgermeisteramt',
      'Ordnung, Bürgerservice & IT',
    ])
  })

  test('offers to make what nothing is called yet, where that is allowed', () => {
    expect(items('Kultur', true).at(-1)).toEqual({
      kind: 'create',
      name: 'Kultur',
      label: '„Kultur“ neu anlegen',
    })
    expect(items('Kultur')).toEqual([])
    expect(items('umwelt, klima & grün', true)).toHaveLength(1)
    expect(items('  ', true)).toHaveLength(6)
  })
})

describe('what is written in a form', () => {
  test('an empty text is no text; the other language stays', () => {
    expect(optionalText('a', 'de', '  ')).toBeNull()
    expect(optionalText(null, 'de', 'neu')).toBe('neu')
    expect(optionalText({ de: 'a', en: 'b' }, 'de', '')).toEqual({ en: 'b' })
    expect(optionalText({ de: 'a' }, 'de', '')).toBeNull()
    expect(optionalText({ de: 'a', en: 'b' }, 'en', 'c')).toEqual({ de: 'a', en: 'c' })
  })

  test('numbers are read with comma or point; what is none is refused by the command', () => {
    expect(writtenNumber('0,5')).toBe(0.5)
    expect(writtenNumber(' 1 000.25 ')).toBe(1000.25)
    expect(writtenNumber('')).toBeNull()
    expect(writtenNumber('viel')).toBeNaN()
    expect(plainNumber(1234.5, 'de')).toBe('1234,5')
    expect(writtenNumber(plainNumber(0.5, 'de'))).toBe(0.5)
  })
})

describe('targets in words', () => {
  test('every part says what it belongs to', () => {
    const context = { t, locale: 'de', workshop } as const
    expect(targetTitle({ kind: 'gate', id: 'I05', gate: 'G3' }, context)).toBe(
      'G3 Pilot bestanden: „Parkraum-Sensorik“',
    )
    expect(
      targetTitle({ kind: 'contribution', corridorId: 'C1', departmentId: 'D5' }, context),
    ).toBe('Umwelt, Klima & Grün im Korridor „Klimaresiliente Stadt“')
    expect(targetTitle({ kind: 'link', end: { kind: 'sector', id: 'science' } }, context)).toBe(
      'I-Team und Wissenschaft',
    )
    expect(contributionWords(workshop, 'C1', 'D5', { t })).toBe('V Verantwortung, 9 Tage')
    expect(contributionWords(workshop, 'C2', 'D1', { t })).toBe('keine Rolle')
  })
})
