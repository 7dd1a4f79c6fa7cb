import { expect, test } from 'vitest'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { agrees } from '../../shared/workshop/agreement.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { BoardIndex } from '../../shared/workshop/BoardIndex.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { allCards, refOf } from '../../shared/workshop/cards.ts'
import { createCorridor, deleteCorridor } from '../../shared/workshop/commands/corridors.ts'
import { createDepartment } from '../../shared/workshop/commands/departments.ts'
import { moveInOrder } from '../../shared/workshop/commands/order.ts'
import { settle } from '../../shared/workshop/placement.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { sampleFile } from '../samples/sampleWorkshop.ts'
import { findOverlaps } from '../testing/layoutFaults.ts'
import { topicCorridors } from './index.ts'

const templates = [topicCorridors]

/** A board that settles after every change, as browser and server do. */
class SettledBoard extends BoardIndex implements Board {
  /** How many records the last change brought along. */
  followed = 0

  constructor() {
    super()
    const workshop = sampleFile()
    for (const record of seedBoard({ title: 'A', locale: 'de', templates, workshop })) {
      this.set(record)
    }
  }

  put(records: readonly BoardRecord[]): void {
    const changes = records.map((after) => ({ before: this.get(after.id) ?? null, after }))
    for (const record of records) this.set(record)
    this.#settle(changes)
  }

  remove(ids: readonly string[]): void {
    const changes = ids.map((id) => ({ before: this.get(id) ?? null, after: null }))
    for (const id of ids) this.delete(id)
    this.#settle(changes)
  }

  #settle(changes: Parameters<typeof settle>[0]): void {
    const { put, remove } = settle(changes, this, templates)
    for (const record of put) this.set(record)
    for (const id of remove) this.delete(id)
    this.followed = put.length + remove.length
  }

  /** The titles of cards that do not lie well where their corridor is. */
  misplaced(): readonly string[] {
    const workshop = workshopOf(this)
    return allCards(this).flatMap((card) => {
      const { x, y, props } = card
      const area = { x, y, w: props.w, h: props.h }
      const fits = topicCorridors.fits?.(refOf(card), area, workshop) !== false
      return fits && agrees(card, topicCorridors, workshop) ? [] : [props.entityId]
    })
  }
}

test('cards follow their bands when corridors come, go and change places', () => {
  const board = new SettledBoard()
  expect(board.misplaced()).toEqual([])
  const before = board.all('initiative').map(({ id, corridorId }) => `${id} ${corridorId}`)
  const added = [1, 2, 3].map((n) => {
    const outcome = createCorridor(board, { name: `Neu ${n}` })
    expect(board.misplaced()).toEqual([])
    return outcome.ok ? outcome.value : ''
  })
  expect(moveInOrder(board, 'corridor', 'C5', 0)).toBeNull()
  expect(board.misplaced()).toEqual([])
  expect(moveInOrder(board, 'corridor', 'C1', 7)).toBeNull()
  expect(board.misplaced()).toEqual([])
  for (const id of added) expect(deleteCorridor(board, id)).toBeNull()
  expect(board.misplaced()).toEqual([])
  expect(board.all('initiative').map(({ id, corridorId }) => `${id} ${corridorId}`)).toEqual(before)
})

test('cards whose bands change places lie side by side again', () => {
  const board = new SettledBoard()
  for (const [id, position] of [
    ['C5', 0],
    ['C1', 4],
    ['C3', 1],
  ] as const) {
    expect(moveInOrder(board, 'corridor', id, position)).toBeNull()
    const areas = allCards(board).map(({ x, y, props }) => ({ x, y, w: props.w, h: props.h }))
    expect(findOverlaps([], areas)).toEqual([])
  }
})

test('a new column moves no card', () => {
  const board = new SettledBoard()
  createDepartment(board, { name: 'Neu' })
  expect(board.followed).toBe(0)
})
