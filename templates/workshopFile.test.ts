import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkRecord } from '../shared/model/check.ts'
import type { BoardRecord } from '../shared/model/schema.ts'
import { RecordDocument } from '../shared/sync/RecordDocument.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { isCard } from '../shared/workshop/board.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { documentBoard } from '../shared/workshop/documentBoard.ts'
import { exportWorkshop } from '../shared/workshop/file/exportWorkshop.ts'
import { importWorkshop } from '../shared/workshop/file/importWorkshop.ts'
import { parseWorkshopFile } from '../shared/workshop/file/parseWorkshopFile.ts'
import { idsOf } from '../shared/workshop/file/references.ts'
import { readWorkshop } from '../shared/workshop/readWorkshop.ts'
import { overlaps } from '../shared/workshop/rect.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { derivers } from './derivers.ts'
import auenfurt from './samples/auenfurt.json'
import expected from './samples/auenfurt.expected.json'
import { fourApproaches } from './four-approaches/index.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'

/** A board of the four approaches alone, whatever else the gallery offers. */
const templates = [fourApproaches]

function boardOf(records: Iterable<BoardRecord>): BoardIndex {
  const board = new BoardIndex()
  for (const record of records) board.set(record)
  return board
}

function emptyBoard(): BoardIndex {
  return boardOf(seedBoard({ title: 'Leer', locale: 'de', templates }))
}

/** PUT and GET without a server. */
function put(board: BoardIndex, json: unknown): void {
  const parsed = parseWorkshopFile(json, idsOf(board))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  for (const record of importWorkshop(parsed.value, board, templates)) board.set(record)
}
function get(board: BoardIndex): Record<string, unknown> {
  return structuredClone(exportWorkshop(workshopOf(board), derivers))
}
function withoutDerived(file: Record<string, unknown>): Record<string, unknown> {
  const { derived: _derived, ...rest } = file
  return rest
}

describe('workshop file', () => {
  test('the sample comes back deep-equal, with the derived values it should have', () => {
    const board = emptyBoard()
    put(board, auenfurt)
    const file = get(board)
    expect(withoutDerived(file)).toEqual(auenfurt)
    expect(file['derived']).toEqual(expected)
  })

  test('what was given out goes in again and changes nothing', () => {
    const first = emptyBoard()
    put(first, auenfurt)
    const second = emptyBoard()
    put(second, get(first))
    expect(get(second)).toEqual(get(first))
    const before = new Map(
      [...first.all('initiative'), ...first.all('shape')].map((r) => [r.id, r]),
    )
    put(first, get(first))
    for (const record of [...first.all('initiative'), ...first.all('shape')]) {
      expect(record).toEqual(before.get(record.id))
    }
  })

  test('a file survives the document it is stored in', () => {
    const document = new RecordDocument(new Y.Doc())
    document.put(seedBoard({ title: 'A', locale: 'de', templates, workshop: sampleFile() }))
    const copy = new RecordDocument(new Y.Doc())
    Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(document.doc))
    const file = exportWorkshop(workshopOf(documentBoard(copy)), derivers)
    expect(withoutDerived(structuredClone(file))).toEqual(auenfurt)
  })

  test('every seeded and imported record may stand on a board', () => {
    const records = seedBoard({
      title: 'Auenfurt',
      locale: 'de',
      templates,
      purpose: 'Gemeinsam planen',
      workshop: sampleFile(),
    })
    const board = boardOf(records)
    for (const record of records) {
      expect(checkRecord(record, (id) => board.get(id))).toMatchObject({ ok: true })
    }
  })

  test('a new board without templates has a page and no entities', () => {
    const records = seedBoard({ title: 'Leer', locale: 'en', templates: [] })
    expect(records.filter(({ typeName }) => typeName === 'page')).toMatchObject([
      { name: 'Free space' },
    ])
    const workshop = readWorkshop(records)
    expect([workshop.departments, workshop.corridors, workshop.initiatives]).toEqual([[], [], []])
  })

  test('the twelve cards of the sample lie where they belong and do not touch', () => {
    const board = emptyBoard()
    put(board, auenfurt)
    const cards = board.all('shape').filter((shape) => isCard(shape))
    expect(cards).toHaveLength(12)
    const tree = cards.find((card) => card.props.entityId === 'I01')!
    expect(tree.x + tree.props.w / 2).toBeCloseTo(1080 - 0.7 * 720, 6)
    expect(tree.y + tree.props.h / 2).toBeCloseTo(900 + 0.6 * 720, 6)
    const areas = cards.map(({ x, y, props }) => ({ x, y, w: props.w, h: props.h }))
    areas.forEach((a, first) => {
      for (const b of areas.slice(first + 1)) expect(overlaps(a, b)).toBe(false)
    })
  })

  test('three hundred unplaced initiatives lie in the tray without touching', () => {
    const board = emptyBoard()
    const initiatives = Array.from({ length: 300 }, (_, n) => ({ id: `N${n}`, title: `Nr. ${n}` }))
    put(board, { initiatives })
    const cards = board.all('shape').filter((shape) => isCard(shape))
    expect(cards).toHaveLength(300)
    const corners = new Set(cards.map(({ x, y }) => `${x} ${y}`))
    expect(corners.size).toBe(300)
    expect(workshopOf(board).initiatives.every(({ x, y }) => x === null && y === null)).toBe(true)
  })
})

describe('workshop file, merging', () => {
  test('what a file does not name stays as it is', () => {
    const board = emptyBoard()
    put(board, auenfurt)
    const before = get(board)
    put(board, {
      initiatives: [{ id: 'I01', x: 0.5, criteria: { technical: 0 }, gates: { G3: 'loop' } }],
    })
    const after = get(board)
    const changed = (after['initiatives'] as Record<string, unknown>[])[0]!
    const original = (before['initiatives'] as Record<string, unknown>[])[0]!
    expect(changed).toEqual({
      ...original,
      x: 0.5,
      criteria: { organisational: 2, financial: 1, economic: 2, technical: 0 },
      gates: { G1: 'go', G2: 'go', G3: 'loop' },
    })
    expect((after['initiatives'] as unknown[]).slice(1)).toEqual(
      (before['initiatives'] as unknown[]).slice(1),
    )
    expect(after['departments']).toEqual(before['departments'])
    const card = board.cardsOf('I01')[0]!
    expect(card.x + card.props.w / 2).toBeCloseTo(1080 + 0.5 * 720, 6)
  })

  test('a card that somebody laid elsewhere in the tray is not tidied up by an import', () => {
    const board = emptyBoard()
    put(board, { initiatives: [{ id: 'A', title: 'a' }] })
    const card = board.cardsOf('A')[0]!
    board.set({ ...card, x: 2900, y: 1500 })
    put(board, { initiatives: [{ id: 'A', note: 'neu' }] })
    expect(board.cardsOf('A')[0]).toMatchObject({ x: 2900, y: 1500 })
  })

  test('new entities come behind those that are there', () => {
    const board = emptyBoard()
    put(board, auenfurt)
    put(board, {
      departments: [
        { id: 'D0', name: 'Neu' },
        { id: 'D7', name: 'Neuer' },
      ],
    })
    expect(workshopOf(board).departments.map(({ id }) => id)).toEqual([
      'D1',
      'D2',
      'D3',
      'D4',
      'D5',
      'D6',
      'D0',
      'D7',
    ])
  })

  test('a string stays a string, a pair a pair; languages not named stay', () => {
    const board = emptyBoard()
    put(board, {
      departments: [
        { id: 'A', name: 'Bauamt' },
        { id: 'B', name: { de: 'Umwelt', en: 'Environment' } },
      ],
    })
    put(board, { departments: [{ id: 'B', name: { de: 'Grün' } }] })
    expect(get(board)['departments']).toEqual([
      { id: 'A', name: 'Bauamt', capacityDays: null },
      { id: 'B', name: { de: 'Grün', en: 'Environment' }, capacityDays: null },
    ])
  })

  test('unknown fields come back from every depth', () => {
    const file = {
      format: 'korridor-workshop',
      version: 1,
      departments: [
        { id: 'A', name: { de: 'Amt', fr: 'Office' }, capacityDays: null, budget: { q1: [1, 2] } },
      ],
      corridors: [{ id: 'K', name: 'Klima', leadDeptId: null, colour: 'mauve' }],
      cells: [{ departmentId: 'A', corridorId: 'K', role: 'none', days: null, since: '2026' }],
      initiatives: [] as unknown[],
      pathEnablers: [false, false, false, false],
      somethingNew: { deep: [{ er: true }] },
    }
    const board = emptyBoard()
    put(board, file)
    expect(withoutDerived(get(board))).toEqual(file)
  })

  test('names of stages, another route and the purpose come back when they were given', () => {
    const named = {
      purpose: { de: 'Ziel', en: 'Aim' },
      pathOrder: [2, 0, 1, 3],
      stageNames: [null, '2027/I', null, { de: 'später' }, null],
    }
    const board = emptyBoard()
    put(board, named)
    expect(get(board)).toMatchObject(named)
  })

  test('derived values in a file are not read', () => {
    const board = emptyBoard()
    put(board, { ...auenfurt, derived: { T1: 'nonsense' } })
    expect(get(board)['derived']).toEqual(expected)
  })
})

describe('workshop file, leads of corridors', () => {
  const base = { departments: ['A', 'B', 'C'].map((id) => ({ id, name: id })) }
  const leadOf = (board: BoardIndex) =>
    (get(board)['corridors'] as { leadDeptId: string | null }[])[0]!.leadDeptId
  const cellsOf = (board: BoardIndex) =>
    (get(board)['cells'] as { departmentId: string; role: string }[]).map(
      ({ departmentId, role }) => `${departmentId} ${role}`,
    )

  test('a stated lead without a lead cell becomes one', () => {
    const board = emptyBoard()
    put(board, { ...base, corridors: [{ id: 'K', name: 'k', leadDeptId: 'B' }] })
    expect([leadOf(board), cellsOf(board)]).toEqual(['B', ['B lead']])
  })

  test('it becomes one from a contribution too, which keeps its days', () => {
    const board = emptyBoard()
    put(board, {
      ...base,
      corridors: [{ id: 'K', name: 'k', leadDeptId: 'B' }],
      cells: [{ departmentId: 'B', corridorId: 'K', role: 'contribute', days: 4 }],
    })
    expect(get(board)['cells']).toEqual([
      { departmentId: 'B', corridorId: 'K', role: 'lead', days: 4 },
    ])
  })

  test('where they disagree the cells win, the first in the order of departments', () => {
    const board = emptyBoard()
    put(board, {
      ...base,
      corridors: [{ id: 'K', name: 'k', leadDeptId: 'A' }],
      cells: [
        { departmentId: 'C', corridorId: 'K', role: 'lead' },
        { departmentId: 'B', corridorId: 'K', role: 'lead' },
      ],
    })
    expect([leadOf(board), cellsOf(board)]).toEqual(['B', ['B lead', 'C lead']])
  })

  test('a file that takes the lead away leaves none', () => {
    const board = emptyBoard()
    put(board, { ...base, corridors: [{ id: 'K', name: 'k', leadDeptId: 'B' }] })
    put(board, { cells: [{ departmentId: 'B', corridorId: 'K', role: 'contribute' }] })
    expect([leadOf(board), cellsOf(board)]).toEqual([null, ['B contribute']])
  })
})
