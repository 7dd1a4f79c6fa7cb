import { describe, expect, test } from 'vitest'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import type { Board } from '../shared/workshop/board.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { CommandHistory } from '../shared/workshop/CommandHistory.ts'
import { createCorridor, deleteCorridor } from '../shared/workshop/commands/corridors.ts'
import { createDepartment, deleteDepartment } from '../shared/workshop/commands/departments.ts'
import { setField } from '../shared/workshop/commands/fields.ts'
import {
  createTeamRole,
  deleteTeamRole,
  setLink,
  updateTeamRole,
} from '../shared/workshop/commands/iTeam.ts'
import { findInitiative, updateInitiatives } from '../shared/workshop/commands/initiatives.ts'
import { moveInOrder } from '../shared/workshop/commands/order.ts'
import {
  decideGate,
  linkPrinciple,
  setCriterion,
  setTranche,
} from '../shared/workshop/commands/roadmap.ts'
import {
  createStakeholder,
  deleteStakeholder,
  findStakeholder,
  updateStakeholder,
} from '../shared/workshop/commands/stakeholders.ts'
import { changeByControl } from '../shared/workshop/controls.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { templates } from './registry.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'

function make(): Board {
  const index = new BoardIndex()
  for (const record of seedBoard({
    title: 'A',
    locale: 'de',
    templates,
    workshop: sampleFile(),
  })) {
    index.set(record)
  }
  return {
    get: (id) => index.get(id),
    all: (typeName) => index.all(typeName),
    cardsOf: (id) => index.cardsOf(id),
    put: (records) => records.forEach((record) => index.set(record)),
    remove: (ids) => ids.forEach((id) => index.delete(id)),
  }
}

const tooLong = 'x'.repeat(20_001)
const badValue = { code: 'entity/bad-value' }
const notFound = { code: 'entity/not-found' }
const textTooLong = { code: 'entity/text-too-long' }

describe('links', () => {
  const department = { kind: 'department', id: 'D4' } as const
  const linkTo = (board: Board, kind: string, to: string) =>
    workshopOf(board).links.find((link) => link.kind === kind && link.to === to)

  test('a link is made once and changed after that', () => {
    const board = make()
    expect(setLink(board, department, { level: 2, purpose: 'Schulen' })).toBeNull()
    expect(setLink(board, department, { levelTarget: 4 })).toBeNull()
    expect(linkTo(board, 'department', 'D4')).toMatchObject({
      level: 2,
      levelTarget: 4,
      purpose: 'Schulen',
    })
    expect(board.all('link').filter(({ to }) => to === 'D4')).toHaveLength(1)
  })

  test('ends that do not exist and levels off the ladder are refused', () => {
    const board = make()
    const set = (kind: 'department' | 'corridor' | 'sector', id: string, level: number) =>
      setLink(board, { kind, id }, { level: level as 1 })
    expect(set('department', 'D9', 1)).toEqual({ code: 'department/not-found' })
    expect(set('corridor', 'C9', 1)).toEqual({ code: 'corridor/not-found' })
    expect(set('sector', 'aliens', 1)).toEqual(badValue)
    for (const level of [5, -1, 1.5, Number.NaN]) {
      expect(set('sector', 'citizens', level)).toEqual(badValue)
    }
    expect(setLink(board, department, { purpose: tooLong })).toEqual(textTooLong)
  })

  test('a department or corridor takes its link along when it goes', () => {
    const board = make()
    createDepartment(board, { name: 'Kultur' }, () => 'K')
    createCorridor(board, { name: 'Kultur' }, () => 'K')
    setLink(board, { kind: 'department', id: 'K' }, { level: 3 })
    setLink(board, { kind: 'corridor', id: 'K' }, { level: 2 })
    expect(deleteDepartment(board, 'K')).toBeNull()
    expect(board.all('link').filter(({ to }) => to === 'K')).toHaveLength(1)
    expect(deleteCorridor(board, 'K')).toBeNull()
    expect(board.all('link').filter(({ to }) => to === 'K')).toEqual([])
  })
})

describe('roles and stakeholders', () => {
  test('a role is created, changed and deleted', () => {
    const board = make()
    const made = createTeamRole(board, { name: 'Leitung', fte: 0.5, direction: 'both' }, () => 'R')
    expect(made).toEqual({ ok: true, value: 'R' })
    expect(updateTeamRole(board, 'R', { fte: null })).toBeNull()
    expect(workshopOf(board).teamRoles.at(-1)).toMatchObject({ id: 'R', fte: null })
    expect(updateTeamRole(board, 'R', { fte: -1 })).toEqual(badValue)
    expect(updateTeamRole(board, 'R', { name: ' ' })).toEqual({ code: 'entity/no-name' })
    expect(createTeamRole(board, { name: tooLong })).toEqual({ ok: false, refusal: textTooLong })
    expect(deleteTeamRole(board, 'R')).toBeNull()
    expect(deleteTeamRole(board, 'R')).toEqual(notFound)
  })

  test('a stakeholder is created, changed and deleted with its cards', () => {
    const board = make()
    const name = 'Jugendrat'
    expect(
      createStakeholder(board, templates, { name, sector: 'civilSociety' }, () => 'S').ok,
    ).toBe(true)
    const shown = templates.filter(({ cardKinds }) => cardKinds.includes('stakeholder'))
    expect(board.cardsOf('S')).toHaveLength(shown.length)
    expect(updateStakeholder(board, templates, 'S', { interest: 5, levelNow: 2 })).toBeNull()
    expect(findStakeholder(board, 'S')).toMatchObject({ name, interest: 5, levelNow: 2 })
    expect(updateStakeholder(board, templates, 'S', { influence: 6 as 5 })).toEqual(badValue)
    expect(updateStakeholder(board, templates, 'T', {})).toEqual(notFound)
    expect(deleteStakeholder(board, 'S')).toBeNull()
    expect([findStakeholder(board, 'S'), board.cardsOf('S')]).toEqual([null, []])
  })
})

describe('the roadmap', () => {
  test('a gate is decided, noted and taken back', () => {
    const board = make()
    const decide = (patch: Parameters<typeof decideGate>[3]) =>
      decideGate(board, 'I05', 'G2', patch)
    expect(decide({ decision: 'loop', body: 'Rat', date: '2026-11-30' })).toBeNull()
    expect(decide({ reason: 'Daten fehlen' })).toBeNull()
    expect(findInitiative(board, 'I05')).toMatchObject({
      gates: { G1: 'go', G2: 'loop' },
      gateNotes: { G2: { body: 'Rat', date: '2026-11-30', reason: 'Daten fehlen' } },
    })
    expect(decide({ date: '2026-02-30' })).toEqual(badValue)
    expect(decide({ decision: 'stop' as 'go' })).toEqual(badValue)
    expect(decide({ reason: tooLong })).toEqual(textTooLong)
    expect(decide({ decision: null, body: null, date: null, reason: null })).toBeNull()
    expect(findInitiative(board, 'I05')).toMatchObject({ gates: { G1: 'go' }, gateNotes: {} })
    expect(Object.keys(findInitiative(board, 'I05')!.gates)).not.toContain('G2')
    expect(decideGate(board, 'I99', 'G1', { decision: 'go' })).toEqual(notFound)
  })

  test('criteria, money and principles are set one by one', () => {
    const board = make()
    expect(setCriterion(board, 'I05', 'financial', { rating: 2, evidence: 'Haushalt' })).toBeNull()
    expect(setCriterion(board, 'I05', 'technical', { must: true })).toBeNull()
    expect(setCriterion(board, 'I05', 'technical', { rating: 3 as 2 })).toEqual(badValue)
    expect(setTranche(board, 'I05', 'P3', { opex: 10_000 })).toBeNull()
    expect(setTranche(board, 'I05', 'P3', { released: true })).toBeNull()
    expect(setTranche(board, 'I05', 'P4', { capex: -1 })).toEqual(badValue)
    expect(setTranche(board, 'I05', 'P4', { capex: Infinity })).toEqual(badValue)
    expect(linkPrinciple(board, 'I05', 'V', true)).toBeNull()
    expect(findInitiative(board, 'I05')).toMatchObject({
      criteria: { financial: 2, technical: 2 },
      criteriaNotes: {
        financial: { must: null, evidence: 'Haushalt', ownerRole: null },
        technical: { must: true, evidence: null, ownerRole: null },
      },
      tranches: { P3: { opex: 10_000, capex: null, committed: false, released: true } },
      principles: { V: true },
    })
    expect(linkPrinciple(board, 'I05', 'V', false)).toBeNull()
    expect(setTranche(board, 'I05', 'P3', null)).toBeNull()
    expect(findInitiative(board, 'I05')).toMatchObject({ tranches: {}, principles: {} })
  })

  test('undo takes back the family one rated and leaves the one another rated meanwhile', () => {
    const board = make()
    const history = new CommandHistory(board)
    history.run('bewerten', (each) => setCriterion(each, 'I05', 'financial', { rating: 2 }))
    setCriterion(board, 'I05', 'economic', { rating: 0, evidence: 'neu' })
    expect(history.undo()).toMatchObject({ isDone: true })
    expect(findInitiative(board, 'I05')).toMatchObject({
      criteria: { organisational: 1, financial: 0, economic: 0, technical: 2 },
      criteriaNotes: { economic: { evidence: 'neu' } },
    })
  })
})

describe('order and many at once', () => {
  test('an entity moves to any place of its list and nothing else does', () => {
    const board = make()
    const order = () =>
      workshopOf(board)
        .departments.map(({ id }) => id.slice(1))
        .join('')
    const move = (id: string, to: number) => moveInOrder(board, 'department', id, to)
    expect(move('D6', 0)).toBeNull()
    expect(order()).toBe('612345')
    expect(move('D6', 3)).toBeNull()
    expect(order()).toBe('123645')
    expect(move('D1', 99)).toBeNull()
    expect(order()).toBe('236451')
    expect(move('D9', 0)).toEqual(notFound)
    expect(move('D1', Number.NaN)).toEqual(badValue)
    expect(moveInOrder(board, 'enabler', '3', 0)).toBeNull()
    expect(workshopOf(board).enablers.map(({ key }) => key)).toEqual([3, 0, 1, 2])
  })

  test('neighbours that two people gave the same index are told apart', () => {
    const board = make()
    const index = board.all('department').find(({ id }) => id === 'department:D2')!.index
    board.put(
      board
        .all('department')
        .filter(({ id }) => /D[345]$/.test(id))
        .map((record) => ({ ...record, index })),
    )
    expect(moveInOrder(board, 'department', 'D6', 3)).toBeNull()
    expect(workshopOf(board).departments.map(({ id }) => id)).toEqual([
      'D1',
      'D2',
      'D3',
      'D6',
      'D4',
      'D5',
    ])
  })

  test('several initiatives change together, or none of them', () => {
    const board = make()
    const ids = ['I01', 'I02', 'I03']
    expect(updateInitiatives(board, templates, ids, { phase: 'P4', leadDeptId: 'D1' })).toBeNull()
    for (const id of ids) {
      expect(findInitiative(board, id)).toMatchObject({ phase: 'P4', leadDeptId: 'D1' })
    }
    expect(updateInitiatives(board, templates, ['I01', 'I99'], { phase: 'P1' })).toEqual(notFound)
    expect(findInitiative(board, 'I01')?.phase).toBe('P4')
    expect(updateInitiatives(board, templates, ids, { phase: 'P9' as 'P1' })).toEqual(badValue)
  })
})

describe('fields and controls', () => {
  test('a field is written, ticked and rated', () => {
    const board = make()
    expect(setField(board, 'roadmap', 'mission', { text: 'Für alle', confidence: 2 })).toBeNull()
    expect(setField(board, 'roadmap', 'mission', { filled: false })).toBeNull()
    expect(workshopOf(board).fields.find(({ key }) => key === 'mission')).toMatchObject({
      text: 'Für alle',
      filled: false,
      confidence: 2,
    })
    expect(setField(board, 'roadmap', 'a b', {})).toEqual(badValue)
    expect(setField(board, 'roadmap', 'mission', { confidence: 3 as 2 })).toEqual(badValue)
    expect(setField(board, 'roadmap', 'mission', { text: tooLong })).toEqual(textTooLong)
  })

  test('controls set what they are bound to, and make what is not there yet', () => {
    const board = make()
    createTeamRole(board, { name: 'Leitung' }, () => 'R')
    const set = (recordId: string, field: string, value: string | number | boolean) =>
      changeByControl(board, { recordId, field }, value, 'en')
    const done: readonly (readonly [string, string, string | number | boolean])[] = [
      ['link:sector~science', 'level', 4],
      ['field:i-team~competences', 'text', 'May spend up to 5,000 €'],
      ['field:i-team~competences', 'filled', true],
      ['teamRole:R', 'name', 'Head'],
      ['teamRole:R', 'fte', '0,5'],
      ['teamRole:R', 'direction', 'inward'],
      ['department:D1', 'name', 'Mayor'],
      ['department:D1', 'capacityDays', ''],
      ['corridor:C1', 'name', 'Climate'],
      ['corridor:C1', 'goal', 'Shade'],
      ['corridor:C1', 'sharedBenefit', 'Cool streets'],
      ['corridor:C1', 'reputationNote', 'A city that breathes'],
      ['contribution:C2~D1', 'role', 'lead'],
      ['contribution:C2~D1', 'days', 2.5],
      ['contribution:C2~D1', 'taskType', 'existing'],
      ['contribution:C2~D1', 'text', 'Council papers'],
      ['initiative:I05', 'criteria.financial', 1],
      ['initiative:I05', 'criteria.technical', ''],
    ]
    for (const [recordId, field, value] of done) {
      expect(set(recordId, field, value), `${recordId}.${field}`).toBeNull()
    }
    const board2 = workshopOf(board)
    expect(board2.links.find(({ to }) => to === 'science')?.level).toBe(4)
    expect(board2.fields.find(({ key }) => key === 'competences')).toMatchObject({ filled: true })
    expect(board2.teamRoles.at(-1)).toMatchObject({ name: 'Head', fte: 0.5, direction: 'inward' })
    expect(board2.departments[0]).toMatchObject({
      name: { de: 'Oberbürgermeisteramt', en: 'Mayor' },
      capacityDays: null,
    })
    expect(board.get('contribution:C2~D1')).toMatchObject({
      role: 'lead',
      days: 2.5,
      taskType: 'existing',
      text: 'Council papers',
    })
    expect(findInitiative(board, 'I05')?.criteria).toMatchObject({ financial: 1, technical: null })
  })

  test('what cannot stand there is refused', () => {
    const board = make()
    const set = (recordId: string, field: string, value: string | number | boolean) =>
      changeByControl(board, { recordId, field }, value, 'de')
    const unknown = { code: 'control/unknown' }
    expect(set('link:sector~science', 'level', 5)).toEqual(badValue)
    expect(set('link:galaxy~science', 'level', 1)).toEqual(badValue)
    expect(set('department:D1', 'capacityDays', 'viele')).toEqual(badValue)
    expect(set('department:D1', 'name', '')).toEqual({ code: 'entity/no-name' })
    expect(set('department:D9', 'name', 'x')).toEqual(notFound)
    expect(set('contribution:C9~D1', 'role', 'lead')).toEqual(notFound)
    expect(set('contribution:C2~D1', 'role', 'boss')).toEqual(badValue)
    expect(set('initiative:I05', 'criteria.financial', 3)).toEqual(badValue)
    expect(set('initiative:I05', 'title', 'x')).toEqual(unknown)
    expect(set('field:i-team~competences', 'filled', 'ja')).toEqual(badValue)
    expect(set('__proto__:x', 'toString', 1)).toEqual(unknown)
  })
})
