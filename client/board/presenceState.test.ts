import { describe, expect, it } from 'vitest'
import type { Role } from '../../shared/access/role.ts'
import { shownOf, type PresenceState } from './presenceState.ts'

function presence(role: Role | undefined): PresenceState {
  return {
    user: { id: 'p1', name: 'Anna', mark: null, department: null, ...(role ? { role } : {}) },
    page: 'page:a',
    cursor: [10, 20],
    selected: ['shape:s'],
    view: [0, 0, 100, 50],
    follows: null,
    laser: [[1, 2]],
    isIdle: false,
  }
}

describe('the presence of others', () => {
  it('[S21] is shown without cursor and laser while cursors are muted, whatever their page sends', () => {
    for (const role of ['participant', 'observer', undefined] as const) {
      const shown = shownOf(presence(role), true)
      expect(shown).toEqual({ ...presence(role), cursor: null, laser: [] })
    }
  })

  it('[S21] is shown whole of facilitators, and of everybody while cursors are not muted', () => {
    expect(shownOf(presence('facilitator'), true)).toEqual(presence('facilitator'))
    expect(shownOf(presence('participant'), false)).toEqual(presence('participant'))
  })
})
