import { describe, expect, test } from 'vitest'
import { writeCsv } from '../shared/export/csv.ts'
import { applyImport } from '../shared/import/applyImport.ts'
import { readDroppedFile } from '../shared/import/readDroppedFile.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { createAction } from '../shared/workshop/commands/actions.ts'
import { exportWorkshop } from '../shared/workshop/file/exportWorkshop.ts'
import { exportTables } from './tables.ts'
import { preview, propose, rowOf, sampleBoard, type TestBoard } from './testing/imports.ts'

const table = [
  'Nr\tMaßnahme\tWer\tDezernat\tVorhaben\tBis wann\tStatus\tWartet auf',
  'M1\tRat fragen\tAmtsleitung\tD5\thitze-warnkarte\t30.11.2026\tin Arbeit\t',
  'M2\tBäume pflanzen\t\tGrünamt\tI01\tDo 3.12.26\t\tM1; M3',
  'M3\tGeld suchen\t\t\tMondflug\t31.2.2027\tirgendwie\tM9',
].join('\n')

function boardWithActions(): TestBoard {
  const board = sampleBoard()
  const said = { ownerRole: { de: 'Leitung', en: 'Head' }, due: '2026-11-30', resources: '-5 Tage' }
  const what = { de: '=Rat fragen', en: 'Ask the council' }
  const links = { deptId: 'D1', corridorId: 'C2', initiativeId: 'I03' }
  createAction(board, [], { what, ...said, ...links, status: 'doing' }, () => 'A1')
  createAction(board, [], { what: 'Danach', dependsOn: ['A1'] }, () => 'A2')
  createAction(board, [], { what: 'Zuletzt', dependsOn: ['A2', 'A1'], status: 'done' }, () => 'A3')
  return board
}

describe('a pasted table of actions', () => {
  test('is read row by row, with days, words and references as people write them', () => {
    const board = sampleBoard()
    const proposal = propose(table, board)
    expect(
      proposal.faults.map(({ row, column, complaint }) => [row, column, complaint.code]),
    ).toEqual([
      [4, 'initiativeId', 'unknown'],
      [4, 'due', 'day'],
      [4, 'status', 'word'],
      [4, 'dependsOn', 'unknown'],
    ])
    expect(proposal.unknownNames).toEqual([{ kind: 'department', name: 'Grünamt', count: 1 }])
    const read = preview(proposal, board)
    expect(read.counts).toEqual({ new: 4, changed: 0, same: 0, skipped: 0 })
    expect(rowOf(read, 'M1').name).toBe('Rat fragen')
    const fresh = rowOf(read, 'M3').changes.map(({ field }) => field)
    expect(fresh).toEqual([])
    applyImport(board, [], read.ready)
    expect(workshopOf(board).actions).toMatchObject([
      {
        id: 'M1',
        what: 'Rat fragen',
        ownerRole: 'Amtsleitung',
        deptId: 'D5',
        initiativeId: 'I02',
        due: '2026-11-30',
        status: 'doing',
        dependsOn: [],
      },
      { id: 'M2', initiativeId: 'I01', due: '2026-12-03', status: 'open', dependsOn: ['M1', 'M3'] },
      { id: 'M3', initiativeId: null, due: null, status: 'open', dependsOn: [] },
    ])
  })

  test('finds those that are on the board already by their words', () => {
    const board = boardWithActions()
    const read = preview(propose('Maßnahme;Frist\nDanach;2026-12-24\nNeu;2026-12-31', board), board)
    expect(read.counts).toMatchObject({ new: 1, changed: 1 })
    expect(rowOf(read, 'A2')).toMatchObject({
      conflict: { where: 'board', choice: 'merge' },
      changes: [{ field: 'due', before: null, after: '2026-12-24' }],
    })
  })
})

describe('actions the board exports', () => {
  test.each(['de', 'en'] as const)('change nothing when actions.csv comes back in %s', (locale) => {
    const board = boardWithActions()
    const exported = exportTables(workshopOf(board), locale, new Map(), '2027-01-01')
    const actions = exported.get('actions')
    if (!actions) throw new Error('no such table')
    const proposal = propose(writeCsv(actions, locale), board, { name: 'actions.csv' })
    expect(proposal.faults).toEqual([])
    const { counts } = preview(proposal, board, { locale })
    expect(counts).toEqual({ new: 0, changed: 0, same: 3, skipped: 0 })
  })

  test('change nothing as a part of the workshop file', () => {
    const board = boardWithActions()
    const text = JSON.stringify(exportWorkshop(workshopOf(board), []))
    const { counts } = preview(propose(text, board, { name: 'board.json' }), board)
    expect(counts).toMatchObject({ new: 0, changed: 0, skipped: 0 })
  })

  test('decisions are not mistaken for something that can be read', () => {
    expect(readDroppedFile('decisions.csv', 'id;text\r\nE1;x')).toMatchObject({
      kind: 'onlyExport',
    })
  })
})

test('in a file of another board they follow what is merged by name', () => {
  const board = boardWithActions()
  const file = {
    departments: [{ id: 'X1', name: { de: 'umwelt, klima & grün' } }],
    initiatives: [{ id: 'X2', title: 'Hitze-Warnkarte' }],
    checkIns: [{ id: 'K1', deptId: 'X1' }],
    actions: [
      { id: 'X3', what: 'danach' },
      { id: 'X4', what: 'Ganz neu', deptId: 'X1', initiativeId: 'X2', dependsOn: ['X3'] },
    ],
  }
  const read = preview(propose(JSON.stringify(file), board, { name: 'a.json' }), board)
  applyImport(board, [], read.ready)
  const { actions, checkIns } = workshopOf(board)
  expect(actions.find(({ id }) => id === 'X3')).toBeUndefined()
  expect(actions.at(-1)).toMatchObject({
    id: 'X4',
    deptId: 'D5',
    initiativeId: 'I02',
    dependsOn: ['A2'],
  })
  expect(checkIns).toMatchObject([{ id: 'K1', deptId: 'D5' }])
})
