import { describe, expect, test } from 'vitest'
import { actionPlan } from '../../templates/action-plan/index.ts'
import { fourApproaches } from '../../templates/four-approaches/index.ts'
import { iTeam } from '../../templates/i-team/index.ts'
import { roadmap } from '../../templates/roadmap/index.ts'
import { stakeholderGrid } from '../../templates/stakeholder-grid/index.ts'
import { topicCorridors } from '../../templates/topic-corridors/index.ts'
import { sampleWorkshop } from '../../templates/samples/sampleWorkshop.ts'
import { translator } from '../../shared/i18n/translate.ts'
import { leftKitViews } from './kitViews.ts'
import { sectionsOf } from './sectionsOf.ts'
import { isFiltering, matches, noFilter, noneChosen, type ListFilter } from './listFilter.ts'
import { keepArranged, nextSort, sortBy, type Sort } from './listOrder.ts'
import { baseView, viewOf } from './listViews.ts'
import { columnsOf, sortValueOf, type Column } from './listRows.ts'

const sample = sampleWorkshop()
const shown = (filter: Partial<ListFilter>) =>
  sample.initiatives
    .filter((each) => matches(each, { ...noFilter, ...filter }, 'de'))
    .map(({ id }) => id)

describe('filter', () => {
  test('without one everything is shown', () => {
    expect(shown({})).toHaveLength(12)
    expect(isFiltering(noFilter)).toBe(false)
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false)
  })

  test('case, accents and ß make no difference; every word must occur', () => {
    expect(shown({ text: 'STRASSENBELEUCHTUNG' })).toEqual(['I04'])
    expect(shown({ text: 'burger konto' })).toEqual(['I11'])
    expect(shown({ text: 'klima hitze' })).toEqual([])
  })

  test('a department is found where it leads and where it contributes', () => {
    expect(shown({ departmentId: 'D1' })).toEqual(['I12'])
    expect(shown({ departmentId: 'D2' })).toEqual(['I04', 'I08', 'I09', 'I10', 'I11'])
  })

  test('corridor, phase, status and the lack of a corridor', () => {
    expect(shown({ corridorId: 'C4' })).toEqual(['I06', 'I11'])
    expect(shown({ status: 'parked' })).toEqual([])
    expect(shown({ phase: 'P4' })).toEqual(['I04', 'I06'])
    expect(isFiltering({ ...noFilter, phase: 'P1' })).toBe(true)
    expect(shown({ corridorId: noneChosen })).toEqual([])
  })
})

describe('order', () => {
  const by = (column: Column, isDescending = false) =>
    sortBy(
      sample.initiatives,
      (each) => sortValueOf(each, column, sample, [fourApproaches], 'de'),
      isDescending,
      'de',
    ).map(({ id }) => id)

  test('words sort by the alphabet, umlauts with their letters, numbers by size', () => {
    expect(by('title').slice(0, 3)).toEqual(['I04', 'I09', 'I01'])
    expect(by('title', true)[0]).toBe('I10')
    expect(by('effort').slice(0, 3)).toEqual(['I01', 'I02', 'I09'])
    expect(by('phase').at(-1)).toBe('I12')
  })

  test('zones sort as the path goes', () => {
    expect(by('zone:four-approaches')).toEqual(sample.initiatives.map(({ id }) => id))
    expect(columnsOf([fourApproaches])).toContain('zone:four-approaches')
  })

  test('what has no value comes last, up and down', () => {
    const rows = [{ v: null }, { v: 2 }, { v: 1 }]
    expect(sortBy(rows, ({ v }) => v, false, 'de').map(({ v }) => v)).toEqual([1, 2, null])
    expect(sortBy(rows, ({ v }) => v, true, 'de').map(({ v }) => v)).toEqual([2, 1, null])
  })

  test('a heading sorts up, then down, then gives the board’s order back', () => {
    const steps: Sort[] = []
    let sort: Sort = null
    for (let press = 0; press < 3; press++) steps.push((sort = nextSort(sort, 'title')))
    expect(steps).toEqual([
      { column: 'title', isDescending: false },
      { column: 'title', isDescending: true },
      null,
    ])
    expect(nextSort({ column: 'title', isDescending: true }, 'phase')).toEqual({
      column: 'phase',
      isDescending: false,
    })
  })

  test('rows stay where they are while they are edited; new ones come last, deleted ones go', () => {
    const first = keepArranged(null, ['a', 'b', 'c'], 'k', () => ['c', 'a'])
    expect(keepArranged(first, ['a', 'b', 'c'], 'k', () => ['a', 'b', 'c'])).toBe(first)
    const grown = keepArranged(first, ['a', 'b', 'c', 'd'], 'k', () => [])
    expect(grown.shown).toEqual(['c', 'a', 'd'])
    expect(keepArranged(grown, ['b', 'c', 'd'], 'k', () => []).shown).toEqual(['c', 'd'])
    expect(keepArranged(grown, ['b', 'c', 'd'], 'other', () => ['b']).shown).toEqual(['b'])
  })

  test('a row that comes back after a deletion is shown, whatever the filter says', () => {
    const first = keepArranged(null, ['a', 'b'], 'k', () => ['a'])
    const gone = keepArranged(first, ['a'], 'k', () => ['a'])
    expect(gone.shown).toEqual(['a'])
    expect(keepArranged(gone, ['a', 'b'], 'k', () => ['a']).shown).toEqual(['a', 'b'])
  })
})

describe('columns and views', () => {
  const all = [fourApproaches, roadmap, topicCorridors, iTeam]

  test('only zones that say what no other column says are a column', () => {
    const zones = columnsOf(all).filter((column) => column.startsWith('zone:'))
    expect(zones).toEqual(['zone:four-approaches'])
  })

  test('a target is shown by the template that is about it, else where all are', () => {
    expect(viewOf({ kind: 'gate', id: 'I01', gate: 'G1' }, all)).toBe('roadmap')
    expect(viewOf({ kind: 'link', end: { kind: 'department', id: 'D1' } }, all)).toBe('i-team')
    expect(viewOf({ kind: 'field', templateId: 'roadmap', key: 'mission' }, all)).toBe('roadmap')
    expect(viewOf({ kind: 'initiative', id: 'I01' }, all)).toBe(baseView)
    expect(viewOf({ kind: 'gate', id: 'I01', gate: 'G1' }, [fourApproaches])).toBe(baseView)
  })

  test('a stakeholder is with the I-Team, and on the grid where there is no I-Team', () => {
    const target = { kind: 'stakeholder', id: 'S1' } as const
    expect(viewOf(target, [stakeholderGrid, iTeam])).toBe('i-team')
    expect(viewOf(target, [fourApproaches, stakeholderGrid])).toBe('stakeholder-grid')
    expect(viewOf({ kind: 'action', id: 'M1' }, [actionPlan])).toBe('action-plan')
    expect(viewOf({ kind: 'action', id: 'M1' }, [iTeam])).toBe(baseView)
  })

  test('what the kit collected is in the base view where its template is not on the board', () => {
    const workshop = {
      ...sample,
      agreements: [{ id: 'V1', text: 'Ausreden lassen', consent: 'open', extra: {} }],
      retroRatings: [{ id: 'Z1', value: 4, extra: {} }],
    } as const
    const idsOf = (templates: readonly { readonly id: string }[]) =>
      leftKitViews(workshop, templates).map(({ section }) => section)
    expect(idsOf([{ id: 'retro' }])).toEqual(['agreements'])
    expect(idsOf([])).toEqual(['agreements', 'retroNotes'])
    const sections = sectionsOf(baseView, {
      t: translator('de'),
      locale: 'de',
      templates: [],
      frame: workshop,
    })
    expect(sections.map(({ id }) => id)).toEqual([
      'initiatives',
      'departments',
      'corridors',
      'notes',
      'pictures',
      'agreements',
      'retroNotes',
      'rating',
    ])
  })
})
