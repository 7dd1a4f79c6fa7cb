import { describe, expect, test } from 'vitest'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { findEntries } from './findEntries.ts'
import { historyWords } from './useHistoryWords.ts'

function entry(n: number, more: Partial<SnapshotEntry>): SnapshotEntry {
  return {
    n,
    label: '',
    createdAt: new Date(2026, 10, n, 9, 30).toISOString(),
    by: null,
    byName: null,
    reason: 'rhythm',
    bytes: 1,
    step: null,
    people: 0,
    records: 1,
    of: null,
    undoes: false,
    hasThumbnail: false,
    ...more,
  }
}

const entries = [
  entry(5, {}),
  entry(4, { label: 'Vor der Übung', reason: 'manual', byName: 'Ada' }),
  entry(3, { label: 'Sammeln', reason: 'step', step: { id: 's', title: 'Sammeln' } }),
  entry(2, { label: 'Behalten' }),
  entry(1, { reason: 'restore', of: 4, byName: 'Ben' }),
]
const find = (query: string, onlyKept = false): readonly number[] =>
  findEntries(entries, { query, onlyKept }, 'de', historyWords('de')).map(({ n }) => n)

describe('finding a snapshot', () => {
  test('looks at name, reason, step, person and day, whatever the accents and the case', () => {
    expect(find('')).toEqual([5, 4, 3, 2, 1])
    expect(find('ubung')).toEqual([4])
    expect(find('SAMMELN')).toEqual([3])
    expect(find('ben')).toEqual([1])
    expect(find('ada übung')).toEqual([4])
    expect(find('wiederherstellung')).toEqual([1])
    expect(find('dienstag 3. november')).toEqual([3])
    expect(find('nichts davon')).toEqual([])
  })

  test('leaves out what goes by itself, and keeps what has been named', () => {
    expect(find('', true)).toEqual([4, 3, 2, 1])
  })
})
