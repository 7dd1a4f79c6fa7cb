import { Store } from '@tldraw/store'
import { describe, expect, test } from 'vitest'
import { checkRecordAlone } from '../../shared/model/check.ts'
import { boardSchema, type BoardRecord } from '../../shared/model/schema.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { deleteDepartment, createDepartment } from '../../shared/workshop/commands/departments.ts'
import {
  createInitiative,
  deleteInitiative,
  findInitiative,
  updateInitiative,
} from '../../shared/workshop/commands/initiatives.ts'
import { createCorridor, setContribution } from '../../shared/workshop/commands/corridors.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { compareBoards } from './compareBoards.ts'
import { Copies } from './Copies.ts'
import { copyBack } from './copyBack.ts'
import { recordsOf } from './snapshotStore.ts'
import { openSample, templates } from './testing/openSample.ts'

function shape(id: string, type: string, more: object, props: object): BoardRecord {
  const base = { parentId: 'page:four-approaches', index: 'a5', x: 0, y: 0, rotation: 0 }
  const rest = { isLocked: false, opacity: 1, meta: {} }
  const record = { ...base, ...rest, id: `shape:${id}`, typeName: 'shape', type, props, ...more }
  const checked = checkRecordAlone(record)
  if (!checked.ok) throw new Error(checked.fault.detail)
  return checked.record
}

const frame = (more: object = {}) =>
  shape(
    'frame',
    'frame',
    { x: 100, y: 200, ...more },
    { w: 400, h: 300, name: 'Ecke', color: 'black' },
  )
const box = (more: object = {}) =>
  shape(
    'box',
    'text',
    { parentId: 'shape:frame', x: 10, y: 20, ...more },
    {
      w: 80,
      autoSize: true,
      color: 'black',
      size: 'l',
      font: 'draw',
      textAlign: 'start',
      scale: 1,
      richText: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Idee' }] }],
      },
    },
  )

describe('two states of a board', () => {
  test('are told by kind: initiatives with phase, approach and lead, cards not at all', () => {
    const { board, records } = openSample()
    const then = records()
    updateInitiative(board, templates, 'I02', { x: 0.6, y: 0.7 })
    updateInitiative(board, templates, 'I03', { phase: 'P3', leadDeptId: 'D1' })
    deleteInitiative(board, 'I04')
    createInitiative(board, templates, { title: 'Radweg' }, () => 'I99')
    board.put([frame()])
    const compared = compareBoards(then, records(), 'de')
    expect(
      compared.groups.map(({ id, changes }) => [
        id,
        changes.map(({ id: own, kind }) => [own, kind]),
      ]),
    ).toEqual([
      [
        'initiative',
        [
          ['initiative:I99', 'added'],
          ['initiative:I03', 'changed'],
          ['initiative:I02', 'moved'],
          ['initiative:I04', 'removed'],
        ],
      ],
      ['canvas', [['shape:frame', 'added']]],
    ])
    expect(compared.counts).toEqual({ added: 2, changed: 1, moved: 1, removed: 1 })
    expect(compared.facts.get('initiative:I02')).toMatchObject({
      before: { position: 'themenlab' },
      after: { position: 'querschnittszentrum' },
    })
    expect(compared.facts.get('initiative:I03')).toMatchObject({
      before: { phase: 'P2' },
      after: { phase: 'P3' },
    })
    expect(compared.facts.get('initiative:I04')?.after).toBeNull()
    expect(compared.figures.before).toEqual({
      initiatives: 12,
      balance: 99.2,
      coverage: 4,
      crossness: 0.64,
    })
    expect(compared.figures.after.balance).not.toBe(99.2)
  })

  test('have figures as one computes them by hand', () => {
    const store = new Store({ schema: boardSchema, props: {} as never }) as BoardStore
    store.put([...seedBoard({ title: 'A', locale: 'de', templates })])
    const board = storeBoard(store)
    const place = (id: string, x: number, y: number) =>
      createInitiative(board, templates, { title: id, x, y }, () => id)
    for (const id of ['D1', 'D2', 'D3']) createDepartment(board, { name: id }, () => id)
    for (const id of ['C1', 'C2']) createCorridor(board, { name: id }, () => id)
    setContribution(board, 'C1', 'D1', { role: 'lead' })
    setContribution(board, 'C1', 'D2', { role: 'contribute' })
    place('I1', -0.5, -0.5)
    place('I2', 0.5, 0.5)
    const then = recordsOf(store)
    place('I3', -0.6, -0.6)
    setContribution(board, 'C1', 'D3', { role: 'contribute' })
    setContribution(board, 'C2', 'D2', { role: 'contribute' })
    expect(compareBoards(then, recordsOf(store), 'de').figures).toEqual({
      // Halves: ln 2 / ln 4. One of two others contributes to C1, none to C2: (1/2 + 0) / 2.
      before: { initiatives: 2, balance: 50, coverage: 2, crossness: 0.25 },
      // (2/3 ln 3/2 + 1/3 ln 3) / ln 4 = 0.459. (2/2 + 1/2) / 2.
      after: { initiatives: 3, balance: 45.9, coverage: 2, crossness: 0.75 },
    })
  })

  test('that are the same have no groups', () => {
    const { records } = openSample()
    expect(compareBoards(records(), records(), 'de').groups).toEqual([])
  })
})

describe('copying one thing back', () => {
  test('brings a deleted initiative with its cards, and undo takes all of it away again', () => {
    const { board, store, records } = openSample()
    const then = records()
    deleteInitiative(board, 'I05')
    const without = records()
    const copies = new Copies(store, templates, null)
    expect(copies.copy(then, 'initiative:I05')).toBeNull()
    expect(findInitiative(board, 'I05')).toEqual(then.get('initiative:I05'))
    expect(board.cardsOf('I05')).toHaveLength(2)
    expect(compareBoards(then, records(), 'de').groups).toEqual([])
    expect(copies.undo()).toBe(true)
    expect([...records().keys()]).toEqual([...without.keys()])
    expect(copies.undo()).toBe(false)
  })

  test('moves the cards of a changed initiative, and leaves everything else as it is now', () => {
    const { board, records } = openSample()
    const then = records()
    updateInitiative(board, templates, 'I02', { x: 0.6, y: 0.7 })
    updateInitiative(board, templates, 'I03', { phase: 'P3' })
    expect(copyBack(board, templates, then, 'initiative:I02')).toBeNull()
    const [group, ...others] = compareBoards(then, records(), 'de').groups
    expect(group?.changes.map(({ id }) => id)).toEqual(['initiative:I03'])
    expect(others).toEqual([])
  })

  test('names nobody who is no longer there', () => {
    const { board, records } = openSample()
    createDepartment(board, { name: 'Archiv' }, () => 'D9')
    updateInitiative(board, templates, 'I01', { leadDeptId: 'D9', contribDeptIds: ['D9', 'D1'] })
    const then = records()
    updateInitiative(board, templates, 'I01', { leadDeptId: 'D2', contribDeptIds: [] })
    expect(deleteDepartment(board, 'D9')).toBeNull()
    expect(copyBack(board, templates, then, 'initiative:I01')).toBeNull()
    expect(findInitiative(board, 'I01')).toMatchObject({
      leadDeptId: null,
      contribDeptIds: ['D1'],
    })
  })

  test('brings a department with what it gave', () => {
    const { board, records } = openSample()
    createDepartment(board, { name: 'Archiv' }, () => 'D9')
    setContribution(board, 'C1', 'D9', { role: 'informed' })
    const then = records()
    setContribution(board, 'C1', 'D9', { role: 'none' })
    expect(deleteDepartment(board, 'D9')).toBeNull()
    expect(copyBack(board, templates, then, 'department:D9')).toBeNull()
    expect(compareBoards(then, records(), 'de').groups).toEqual([])
  })

  test('brings what lay in a frame to its place, with the frame or without it', () => {
    const { board, records } = openSample()
    board.put([frame({ rotation: Math.PI / 2 }), box()])
    const then = records()
    board.remove(['shape:frame', 'shape:box'])
    expect(copyBack(board, templates, then, 'shape:box')).toBeNull()
    const alone = board.get('shape:box')
    expect(alone).toMatchObject({ parentId: 'page:four-approaches', rotation: Math.PI / 2 })
    expect(alone).toMatchObject({ x: expect.closeTo(80), y: expect.closeTo(210) })
    board.remove(['shape:box'])
    expect(copyBack(board, templates, then, 'shape:frame')).toBeNull()
    expect(board.get('shape:box')).toMatchObject({ parentId: 'shape:frame', x: 10, y: 20 })
  })

  test('does nothing for what was never there', () => {
    const { board, records } = openSample()
    expect(copyBack(board, templates, records(), 'initiative:none')).not.toBeNull()
  })
})
