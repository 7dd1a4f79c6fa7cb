import { describe, expect, test } from 'vitest'
import type { CardKind } from '../shared/model/shapes.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import type { Board } from '../shared/workshop/board.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { CommandHistory } from '../shared/workshop/CommandHistory.ts'
import {
  createAction,
  deleteAction,
  findAction,
  updateAction,
  wouldCircle,
} from '../shared/workshop/commands/actions.ts'
import { createCorridor, deleteCorridor } from '../shared/workshop/commands/corridors.ts'
import {
  createDecision,
  deleteDecision,
  updateDecision,
} from '../shared/workshop/commands/decisions.ts'
import { createDepartment, deleteDepartment } from '../shared/workshop/commands/departments.ts'
import {
  createAgreement,
  createCheckIn,
  createParkedTopic,
  createRetroNote,
  deleteAgreement,
  deleteCheckIn,
  deleteParkedTopic,
  deleteRetroNote,
  giveRetroRating,
  updateAgreement,
  updateCheckIn,
  updateParkedTopic,
  updateRetroNote,
} from '../shared/workshop/commands/kit.ts'
import { refuse, type Outcome, type Refusal } from '../shared/workshop/refusal.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { templates } from './registry.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'

function make(): Board {
  const index = new BoardIndex()
  const workshop = sampleFile()
  for (const record of seedBoard({ title: 'A', locale: 'de', templates, workshop })) {
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
const badValue = refuse('entity/bad-value')
const notFound = refuse('entity/not-found')
const noName = refuse('entity/no-name')
const textTooLong = refuse('entity/text-too-long')
const noDepartment = refuse('department/not-found')

/** The commands of one kind, and what is tried with them. */
interface Commands {
  readonly kind: CardKind
  readonly create: (board: Board) => Outcome<string>
  /** Changes it in a way that is fine, then in ways that are not. */
  readonly change: (board: Board) => Refusal | null
  readonly changed: object
  readonly refused: readonly (readonly [(board: Board) => Refusal | null, Refusal])[]
  readonly remove: (board: Board, id: string) => Refusal | null
}

const own = () => 'X1'
const kinds: readonly Commands[] = [
  {
    kind: 'checkIn',
    create: (board) => createCheckIn(board, templates, { role: 'Leitung', deptId: 'D1' }, own),
    change: (board) => updateCheckIn(board, templates, 'X1', { mood: 4, expectation: 'Klarheit' }),
    changed: { role: 'Leitung', deptId: 'D1', mood: 4, expectation: 'Klarheit' },
    refused: [
      [(board) => updateCheckIn(board, templates, 'X1', { mood: 6 as 5 }), badValue],
      [(board) => updateCheckIn(board, templates, 'X1', { deptId: 'D9' }), noDepartment],
      [(board) => updateCheckIn(board, templates, 'X1', { role: tooLong }), textTooLong],
      [(board) => updateCheckIn(board, templates, 'X2', {}), notFound],
    ],
    remove: deleteCheckIn,
  },
  {
    kind: 'agreement',
    create: (board) => createAgreement(board, templates, { text: '' }, own),
    change: (board) =>
      updateAgreement(board, templates, 'X1', { text: 'Ausreden lassen', consent: 'consent' }),
    changed: { text: 'Ausreden lassen', consent: 'consent' },
    refused: [
      [(board) => updateAgreement(board, templates, 'X1', { text: ' ' }), noName],
      [(board) => updateAgreement(board, templates, 'X1', { text: tooLong }), textTooLong],
      [(board) => updateAgreement(board, templates, 'X2', {}), notFound],
    ],
    remove: deleteAgreement,
  },
  {
    kind: 'parkedTopic',
    create: (board) => createParkedTopic(board, templates, { topic: 'Haushalt' }, own),
    change: (board) =>
      updateParkedTopic(board, templates, 'X1', { ownerRole: 'Kämmerei', status: 'assigned' }),
    changed: { topic: 'Haushalt', ownerRole: 'Kämmerei', status: 'assigned' },
    refused: [
      [(board) => updateParkedTopic(board, templates, 'X1', { topic: '' }), noName],
      [(board) => updateParkedTopic(board, templates, 'X1', { ownerRole: tooLong }), textTooLong],
      [
        (board) => updateParkedTopic(board, templates, 'X1', { status: 'done' as 'open' }),
        badValue,
      ],
      [(board) => updateParkedTopic(board, templates, 'X2', {}), notFound],
    ],
    remove: deleteParkedTopic,
  },
  {
    kind: 'retroNote',
    create: (board) => createRetroNote(board, templates, { column: 'try' }, own),
    change: (board) => updateRetroNote(board, templates, 'X1', { text: 'Pausen', column: 'keep' }),
    changed: { text: 'Pausen', column: 'keep' },
    refused: [
      [(board) => updateRetroNote(board, templates, 'X1', { text: '' }), noName],
      [(board) => updateRetroNote(board, templates, 'X1', { column: 'stop' as 'try' }), badValue],
      [(board) => updateRetroNote(board, templates, 'X2', {}), notFound],
    ],
    remove: deleteRetroNote,
  },
  {
    kind: 'decision',
    create: (board) =>
      createDecision(board, templates, { text: 'Wir pflanzen', method: 'vote', voteId: 'v1' }, own),
    change: (board) =>
      updateDecision(board, templates, 'X1', { date: '2026-11-22', body: 'Rat', outcome: '7 : 2' }),
    changed: { text: 'Wir pflanzen', method: 'vote', voteId: 'v1', date: '2026-11-22' },
    refused: [
      [(board) => updateDecision(board, templates, 'X1', { text: '' }), noName],
      [(board) => updateDecision(board, templates, 'X1', { date: '2026-02-30' }), badValue],
      [(board) => updateDecision(board, templates, 'X1', { voteId: 'v 1' }), badValue],
      [(board) => updateDecision(board, templates, 'X1', { outcome: tooLong }), textTooLong],
      [(board) => updateDecision(board, templates, 'X2', {}), notFound],
    ],
    remove: deleteDecision,
  },
  {
    kind: 'action',
    create: (board) => createAction(board, templates, { what: 'Rat fragen' }, own),
    change: (board) =>
      updateAction(board, templates, 'X1', { due: '2028-02-29', initiativeId: 'I01' }),
    changed: { what: 'Rat fragen', status: 'open', due: '2028-02-29', initiativeId: 'I01' },
    refused: [
      [(board) => updateAction(board, templates, 'X1', { what: '' }), noName],
      [(board) => updateAction(board, templates, 'X1', { due: '2027-02-29' }), badValue],
      [(board) => updateAction(board, templates, 'X1', { deptId: 'D9' }), noDepartment],
      [
        (board) => updateAction(board, templates, 'X1', { corridorId: 'C9' }),
        refuse('corridor/not-found'),
      ],
      [
        (board) => updateAction(board, templates, 'X1', { initiativeId: 'I99' }),
        refuse('initiative/not-found'),
      ],
      [(board) => updateAction(board, templates, 'X1', { resources: tooLong }), textTooLong],
      [(board) => updateAction(board, templates, 'X2', {}), notFound],
    ],
    remove: deleteAction,
  },
]

describe.each(kinds)('$kind', ({ kind, create, change, changed, refused, remove }) => {
  const shown = templates.filter(({ cardKinds }) => cardKinds.includes(kind))
  const record = (board: Board) => board.get(`${kind}:X1`)

  test('is created with its cards, changed and deleted', () => {
    const board = make()
    expect(create(board)).toEqual({ ok: true, value: 'X1' })
    expect(board.cardsOf('X1')).toHaveLength(shown.length)
    expect(change(board)).toBeNull()
    expect(record(board)).toMatchObject(changed)
    expect(remove(board, 'X1')).toBeNull()
    expect([record(board), board.cardsOf('X1')]).toEqual([undefined, []])
    expect(remove(board, 'X1')).toEqual(notFound)
  })

  test('what cannot be is refused with its reason and changes nothing', () => {
    const board = make()
    create(board)
    const before = record(board)
    for (const [attempt, reason] of refused) expect(attempt(board)).toEqual(reason)
    expect(record(board)).toEqual(before)
  })
})

describe('what actions wait for', () => {
  function threeActions(): Board {
    const board = make()
    for (const id of ['A', 'B', 'C']) createAction(board, templates, { what: id }, () => id)
    updateAction(board, templates, 'A', { dependsOn: ['B'] })
    updateAction(board, templates, 'B', { dependsOn: ['C'] })
    return board
  }

  test('no action comes to wait for itself, however long the way', () => {
    const board = threeActions()
    const wait = (id: string, ...dependsOn: string[]) =>
      updateAction(board, templates, id, { dependsOn })
    expect(wait('C', 'A')).toEqual({ code: 'action/circle' })
    expect(wait('A', 'A')).toEqual({ code: 'action/circle' })
    expect(wait('A', 'B', 'Z')).toEqual({ code: 'action/not-found' })
    expect(wait('A', 'B', 'B')).toEqual(badValue)
    expect([wouldCircle(board, 'C', 'A'), wouldCircle(board, 'A', 'C')]).toEqual([true, false])
    expect(wait('A', 'B', 'C')).toBeNull()
    expect(createAction(board, templates, { what: 'D', dependsOn: ['Z'] }).ok).toBe(false)
  })

  test('an action that goes leaves nobody waiting', () => {
    const board = threeActions()
    expect(deleteAction(board, 'B')).toBeNull()
    expect(findAction(board, 'A')?.dependsOn).toEqual([])
  })

  test('one whose card was deleted on the canvas may stay in the list of another', () => {
    const board = threeActions()
    board.remove(['action:B'])
    expect(updateAction(board, templates, 'A', { dependsOn: ['B', 'C'] })).toBeNull()
    expect(updateAction(board, templates, 'C', { dependsOn: ['B'] })).toEqual({
      code: 'action/not-found',
    })
  })

  test('a circle that two people closed at once is walked once, and can be opened again', () => {
    const board = threeActions()
    const last = findAction(board, 'C')
    if (last) board.put([{ ...last, dependsOn: ['A'] }])
    expect(wouldCircle(board, 'A', 'C')).toBe(true)
    expect(updateAction(board, templates, 'B', { what: 'b' })).toBeNull()
    expect(updateAction(board, templates, 'B', { dependsOn: [] })).toBeNull()
    expect(wouldCircle(board, 'D', 'A')).toBe(false)
  })

  test('undoing a deletion brings back the action and who waited for it', () => {
    const board = threeActions()
    const history = new CommandHistory(board)
    expect(history.run('delete', (recorded) => deleteAction(recorded, 'B'))).toBeNull()
    history.undo()
    expect(findAction(board, 'B')?.dependsOn).toEqual(['C'])
    expect(findAction(board, 'A')?.dependsOn).toEqual(['B'])
  })
})

describe('ratings of the look back', () => {
  test('one’s own is given, and changed by its id', () => {
    const board = make()
    expect(giveRetroRating(board, 'X1', 4)).toBeNull()
    expect(giveRetroRating(board, 'X1', 2)).toBeNull()
    expect(workshopOf(board).retroRatings).toMatchObject([{ id: 'X1', value: 2 }])
    expect(giveRetroRating(board, 'X2', 0 as 1)).toEqual(badValue)
    expect(giveRetroRating(board, 'X1', 6 as 5)).toEqual(badValue)
  })
})

describe('what the kit refers to', () => {
  test('a department or corridor in use by an action or a check-in stays', () => {
    const board = make()
    createDepartment(board, { name: 'Kultur' }, () => 'K')
    createCorridor(board, { name: 'Kultur' }, () => 'K')
    createAction(board, templates, { what: 'a', deptId: 'K', corridorId: 'K' }, own)
    createCheckIn(board, templates, { deptId: 'K' })
    expect(deleteDepartment(board, 'K')).toEqual({ code: 'entity/in-use', count: 2 })
    expect(deleteCorridor(board, 'K')).toEqual({ code: 'entity/in-use', count: 1 })
    deleteAction(board, 'X1')
    expect(deleteCorridor(board, 'K')).toBeNull()
  })
})
