import { describe, expect, test } from 'vitest'
import { dayOf } from '../model/day.ts'
import { actionFlags, byDue, waitsFor } from './actionFlags.ts'
import type { Action } from './workshop.ts'

const action = (fields: Partial<Action> = {}): Action => ({
  id: 'M1',
  what: 'Rat fragen',
  ownerRole: 'Leitung',
  deptId: null,
  corridorId: null,
  initiativeId: null,
  due: '2026-11-22',
  resources: null,
  status: 'open',
  dependsOn: [],
  extra: {},
  ...fields,
})
const flagsOf = (fields: Partial<Action>, today: string | null = '2026-11-22') =>
  actionFlags(action(fields), today)

describe('flags of an action', () => {
  test('it is overdue from the day after the one it was due', () => {
    expect(flagsOf({})).toEqual([])
    expect(flagsOf({}, '2026-11-23')).toEqual(['overdue'])
    expect(flagsOf({ due: '2025-12-31' }, '2026-01-01')).toEqual(['overdue'])
    expect(flagsOf({ status: 'doing' }, '2027-01-01')).toEqual(['overdue'])
  })

  test('without a role that sees to it or without a day it says so', () => {
    expect(flagsOf({ ownerRole: null, due: null })).toEqual(['noOwner', 'noDue'])
    expect(flagsOf({ ownerRole: { de: ' ' } })).toEqual(['noOwner'])
    expect(flagsOf({ ownerRole: { de: '', en: 'Head' } })).toEqual([])
  })

  test('what is done or dropped has none, and without a day nothing is late', () => {
    const bare = { ownerRole: null, due: null }
    expect(flagsOf({ ...bare, status: 'done' }, '2030-01-01')).toEqual([])
    expect(flagsOf({ status: 'dropped' }, '2030-01-01')).toEqual([])
    expect(flagsOf({ due: '1999-01-01' }, null)).toEqual([])
  })
})

test('an action waits for those it depends on that are there and not finished', () => {
  const all = [
    action({ id: 'A' }),
    action({ id: 'B', status: 'done' }),
    action({ id: 'C', status: 'doing' }),
    action({ id: 'D', status: 'dropped' }),
  ]
  expect(waitsFor({ dependsOn: ['D', 'C', 'B', 'A', 'gone'] }, all)).toEqual(['A', 'C'])
})

test('actions go by their day, those without one last, otherwise as they came', () => {
  const all = [
    action({ id: 'A', due: null }),
    action({ id: 'B', due: '2027-01-01' }),
    action({ id: 'C', due: '2026-01-01' }),
    action({ id: 'D', due: null }),
    action({ id: 'E', due: '2026-01-01' }),
  ]
  expect(byDue(all).map(({ id }) => id)).toEqual(['C', 'E', 'B', 'A', 'D'])
})

test('a moment’s day is that of the clock on the wall', () => {
  expect(dayOf(new Date(2026, 0, 5, 0, 0))).toBe('2026-01-05')
  expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
})
