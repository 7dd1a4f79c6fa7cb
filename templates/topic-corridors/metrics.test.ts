import { describe, expect, test } from 'vitest'
import { emptyWorkshop, type Workshop } from '../../shared/workshop/workshop.ts'
import { corridor } from '../testing/anyWorkshop.ts'
import { deriveCorridors } from './metrics.ts'

describe('boundaries of T3', () => {
  const grid = (rows: readonly string[], capacityDays: number | null = null): Workshop => ({
    ...emptyWorkshop,
    departments: [...(rows[0] ?? '')].map((_role, at) => ({
      id: `D${at}`,
      name: `D${at}`,
      headRole: null,
      capacityDays,
      color: null,
      extra: {},
    })),
    corridors: rows.map((_row, at) => corridor(`C${at}`)),
    contributions: [...(rows[0] ?? '')].flatMap((_role, d) =>
      rows.flatMap((row, c) => {
        const role = ({ l: 'lead', c: 'contribute', i: 'informed' } as const)[row[d] ?? '']
        const cell = { departmentId: `D${d}`, corridorId: `C${c}`, text: null, taskType: null }
        return role ? [{ ...cell, role, days: 9, extra: {} }] : []
      }),
    ),
  })

  test('a corridor without a lead and one with two: the second lead is no contributor', () => {
    const derived = deriveCorridors(grid(['cci', 'llc']))
    expect(derived.crossness).toEqual({ C0: 1, C1: 0.5 })
    expect(derived.leadCoverage).toEqual([2, 3])
    expect(derived.reciprocity).toEqual([0, 1])
  })

  test('everybody contributes and nobody leads: crossness stays at 1', () => {
    expect(deriveCorridors(grid(['ccc']))).toMatchObject({ crossness: { C0: 1 }, crossnessMean: 1 })
  })

  test('an empty column has no load and no partner', () => {
    const derived = deriveCorridors(grid(['l.c', 'c.l']))
    expect(derived.loadPoints).toEqual({ D0: 4, D1: 0, D2: 4 })
    expect(derived.unlinkedPairs).toEqual([
      ['D0', 'D1'],
      ['D1', 'D2'],
    ])
    expect(derived.reciprocity).toEqual([1, 1])
  })

  test('without a capacity nobody is overloaded by days, with one of 0 everybody is', () => {
    expect(deriveCorridors(grid(['lc'])).overloadDays).toEqual([])
    expect(deriveCorridors(grid(['lc'], 9)).overloadDays).toEqual([])
    expect(deriveCorridors(grid(['lc'], 0)).overloadDays).toEqual(['D0', 'D1'])
  })

  test('seven points are too much, six are not', () => {
    expect(deriveCorridors(grid(['l', 'l'])).overloadPoints).toEqual([])
    expect(deriveCorridors(grid(['l', 'l', 'c'])).overloadPoints).toEqual(['D0'])
  })

  test('one department or none: nothing to divide by is no value', () => {
    expect(deriveCorridors(grid(['l']))).toMatchObject({
      crossness: { C0: null },
      crossnessMean: null,
      density: [0, 0],
      reciprocity: [0, 0],
      leadCoverage: [1, 1],
    })
    expect(deriveCorridors(emptyWorkshop)).toMatchObject({
      crossness: {},
      crossnessMean: null,
      leadCoverage: [0, 0],
    })
  })
})
