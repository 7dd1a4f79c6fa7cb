import { describe, expect, test } from 'vitest'
import type { ActionRecord } from '../shared/model/records/action.ts'
import type { BoardRecord } from '../shared/model/schema.ts'
import type { CardShape } from '../shared/model/shapes.ts'
import { centreOf } from '../shared/workshop/agreement.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { cardsOf } from '../shared/workshop/cardEntity.ts'
import { withCentre } from '../shared/workshop/pagePoint.ts'
import { settle } from '../shared/workshop/placement.ts'
import type { RecordChange } from '../shared/workshop/recordChange.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { tidyDropped } from '../shared/workshop/tidyDropped.ts'
import { actionPlan } from './action-plan/index.ts'
import { sampleKitFile } from './samples/sampleWorkshop.ts'

const templates = [actionPlan]

/** The sample's action plan, each change settled at once. */
class Board extends BoardIndex {
  constructor() {
    super()
    const workshop = sampleKitFile('2026-11-22')
    for (const record of seedBoard({ title: 'A', locale: 'de', templates, workshop })) {
      this.set(record)
    }
  }

  /** Answers the ids of what the rules wrote. */
  change(puts: readonly BoardRecord[], removes: readonly string[] = []): readonly string[] {
    const changes: RecordChange[] = [
      ...puts.map((after) => ({ before: this.get(after.id) ?? null, after })),
      ...removes.map((id) => ({ before: this.get(id) ?? null, after: null })),
    ]
    for (const record of puts) this.set(record)
    for (const id of removes) this.delete(id)
    const { put, remove } = settle(changes, this, templates)
    for (const record of put) this.set(record)
    for (const id of remove) this.delete(id)
    return put.map(({ id }) => id)
  }

  action(id: string): ActionRecord {
    const record = this.get(`action:${id}`)
    if (record?.typeName !== 'action') throw new Error(`no action ${id}`)
    return record
  }

  card(id: string): CardShape {
    const [card] = cardsOf(this, { kind: 'action', id })
    if (!card) throw new Error(`no card of ${id}`)
    return card
  }

  /** The ids of a column as one reads them: row by row. */
  column(status: ActionRecord['status']): readonly string[] {
    return workshopOf(this)
      .actions.filter((each) => each.status === status)
      .map(({ id }) => ({ id, ...centreOf(this.card(id)) }))
      .toSorted((a, b) => a.y - b.y || a.x - b.x)
      .map(({ id }) => id)
  }

  move(id: string, centre: { readonly x: number; readonly y: number }): void {
    this.change([withCentre(this.card(id), centre, (each) => this.get(each))])
  }
}

describe('actions in the order of their days', () => {
  test('lie so from the beginning, and again when a day changes', () => {
    const board = new Board()
    expect(board.column('open')).toEqual(['M2', 'M3', 'M4'])
    board.change([{ ...board.action('M4'), due: '2026-11-23' }])
    expect(board.column('open')).toEqual(['M4', 'M2', 'M3'])
    board.change([{ ...board.action('M2'), due: null }])
    expect(board.column('open')).toEqual(['M4', 'M3', 'M2'])
  })

  test('close up when one goes, and make room when one comes', () => {
    const board = new Board()
    const first = centreOf(board.card('M2'))
    board.change([{ ...board.action('M2'), status: 'doing' }])
    expect(board.column('open')).toEqual(['M3', 'M4'])
    expect(centreOf(board.card('M3'))).toEqual(first)
    expect(board.column('doing')).toEqual(['M1', 'M2'])
    board.change([], ['action:M3'])
    expect(centreOf(board.card('M4'))).toEqual(first)
    board.change([], [board.card('M1').id])
    expect(board.column('doing')).toEqual(['M2'])
    expect(centreOf(board.card('M2')).x).toBeLessThan(centreOf(board.card('M5')).x)
  })

  test('a change of words moves nothing, and a second look finds nothing to do', () => {
    const board = new Board()
    expect(board.change([{ ...board.action('M2'), what: 'Anders' }])).toEqual([])
    expect(board.change([board.action('M2')])).toEqual([])
  })

  test('a card in the hand stays there while others make room, and goes to its place when dropped', () => {
    const board = new Board()
    const hand = { x: 1100, y: 1500 }
    board.move('M3', hand)
    expect(board.action('M3').status).toBe('doing')
    expect(centreOf(board.card('M3'))).toEqual(hand)
    expect(board.column('open')).toEqual(['M2', 'M4'])
    for (const card of tidyDropped([board.card('M3').id], board, templates)) board.set(card)
    expect(board.column('doing')).toEqual(['M1', 'M3'])
    expect(centreOf(board.card('M3')).y).toBe(centreOf(board.card('M1')).y)
    expect(tidyDropped([board.card('M3').id], board, templates)).toEqual([])
  })

  test('a locked card stays where it is', () => {
    const board = new Board()
    const locked = board.action('M4')
    board.set({ ...locked, meta: { ...locked.meta, locked: true } })
    const before = centreOf(board.card('M4'))
    board.change([{ ...board.action('M2'), status: 'done' }])
    expect(centreOf(board.card('M4'))).toEqual(before)
  })
})
