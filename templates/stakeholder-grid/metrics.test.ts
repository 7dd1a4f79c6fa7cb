import { expect, test } from 'vitest'
import { emptyWorkshop, type Stakeholder } from '../../shared/workshop/workshop.ts'
import { stakeholderGrid } from './index.ts'
import { summarize } from './metrics.ts'

const somebody: Stakeholder = {
  id: 'S',
  sector: 'citizens',
  name: 'S',
  influence: 4,
  interest: 4,
  levelNow: 0,
  levelTarget: null,
  extra: {},
}
const of = (...changes: readonly Partial<Stakeholder>[]) => ({
  ...emptyWorkshop,
  stakeholders: changes.map((change, at) => ({ ...somebody, id: `S${at}`, ...change })),
})
const ids = (list: readonly Stakeholder[]) => list.map(({ id }) => id)

test('much influence and at most informed is overlooked, whatever the interest', () => {
  const found = summarize(
    of(
      { levelNow: 0 },
      { levelNow: 1, interest: null },
      { levelNow: 2 },
      { levelNow: 1, influence: 3 },
      { levelNow: 1, influence: null },
    ),
  )
  expect(ids(found.overlooked)).toEqual(['S0', 'S1'])
  expect(ids(found.tray)).toEqual(['S1', 'S4'])
  expect(ids(found.key)).toEqual(['S0', 'S2'])
  expect(ids(found.notTogether)).toEqual(['S2'])
})

test('who is to take part further than today is wanted; sectors without anybody are missing', () => {
  const found = summarize(
    of({ levelNow: 2, levelTarget: 3 }, { levelNow: 2, levelTarget: 2, sector: 'science' }),
  )
  expect(ids(found.wanted)).toEqual(['S0'])
  expect(found.missingSectors).toEqual(['business', 'civilSociety', 'municipalities'])
})

test('one who has only an influence lies in the tray and keeps it there', () => {
  const workshop = of({ interest: null })
  const ref = { kind: 'stakeholder', id: 'S0' } as const
  const own = stakeholderGrid.place(ref, workshop, [])
  expect(stakeholderGrid.zoneOf(ref, workshop)).toBe('tray')
  expect(own && stakeholderGrid.read(ref, own, workshop)).toEqual({
    influence: null,
    interest: null,
  })
})
