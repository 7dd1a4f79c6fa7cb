import { expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translate.ts'
import { knownTemplateIds, loadTemplates } from '../board/loadedTemplates.ts'
import { halfDay } from './agendaBlocks.ts'

test('half a day lasts 240 minutes, every step leads where it happens', async () => {
  await loadTemplates(knownTemplateIds)
  const steps = halfDay(translator('de'), 'de')
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(240)
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
  expect(steps.filter(({ templateId }) => templateId === 'topic-corridors')).not.toHaveLength(0)
  expect(
    steps.every(({ templateId, focus }) => (templateId === undefined) === (focus === undefined)),
  ).toBe(true)
})
