import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { CardShape } from '../../shared/model/shapes.ts'
import { agrees } from '../../shared/workshop/agreement.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { cardShapeId } from '../../shared/workshop/cards.ts'
import { moveInOrder } from '../../shared/workshop/commands/order.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { noticeCode } from '../../shared/sync/messages.ts'
import { fourApproaches } from '../../templates/four-approaches/index.ts'
import { topicCorridors } from '../../templates/topic-corridors/index.ts'
import { sampleFile } from '../../templates/samples/sampleWorkshop.ts'
import { GuardedRoom } from './testing/guardedRoom.ts'

const templates = [fourApproaches, topicCorridors]

/** The sample with one locked initiative and a participant. */
function room(): GuardedRoom {
  const seed = seedBoard({ title: 'A', locale: 'de', templates, workshop: sampleFile() })
  const records = seed.map((record): BoardRecord =>
    record.typeName === 'initiative' && record.id === 'initiative:I01'
      ? { ...record, meta: { ...record.meta, locked: true } }
      : record,
  )
  return new GuardedRoom(records, ['participant'], templates)
}

function cardOf(of: GuardedRoom, template: { readonly id: string }): CardShape {
  const card = of
    .peer(0)
    .index.cardsOf('I01')
    .find(({ id }) => id === cardShapeId(template.id, 'I01'))
  if (!card) throw new Error(`no card on ${template.id}`)
  return card
}

describe('the cards of a locked initiative', () => {
  test('[G11] are put back when somebody drags or deletes them', () => {
    const board = room()
    const ana = board.peer(0)
    const before = ana.index.cardsOf('I01')
    ana.does(({ put }) => put(before.map((card) => ({ ...card, x: card.x + 300 }))))
    expect(board.meet().map(({ code }) => code)).toContain(noticeCode.locked)
    expect(new Set(ana.index.cardsOf('I01'))).toEqual(new Set(before))
    ana.does(({ remove }) => remove(before.map(({ id }) => id)))
    expect(board.meet().map(({ code }) => code)).toContain(noticeCode.locked)
    expect(ana.index.cardsOf('I01')).toHaveLength(2)
    expect(ana.index.get('initiative:I01')).toMatchObject({ x: -0.7, corridorId: 'C1' })
  })

  test('[G11] follow when the zones are laid out anew, and the rest of the step stands', () => {
    const board = room()
    const ana = board.peer(0)
    const before = cardOf(board, topicCorridors)
    ana.does((each) => moveInOrder(each, 'corridor', 'C1', 4))
    board.meet()
    const workshop = workshopOf(ana.index)
    expect(workshop.corridors.at(-1)?.id).toBe('C1')
    const after = cardOf(board, topicCorridors)
    expect(after.y).toBeGreaterThan(before.y)
    expect(agrees(after, topicCorridors, workshop)).toBe(true)
  })

  test('[G11] stay where their initiative is when a frame around them is moved', () => {
    const board = room()
    const ana = board.peer(0)
    const card = cardOf(board, fourApproaches)
    const frame = {
      ...card,
      id: 'shape:frame',
      type: 'frame',
      x: card.x - 10,
      y: card.y - 10,
      props: { w: 300, h: 200, name: '', color: 'black' },
    } as unknown as BoardRecord
    ana.does(({ put }) => put([frame]))
    ana.does(({ put }) =>
      put([{ ...card, parentId: frame.id as typeof card.parentId, x: 10, y: 10 }]),
    )
    board.meet()
    ana.does(({ put }) => put([{ ...frame, x: card.x + 400 } as BoardRecord]))
    board.meet()
    expect(ana.index.get('initiative:I01')).toMatchObject({ x: -0.7, y: -0.6 })
    expect(cardOf(board, fourApproaches).x).toBeCloseTo(10 - 410, 6)
  })
})
