import { describe, expect, it } from 'vitest'
import type { Group } from '../../shared/session/session.ts'
import { emptyGroups, putInto, renameGroup } from './groupMembers.ts'

const groups: readonly Group[] = [
  { name: '1', members: ['anna', 'ben'], frameId: 'shape:a' },
  { name: '2', members: ['cleo'], timer: { state: 'paused', leftMs: 1, lengthMs: 2 } },
]

describe('groups by hand', () => {
  it('begin empty and numbered', () => {
    expect(emptyGroups(2)).toEqual([
      { name: '1', members: [] },
      { name: '2', members: [] },
    ])
  })

  it('hold a person once, wherever they are put, and keep areas and names', () => {
    const moved = putInto(groups, 'ben', 1)
    expect(moved.map(({ members }) => members)).toEqual([['anna'], ['cleo', 'ben']])
    expect(moved[0]?.frameId).toBe('shape:a')
    expect(putInto(groups, 'cleo', null).map(({ members }) => members)).toEqual([
      ['anna', 'ben'],
      [],
    ])
  })

  it('are sent without their timers, which are not set this way', () => {
    expect(Object.keys(putInto(groups, 'dora', 1)[1] ?? {})).not.toContain('timer')
  })

  it('take another name unless it is empty or taken', () => {
    expect(renameGroup(groups, 1, ' Klima ')?.map(({ name }) => name)).toEqual(['1', 'Klima'])
    for (const name of ['', '  ', '1', '2']) expect(renameGroup(groups, 1, name)).toBe(null)
  })
})
