import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyWorkshop, type Link } from '../../shared/workshop/workshop.ts'
import { anyDepartment } from '../testing/anyWorkshop.ts'
import { deriveTeam } from './metrics.ts'

describe('boundaries of T4', () => {
  const link = (kind: Link['kind'], to: string, level: Link['level']): Link => ({
    kind,
    to,
    level,
    levelTarget: null,
    purpose: null,
    ownerRole: null,
    extra: {},
  })
  const [D1] = fc.sample(anyDepartment('D1'), 1)

  test('the balance is 0 when one side is 0, and there is none without departments', () => {
    const citizens = link('sector', 'citizens', 4)
    const one = { ...emptyWorkshop, departments: [D1!] }
    expect(deriveTeam({ ...one, links: [citizens] })).toMatchObject({
      openness: 0.2,
      integration: 0,
      inOutBalance: 0,
    })
    expect(deriveTeam({ ...one, links: [link('department', 'D1', 4)] })).toMatchObject({
      openness: 0,
      integration: 1,
      inOutBalance: 0,
    })
    expect(deriveTeam({ ...emptyWorkshop, links: [citizens] })).toMatchObject({
      integration: null,
      inOutBalance: null,
    })
  })

  test('a stakeholder raises its sector and never lowers it', () => {
    const at = (linked: Link['level'], levelNow: Link['level']) =>
      deriveTeam({
        ...emptyWorkshop,
        links: [link('sector', 'science', linked)],
        stakeholders: [
          {
            id: 'S',
            sector: 'science',
            name: 'S',
            influence: null,
            interest: null,
            levelNow,
            levelTarget: null,
            extra: {},
          },
        ],
      }).openness
    expect([at(1, 3), at(3, 1), at(0, 0)]).toEqual([0.15, 0.15, 0])
  })
})
