import { expect, test } from 'vitest'
import type { FiveStep } from '../../shared/model/records/kit.ts'
import { emptyWorkshop, type Workshop } from '../../shared/workshop/workshop.ts'
import { retro } from './index.ts'
import { summarize } from './metrics.ts'

function rated(...values: readonly FiveStep[]): Workshop {
  const retroRatings = values.map((value, at) => ({ id: `W${at}`, value, extra: {} }))
  return { ...emptyWorkshop, retroRatings }
}

test('ratings say nothing before there are five of them', () => {
  expect(summarize(rated())).toEqual({ count: 0, result: null })
  expect(summarize(rated(1, 1, 1, 1))).toEqual({ count: 4, result: null })
  expect(summarize(rated(5, 4, 4, 5, 3)).result?.mean).toBe(4.2)
})

test('with fewer than five neither sheet, panel nor table differ by what was given', () => {
  const shown = (workshop: Workshop) =>
    JSON.stringify([
      retro.draw(workshop, 'de'),
      retro.insight(workshop, 'de'),
      retro.tables(workshop, 'de', new Map()),
    ])
  expect(shown(rated(1, 2, 1, 5))).toBe(shown(rated(5, 5, 5, 5)))
  expect(shown(rated(1, 2, 1, 5, 4))).not.toBe(shown(rated(5, 5, 5, 5, 5)))
})
