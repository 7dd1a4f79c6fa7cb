import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../shared/model/schema.ts'
import type { CardShape } from '../shared/model/shapes.ts'
import { agrees } from '../shared/workshop/agreement.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { allCards, refOf } from '../shared/workshop/cards.ts'
import { findCardPlace, withCentre } from '../shared/workshop/pagePoint.ts'
import { settle } from '../shared/workshop/placement.ts'
import type { RecordChange } from '../shared/workshop/recordChange.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'

/** A board of the four approaches alone, whatever else the gallery offers. */
const templates = [fourApproaches]

/** A board on which every change is settled at once, as browser and server do. */
class SettledBoard extends BoardIndex {
  #made = 0

  static sample(): SettledBoard {
    const board = new SettledBoard()
    const seed = { title: 'A', locale: 'de', templates, workshop: sampleFile() } as const
    for (const record of seedBoard(seed)) board.set(record)
    return board
  }

  /** Makes a change and what follows from it. Answers how many records followed. */
  change(puts: readonly BoardRecord[], removes: readonly string[] = []): number {
    const changes: RecordChange[] = [
      ...puts.map((after) => ({ before: this.get(after.id) ?? null, after })),
      ...removes.map((id) => ({ before: this.get(id) ?? null, after: null })),
    ]
    for (const record of puts) this.set(record)
    for (const id of removes) this.delete(id)
    const { put, remove } = settle(changes, this, templates, () => `new${this.#made++}`)
    for (const record of put) this.set(record)
    for (const id of remove) this.delete(id)
    return put.length + remove.length
  }

  card(entityId: string): CardShape {
    const card = this.cardsOf(entityId)[0]
    if (!card) throw new Error(`no card of ${entityId}`)
    return card
  }

  initiative(id: string) {
    const record = this.get(`initiative:${id}`)
    if (record?.typeName !== 'initiative') throw new Error(`no initiative ${id}`)
    return record
  }

  /** Moves a card's centre to a point of its page. */
  drag(entityId: string, x: number, y: number): number {
    return this.change([withCentre(this.card(entityId), { x, y }, (id) => this.get(id))])
  }

  expectAgreement(): void {
    const workshop = workshopOf(this)
    for (const card of allCards(this)) {
      const place = findCardPlace(card, (id) => this.get(id))
      if (place?.pageId !== 'page:four-approaches') continue
      const known = workshop.initiatives.some(({ id }) => id === refOf(card).id)
      if (known) expect(agrees(card, fourApproaches, workshop, place.centre)).toBe(true)
    }
  }
}

describe('cards and entities', () => {
  test('dragging a card changes x and y, rounded to thousandths', () => {
    const board = SettledBoard.sample()
    board.drag('I01', 1080 + 100, 900 - 333)
    expect(board.initiative('I01')).toMatchObject({ x: 0.139, y: 0.463 })
  })

  test('a card past the rim is at the rim, beyond the margin it is in the tray and stays where it is', () => {
    const board = SettledBoard.sample()
    board.drag('I01', 1800 + 39, 900)
    expect(board.initiative('I01')).toMatchObject({ x: 1, y: 0 })
    board.drag('I01', 1800 + 41, 900)
    expect(board.initiative('I01')).toMatchObject({ x: null, y: null })
    expect(findCardPlace(board.card('I01'), (id) => board.get(id))?.centre.x).toBeCloseTo(1841, 6)
  })

  test('editing x and y moves the card; taking them away lays it into the tray', () => {
    const board = SettledBoard.sample()
    board.change([{ ...board.initiative('I01'), x: 0.5, y: 0.25 }])
    const place = () => findCardPlace(board.card('I01'), (id) => board.get(id))!.centre
    expect(place().x).toBeCloseTo(1080 + 360, 6)
    expect(place().y).toBeCloseTo(900 - 180, 6)
    board.change([{ ...board.initiative('I01'), x: null, y: null }])
    expect(place().x).toBeGreaterThan(2660)
  })

  test('a board in agreement is left alone', () => {
    const board = SettledBoard.sample()
    const cards = allCards(board)
    expect(board.change([...board.all('initiative')])).toBe(0)
    expect(board.change(cards.map((card) => ({ ...card, x: card.x + 0.2 })))).toBe(0)
    expect(board.change([{ ...board.initiative('I01'), title: 'Anders' }])).toBe(0)
  })

  test('a position with more decimals than a drag gives is kept until somebody drags', () => {
    const board = SettledBoard.sample()
    board.change([{ ...board.initiative('I01'), x: 0.3333333, y: 0.1234567 }])
    const card = board.card('I01')
    expect(board.change([{ ...card, x: card.x + 0.1 }])).toBe(0)
    expect(board.initiative('I01').x).toBe(0.3333333)
  })

  test('where both were changed in one step the entity decides', () => {
    const board = SettledBoard.sample()
    const moved = withCentre(board.card('I01'), { x: 500, y: 500 }, (id) => board.get(id))
    board.change([moved, { ...board.initiative('I01'), x: 0.5, y: 0.5 }])
    expect(board.initiative('I01')).toMatchObject({ x: 0.5, y: 0.5 })
    board.expectAgreement()
  })

  test('a card inside a frame counts where it is on the page, also when only the frame moves', () => {
    const board = SettledBoard.sample()
    const page = 'page:four-approaches'
    const frame = {
      ...board.card('I01'),
      id: 'shape:frame',
      type: 'frame',
      parentId: page,
      x: 400,
      y: 300,
      rotation: Math.PI / 2,
      props: { w: 600, h: 600, name: '', color: 'black' },
    } as unknown as CardShape
    board.change([frame])
    const inside = { ...board.card('I01'), parentId: frame.id, x: 100, y: -200, rotation: 0 }
    board.change([inside as CardShape])
    // Turned by a quarter: the card's own x runs down the page, its y to the left.
    const { w, h } = inside.props
    expect(board.initiative('I01')).toMatchObject({
      x: Math.round(((400 + 200 - h / 2 - 1080) / 720) * 1000) / 1000,
      y: Math.round(((900 - 300 - 100 - w / 2) / 720) * 1000) / 1000,
    })
    const before = board.initiative('I01').x!
    board.change([{ ...frame, x: 400 + 72 }])
    expect(board.initiative('I01').x).toBeCloseTo(before + 0.1, 9)
    board.change([{ ...board.initiative('I01'), x: -0.5, y: -0.5 }])
    board.expectAgreement()
  })

  test('deleting an initiative deletes its card; deleting its last card deletes the initiative', () => {
    const board = SettledBoard.sample()
    board.change([], ['initiative:I01'])
    expect(board.cardsOf('I01')).toEqual([])
    board.change([], [board.card('I02').id])
    expect(board.get('initiative:I02')).toBeUndefined()
  })

  test('a card that goes with its page leaves the initiative on the board', () => {
    const board = SettledBoard.sample()
    board.change([], [...board.all('shape').map(({ id }) => id), 'page:four-approaches'])
    expect(board.all('initiative')).toHaveLength(12)
  })

  test('a second card on another page is another view; deleting one of two keeps the initiative', () => {
    const board = SettledBoard.sample()
    const page = { ...board.all('page')[0]!, id: 'page:free' as never, name: 'Frei' }
    board.change([page])
    const view = { ...board.card('I01'), id: 'shape:view' as never, parentId: page.id }
    board.change([view])
    expect(board.all('initiative')).toHaveLength(12)
    board.change([], ['shape:view'])
    expect(board.get('initiative:I01')).toBeDefined()
  })

  test('copying a card copies the initiative, and the copy is where it was dropped', () => {
    const board = SettledBoard.sample()
    const copy = { ...board.card('I01'), id: 'shape:copy' as never }
    board.change([{ ...copy, x: copy.x + 72 }])
    expect(board.initiative('new0')).toMatchObject({
      title: board.initiative('I01').title,
      effort: 'S',
      x: -0.6,
      y: -0.6,
    })
    expect(board.initiative('I01').x).toBe(-0.7)
    expect(board.cardsOf('new0')).toMatchObject([{ id: 'shape:copy' }])
  })
})

const command = fc.oneof(
  fc.record({
    kind: fc.constant('drag' as const),
    who: fc.nat(20),
    x: fc.integer({ min: -200, max: 3400 }),
    y: fc.integer({ min: -200, max: 2000 }),
  }),
  fc.record({
    kind: fc.constant('edit' as const),
    who: fc.nat(20),
    x: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null }),
    y: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null }),
  }),
  fc.record({ kind: fc.constant('copy' as const), who: fc.nat(20) }),
  fc.record({ kind: fc.constant('deleteCard' as const), who: fc.nat(20) }),
  fc.record({ kind: fc.constant('deleteEntity' as const), who: fc.nat(20) }),
)

test('after any sequence of drags, edits, copies and deletions cards and entities agree', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const board = SettledBoard.sample()
      let copies = 0
      for (const step of commands) {
        const cards = allCards(board)
        const card = cards[step.who % Math.max(1, cards.length)]
        if (!card) return
        const { entityId } = card.props
        if (step.kind === 'drag') {
          board.change([withCentre(card, step, (id) => board.get(id))])
        } else if (step.kind === 'edit') {
          board.change([{ ...board.initiative(entityId), x: step.x, y: step.y }])
        } else if (step.kind === 'copy') {
          board.change([{ ...card, id: `shape:copy${copies++}` as never, x: card.x + 20 }])
        } else if (step.kind === 'deleteCard') {
          board.change([], [card.id])
        } else {
          board.change([], [`initiative:${entityId}`])
        }
        board.expectAgreement()
        expect(allCards(board)).toHaveLength(board.all('initiative').length)
      }
    }),
    { numRuns: 150 },
  )
})
