import { expect, test } from 'vitest'
import type { CardShape } from '../../shared/model/shapes.ts'
import { BoardIndex } from '../../shared/workshop/BoardIndex.ts'
import { findCardPlace, withCentre } from '../../shared/workshop/pagePoint.ts'
import { settle } from '../../shared/workshop/placement.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { tidyDropped } from '../../shared/workshop/tidyDropped.ts'
import { sampleFile } from '../samples/sampleWorkshop.ts'
import { topicCorridors } from './index.ts'

const templates = [topicCorridors]

/** The sample with the card of I06, of corridor C4, dropped at a point; what follows has happened. */
function drop(x: number, y: number): { board: BoardIndex; card: CardShape } {
  const board = new BoardIndex()
  const seed = { title: 'A', locale: 'de', templates, workshop: sampleFile() } as const
  for (const record of seedBoard(seed)) board.set(record)
  const before = board.cardsOf('I06')[0]
  if (!before) throw new Error('no card')
  const card = withCentre(before, { x, y }, (id) => board.get(id))
  board.set(card)
  for (const record of settle([{ before, after: card }], board, templates).put) board.set(record)
  return { board, card }
}

test('a card dropped on a cell goes beside the band it was dropped on, and stays of its corridor', () => {
  const { board, card } = drop(900, 700)
  expect(board.get('initiative:I06')).toMatchObject({ corridorId: 'C2' })
  const [placed] = tidyDropped([card.id], board, templates)
  const centre = placed && findCardPlace(placed, (id) => board.get(id))?.centre
  expect(centre?.x).toBeGreaterThan(2660)
  if (placed) board.set(placed)
  expect(settle([{ before: card, after: placed ?? null }], board, templates).put).toEqual([])
  expect(tidyDropped([card.id], board, templates)).toEqual([])
})

test('a card that lies well, or beside the frame, stays where it was dropped', () => {
  for (const [x, y] of [
    [-400, 700],
    [2850, 700],
  ] as const) {
    const { board, card } = drop(x, y)
    expect(tidyDropped([card.id], board, templates)).toEqual([])
  }
})
