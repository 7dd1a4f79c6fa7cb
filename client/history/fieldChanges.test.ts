import { describe, expect, test } from 'vitest'
import type { Locale } from '../../shared/i18n/locale.ts'
import { translator } from '../../shared/i18n/translate.ts'
import { createAction, updateAction } from '../../shared/workshop/commands/actions.ts'
import {
  setContribution,
  setCorridorLead,
  updateCorridor,
} from '../../shared/workshop/commands/corridors.ts'
import {
  createDepartment,
  deleteDepartment,
  updateDepartment,
} from '../../shared/workshop/commands/departments.ts'
import { setLink } from '../../shared/workshop/commands/iTeam.ts'
import { findInitiative, updateInitiative } from '../../shared/workshop/commands/initiatives.ts'
import { decideGate, setCriterion } from '../../shared/workshop/commands/roadmap.ts'
import { clipTexts } from './clipTexts.ts'
import { compareBoards, type BoardRecords } from './compareBoards.ts'
import { Copies } from './Copies.ts'
import { copyField } from './copyField.ts'
import { fieldChanges } from './fieldChanges.ts'
import { historyWords } from './useHistoryWords.ts'
import { openSample, templates } from './testing/openSample.ts'

/** Every respect in which one thing differs: what it is called, what it was, what it is. */
function told(before: BoardRecords, after: BoardRecords, id: string, locale: Locale = 'de') {
  const comparison = compareBoards(before, after, locale)
  const change = comparison.groups.flatMap(({ changes }) => changes).find((one) => one.id === id)
  if (!change) return null
  const speaker = { t: translator(locale), say: historyWords(locale), locale }
  const fields = fieldChanges(change, comparison, speaker)
  return fields.map(({ label, values }) => [label, values.before, values.after])
}

describe('the respects in which a thing differs', () => {
  test('are told as its form calls them, with what was and what is', () => {
    const { board, records } = openSample()
    const then = records()
    updateInitiative(board, templates, 'I02', {
      title: 'Neuer Name',
      x: 0.6,
      y: 0.7,
      phase: 'P3',
      leadDeptId: 'D1',
      effort: 'L',
      opexSecured: true,
    })
    decideGate(board, 'I02', 'G1', { decision: 'loop' })
    setCriterion(board, 'I02', 'technical', { rating: 0 })
    const fields = told(then, records(), 'initiative:I02') ?? []
    expect(fields).toContainEqual(['Phase', 'P2 Prototyp', 'P3 Pilot'])
    expect(fields).toContainEqual(['Herangehensweise', 'Themenlab', 'Querschnittszentrum'])
    expect(fields.find(([label]) => label === 'Titel')?.[2]).toBe('Neuer Name')
    expect(fields.find(([label]) => label === 'Technisch')?.[2]).toBe('0 nicht erfüllt')
    const labels = fields.map(([label]) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels).not.toContain('weitere Angaben')
  })

  test('of corridors, departments, contributions and links have words too', () => {
    const { board, records } = openSample()
    setContribution(board, 'C1', 'D2', { role: 'contribute', days: 4 })
    setLink(board, { kind: 'department', id: 'D1' }, { level: 1 })
    const then = records()
    updateDepartment(board, 'D2', { capacityDays: 12.5 })
    updateCorridor(board, 'C1', { goal: 'Kurze Wege' })
    setContribution(board, 'C1', 'D2', { role: 'informed', days: null })
    setLink(board, { kind: 'department', id: 'D1' }, { level: 3 })
    const now = records()
    expect(told(then, now, 'department:D2')?.at(0)?.[2]).toBe('12,5')
    expect(told(then, now, 'corridor:C1')).toEqual([['Ziel', expect.any(String), 'Kurze Wege']])
    expect(told(then, now, 'contribution:C1~D2')).toEqual([
      ['Tage', '4', ''],
      ['Rolle', 'Beitrag', 'informiert'],
    ])
    expect(told(then, now, 'link:department~D1', 'en')).toEqual([
      ['Level today', '1 inform', '3 co-create'],
    ])
  })

  test('that differ in the other language only are told in that one', () => {
    const { board, records } = openSample()
    updateInitiative(board, templates, 'I02', { title: { de: 'Rad', en: 'Bike' } })
    const then = records()
    updateInitiative(board, templates, 'I02', { title: { de: 'Rad', en: 'Bicycle' } })
    expect(told(then, records(), 'initiative:I02')).toEqual([['Titel', 'Bike', 'Bicycle']])
  })

  test('of long texts are shown from where they differ', () => {
    const same = 'Ein langer Satz, der auf beiden Seiten ganz gleich anfängt und noch weitergeht, '
    expect(clipTexts({ before: `${same}alt.`, after: `${same}neu.` })).toEqual({
      before: '… und noch weitergeht, alt.',
      after: '… und noch weitergeht, neu.',
    })
    expect(clipTexts({ before: 'alt', after: 'neu' })).toEqual({ before: 'alt', after: 'neu' })
  })
})

describe('taking one respect back', () => {
  test('leaves the others as they are now, and undo leaves them too', () => {
    const { board, store, records } = openSample()
    const then = records()
    const before = findInitiative(board, 'I02')
    updateInitiative(board, templates, 'I02', { title: 'Neu', phase: 'P3', leadDeptId: 'D1' })
    const copies = new Copies(store, templates, null)
    expect(copies.copy(then, 'initiative:I02', ['leadDeptId'])).toBeNull()
    expect(findInitiative(board, 'I02')).toMatchObject({
      title: 'Neu',
      phase: 'P3',
      leadDeptId: before?.leadDeptId,
    })
    updateInitiative(board, templates, 'I02', { title: 'Noch neuer' })
    expect(copies.undo()).toBe(true)
    expect(findInitiative(board, 'I02')).toMatchObject({ title: 'Noch neuer', leadDeptId: 'D1' })
  })

  test('moves the cards along', () => {
    const { board, records } = openSample()
    const then = records()
    updateInitiative(board, templates, 'I02', { x: 0.6, y: 0.7, title: 'Neu' })
    expect(copyField(board, templates, then, 'initiative:I02', ['x', 'y'])).toBeNull()
    const card = board.cardsOf('I02').find(({ parentId }) => parentId === 'page:four-approaches')
    const old = card && then.get(card.id)
    expect(card).toMatchObject({ x: (old as { x: number }).x, y: (old as { y: number }).y })
    expect(findInitiative(board, 'I02')?.title).toBe('Neu')
  })

  test('takes a list of names as a whole', () => {
    const { board, records } = openSample()
    updateInitiative(board, templates, 'I02', { contribDeptIds: ['D3', 'D4'] })
    const then = records()
    updateInitiative(board, templates, 'I02', { contribDeptIds: ['D5', 'D4'], title: 'Neu' })
    const cells = ['contribDeptIds.D3', 'contribDeptIds.D5']
    expect(copyField(board, templates, then, 'initiative:I02', cells)).toBeNull()
    expect(findInitiative(board, 'I02')).toMatchObject({
      title: 'Neu',
      contribDeptIds: ['D3', 'D4'],
    })
  })

  test('is refused where what it names is gone, and changes nothing', () => {
    const { board, records } = openSample()
    createDepartment(board, { name: 'Archiv' }, () => 'D9')
    updateInitiative(board, templates, 'I02', { leadDeptId: 'D9' })
    const then = records()
    updateInitiative(board, templates, 'I02', { leadDeptId: 'D1', title: 'Neu' })
    expect(deleteDepartment(board, 'D9')).toBeNull()
    const now = records()
    expect(copyField(board, templates, then, 'initiative:I02', ['leadDeptId'])).toMatchObject({
      code: 'entity/not-found',
    })
    expect(records()).toEqual(now)
  })

  test('gives a corridor its lead back in the contributions too', () => {
    const { board, records } = openSample()
    setCorridorLead(board, 'C1', 'D1')
    const then = records()
    setCorridorLead(board, 'C1', 'D2')
    updateCorridor(board, 'C1', { goal: 'Anders' })
    expect(copyField(board, templates, then, 'corridor:C1', ['leadDeptId'])).toBeNull()
    expect(board.get('corridor:C1')).toMatchObject({ leadDeptId: 'D1', goal: 'Anders' })
    expect(board.get('contribution:C1~D1')).toMatchObject({ role: 'lead' })
    expect(board.get('contribution:C1~D2')).toMatchObject({ role: 'contribute' })
  })

  test('never makes actions wait for each other in a circle', () => {
    const { board, records } = openSample()
    createAction(board, templates, { what: 'Erst' }, () => 'A1')
    createAction(board, templates, { what: 'Dann', dependsOn: ['A1'] }, () => 'A2')
    const then = records()
    updateAction(board, templates, 'A2', { dependsOn: [], what: 'Später' })
    updateAction(board, templates, 'A1', { dependsOn: ['A2'] })
    const cells = ['dependsOn.A1']
    expect(copyField(board, templates, then, 'action:A2', cells)).not.toBeNull()
    expect(board.get('action:A2')).toMatchObject({ dependsOn: [], what: 'Später' })
  })
})
