import { expect, test } from 'vitest'
import { layOutStakeholder } from './stakeholderFace.ts'

const said = {
  name: { de: 'Hochschule', en: 'University' },
  sector: 'science',
  influence: 4,
  interest: null,
  levelNow: 1,
  levelTarget: 3,
} as const
const box = { locale: 'de', untitled: 'Neuer Akteur', w: 208, h: 84 } as const

test('a stakeholder’s card has one line for the name in the reader’s language', () => {
  expect(layOutStakeholder({ stakeholder: said, ...box }).title.lines).toEqual(['Hochschule'])
  const english = layOutStakeholder({ stakeholder: said, ...box, locale: 'en' })
  expect(english.title.lines).toEqual(['University'])
})

test('without a name a word stands in its place', () => {
  const face = layOutStakeholder({ stakeholder: { ...said, name: '' }, ...box })
  expect(face.hasTitle).toBe(false)
  expect(face.title.lines).toEqual(['Neuer Akteur'])
})

test('what nobody has said stays unsaid', () => {
  const face = layOutStakeholder({ stakeholder: said, ...box })
  expect(face).toMatchObject({ influence: 4, interest: null, levelNow: 1, levelTarget: 3 })
})
