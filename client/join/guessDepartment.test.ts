import { describe, expect, it } from 'vitest'
import { departmentNames, guessDepartment } from './guessDepartment.ts'

const departments = [
  { id: 'D1', name: { de: 'Oberbürgermeisteramt', en: "Mayor's Office" } },
  { id: 'D2', name: 'Finanzen' },
]

describe('the departments of a join form', () => {
  it('are named in the language of the reader, else in the one there is', () => {
    expect(departmentNames(departments, 'en')).toEqual([
      { id: 'D1', name: "Mayor's Office" },
      { id: 'D2', name: 'Finanzen' },
    ])
    expect(departmentNames([{ id: 'D3', name: {} }], 'de')).toEqual([{ id: 'D3', name: 'D3' }])
  })

  it('start with the one the person named on another board, in whatever language', () => {
    expect(guessDepartment(departments, "mayor's office ")).toEqual({ kind: 'listed', id: 'D1' })
    expect(guessDepartment(departments, 'Finanzen')).toEqual({ kind: 'listed', id: 'D2' })
  })

  it('start open where that department is not on the board', () => {
    expect(guessDepartment(departments, 'Feuerwehr')).toEqual({ kind: 'open' })
    expect(guessDepartment(departments, null)).toEqual({ kind: 'open' })
  })

  it('bring their name along to a board that has none yet', () => {
    expect(guessDepartment([], 'Feuerwehr')).toEqual({ kind: 'new', name: 'Feuerwehr' })
  })
})
