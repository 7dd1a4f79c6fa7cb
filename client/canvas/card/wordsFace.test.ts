import { expect, test } from 'vitest'
import type { CardWords } from '../../../shared/workshop/template.ts'
import { layOutWords } from './wordsFace.ts'

const words: CardWords = {
  title: 'Eine Liste, hinter der alle Dezernate stehen, und die im Haushalt steht',
  untitled: 'Was erwartest du?',
  departmentId: 'D1',
  note: 'Klimamanagement',
  aside: '',
  isAsideBad: false,
  signs: [],
  isSettled: false,
  spoken: [],
}
const department = { name: 'Umwelt, Klima & Grün', color: 'green' } as const

test('a card shows who in a row below its title', () => {
  const face = layOutWords(words, department, 408, 137)
  expect(face.department).toEqual({ shortName: 'UKG', color: 'green' })
  expect(face.title.lines.length).toBeLessThanOrEqual(3)
})

test('where nothing stands below, the title has the whole card', () => {
  const long = { ...words, title: words.title.repeat(2), note: '', departmentId: null }
  expect(layOutWords(long, null, 408, 137).title.lines).toHaveLength(4)
  expect(layOutWords({ ...long, note: 'Rolle' }, null, 408, 137).title.lines).toHaveLength(3)
})

test('without a title a question stands in its place', () => {
  const face = layOutWords({ ...words, title: '' }, null, 408, 137)
  expect(face.hasTitle).toBe(false)
  expect(face.title.lines.join(' ')).toBe('Was erwartest du?')
})
