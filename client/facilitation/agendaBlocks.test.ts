import { beforeAll, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translate.ts'
import { knownTemplateIds, loadTemplates } from '../board/loadedTemplates.ts'
import { minutesOf, programmes, stepsOfProgramme } from './agendaBlocks.ts'

beforeAll(() => loadTemplates(knownTemplateIds), 60_000)

test('half a day lasts 240 minutes, the shorter programmes 150', () => {
  expect(programmes.map(minutesOf)).toEqual([240, 150, 150, 150])
})

test.each(programmes)('the steps of %s fill it, and each leads where it happens', (programme) => {
  const steps = stepsOfProgramme(programme, translator('de'), 'de')
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(minutesOf(programme))
  expect(steps.every(({ minutes }) => minutes > 0)).toBe(true)
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
  expect(steps.some(({ mode }) => mode === 'break')).toBe(true)
  expect(
    steps.every(({ templateId, focus }) => (templateId === undefined) === (focus === undefined)),
  ).toBe(true)
})

test('a step of a template says in its own words what it asks', () => {
  const [checkIn] = stepsOfProgramme('halfDay', translator('en'), 'en')
  expect(checkIn?.text).toMatch(/^Write your card/)
})
