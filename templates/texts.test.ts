import { describe, expect, test } from 'vitest'
import { locales } from '../shared/i18n/locale.ts'
import { texts as actionPlan } from './action-plan/texts.ts'
import { texts as agreements } from './agreements/texts.ts'
import { texts as checkIn } from './check-in/texts.ts'
import { texts as decisionLog } from './decision-log/texts.ts'
import { texts as fourApproaches } from './four-approaches/texts.ts'
import { texts as iTeam } from './i-team/texts.ts'
import { templateIds } from './ids.ts'
import { texts as parkingLot } from './parking-lot/texts.ts'
import { templates } from './registry.ts'
import { texts as retro } from './retro/texts.ts'
import { texts as roadmap } from './roadmap/texts.ts'
import { texts as stakeholderGrid } from './stakeholder-grid/texts.ts'
import { texts as topicCorridors } from './topic-corridors/texts.ts'

const catalogues = {
  [templateIds.fourApproaches]: fourApproaches,
  [templateIds.roadmap]: roadmap,
  [templateIds.topicCorridors]: topicCorridors,
  [templateIds.iTeam]: iTeam,
  [templateIds.checkIn]: checkIn,
  [templateIds.agreements]: agreements,
  [templateIds.parkingLot]: parkingLot,
  [templateIds.stakeholderGrid]: stakeholderGrid,
  [templateIds.actionPlan]: actionPlan,
  [templateIds.decisionLog]: decisionLog,
  [templateIds.retro]: retro,
}

/** The placeholders of each text, by its key. */
function placeholdersOf(catalogue: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, text]) => [
      key,
      (text.match(/\{\w+\}/g) ?? []).toSorted(),
    ]),
  )
}

test('every template is looked at', () => {
  expect(templates.map(({ id }) => id)).toEqual(Object.keys(catalogues))
})

describe.each(Object.entries(catalogues))('the texts of %s', (_id, texts) => {
  test('have the same keys and placeholders in both languages', () => {
    expect(placeholdersOf(texts.en)).toEqual(placeholdersOf(texts.de))
  })

  test.each(locales)('are never empty in %s', (locale) => {
    const empty = Object.entries(texts[locale]).filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })
})

describe.each(templates)('$id', ({ texts, agenda, minutes }) => {
  test.each(locales)('says in %s what it is called and where it comes from', (locale) => {
    expect(Object.keys(texts[locale])).toEqual(['title', 'description', 'people', 'zone', 'credit'])
  })

  test.each(locales)('has in %s an agenda that takes as long as it says', (locale) => {
    const steps = agenda(locale)
    expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes)
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length)
  })

  test.each(locales)('asks in %s something of its own where people talk or sort', (locale) => {
    const silent = agenda(locale).filter(
      ({ mode, ask }) => (mode === 'discuss' || mode === 'sort') && !ask,
    )
    expect(silent).toEqual([])
  })
})
