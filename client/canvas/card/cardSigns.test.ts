import { expect, test } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'
import { flagSigns, gateSigns, signsIn } from './cardSigns.ts'

test('every gate status and every flag has a shape of its own', () => {
  const shapes = [...Object.values(gateSigns), ...Object.values(flagSigns)].map(({ d }) => d)
  expect(new Set(shapes).size).toBe(shapes.length)
})

test('the signs of a card say why they are there, the gate last', () => {
  const signs = signsIn({ status: 'blocked', flags: ['g0_unchecked'] }, translator('de'))
  expect(signs.map(({ text }) => text)).toEqual([
    'niemand hat geprüft, ob es das schon gibt (G0)',
    'noch nicht bereit: ein Kriterium ist nicht erfüllt',
  ])
})
