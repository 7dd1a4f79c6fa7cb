import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { isCard } from '../../shared/workshop/board.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { addTemplate, removeTemplate } from '../../shared/workshop/commands/pages.ts'
import { createInitiative } from '../../shared/workshop/commands/initiatives.ts'
import { documentBoard } from '../../shared/workshop/documentBoard.ts'
import { allCards } from '../../shared/workshop/cards.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { fourApproaches } from '../../templates/four-approaches/index.ts'
import { sampleFile } from '../../templates/samples/sampleWorkshop.ts'
import { readTemplates } from '../boards/boardDocument.ts'
import { GuardedRoom, recordsOf, wasForbidden } from './testing/guardedRoom.ts'

/** A second view of the same entities, so that the tests need no template but one. */
const twin = { ...fourApproaches, id: 'twin' }
const templates = [fourApproaches, twin]

function seed(): readonly BoardRecord[] {
  return seedBoard({
    title: 'A',
    locale: 'de',
    templates: [fourApproaches],
    workshop: sampleFile(),
  })
}

function expectSame(room: GuardedRoom): void {
  const state = recordsOf(room.gate.document)
  for (const peer of room.peers) expect(recordsOf(peer.document)).toEqual(state)
}

describe('adding a template', () => {
  test('brings a page behind the others, a locked frame and every entity in its place', () => {
    const room = new GuardedRoom(seed(), ['facilitator'], templates)
    const ana = room.peer(0)
    expect(ana.does((board) => addTemplate(board, templates, twin, 'en'))).toBeNull()
    expect(wasForbidden(room.meet())).toBe(false)
    const { index } = ana
    const pages = index.all('page').toSorted((a, b) => (a.index < b.index ? -1 : 1))
    expect(pages.map(({ id }) => id)).toEqual(['page:four-approaches', 'page:twin'])
    expect(pages[1]?.name).toBe(twin.texts.en.title)
    expect(index.get('shape:template-twin')).toMatchObject({ isLocked: true })
    const places = (page: string) =>
      allCards(index)
        .filter(({ parentId }) => parentId === page)
        .map(({ x, y, props }) => `${props.entityId} ${x} ${y}`)
        .toSorted()
    expect(places('page:twin')).toHaveLength(12)
    expect(places('page:twin')).toEqual(places('page:four-approaches'))
    expect(ana.does((board) => addTemplate(board, templates, twin, 'en'))).toEqual({
      code: 'template/already-there',
    })
    expectSame(room)
  })

  test('by two people at once adds one page, and what a third made meanwhile has its card there', () => {
    const room = new GuardedRoom(seed(), ['facilitator', 'facilitator', 'participant'], templates)
    const [ana, ben, cleo] = [room.peer(0), room.peer(1), room.peer(2)]
    ana.does((board) => addTemplate(board, templates, twin, 'de'))
    ben.does((board) => addTemplate(board, templates, twin, 'de'))
    const made = cleo.does((board) => createInitiative(board, templates, { title: 'Radweg' }))
    if (!made.ok) throw new Error(made.refusal.code)
    room.meet()
    expect(ana.index.all('page')).toHaveLength(2)
    expect(ana.index.cardsOf(made.value).map(({ parentId }) => parentId)).toContain('page:twin')
    expect(allCards(ana.index)).toHaveLength(26)
    expectSame(room)
  })

  test('is nothing for a participant', () => {
    const room = new GuardedRoom(seed(), ['participant'], templates)
    const ana = room.peer(0)
    const before = workshopOf(ana.index)
    ana.does((board) => addTemplate(board, templates, twin, 'de'))
    expect(wasForbidden(room.meet())).toBe(true)
    expect(ana.index.all('page')).toHaveLength(1)
    expect(allCards(ana.index)).toHaveLength(12)
    expect(workshopOf(ana.index).initiatives).toEqual(before.initiatives)
    expectSame(room)
  })
})

describe('removing a template', () => {
  test('takes its page and everything on it; entities stay, and come back with it', () => {
    const room = new GuardedRoom(seed(), ['facilitator'], templates)
    const ana = room.peer(0)
    const before = workshopOf(ana.index)
    const remove = (board: Parameters<typeof removeTemplate>[0]) =>
      removeTemplate(board, templates, 'four-approaches', 'en')
    expect(ana.does(remove)).toBeNull()
    room.meet()
    expect(ana.index.all('page').map(({ name }) => name)).toEqual(['Free space'])
    expect(ana.index.all('shape')).toEqual([])
    expect(workshopOf(ana.index)).toEqual(before)
    expect(ana.does(remove)).toEqual({ code: 'template/not-found' })
    ana.does((board) => addTemplate(board, templates, fourApproaches, 'de'))
    room.meet()
    expect(allCards(ana.index)).toHaveLength(12)
    expect(workshopOf(ana.index)).toEqual(before)
    expectSame(room)
  })

  test('while somebody moves a card there keeps what moving it said', () => {
    const room = new GuardedRoom(seed(), ['facilitator', 'participant'], templates)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ana.does((board) => removeTemplate(board, templates, 'four-approaches'))
    ben.does((board) => {
      const card = board.cardsOf('I01')[0]
      if (card) board.put([{ ...card, x: card.x + 72 }])
    })
    room.meet()
    expect(ana.index.get('initiative:I01')).toMatchObject({ x: -0.6 })
    expect(allCards(ana.index)).toEqual([])
    expectSame(room)
  })

  test('is nothing for a participant: page, frame, cards and entities are put back', () => {
    const room = new GuardedRoom(seed(), ['participant'], templates)
    const ana = room.peer(0)
    const before = recordsOf(ana.document)
    ana.does((board) => removeTemplate(board, templates, 'four-approaches'))
    expect(wasForbidden(room.meet())).toBe(true)
    const after = recordsOf(ana.document)
    delete after['page:free']
    expect(after).toEqual(before)
    expectSame(room)
  })
})

test('what the server itself writes is settled too', () => {
  const room = new GuardedRoom(seed(), ['observer'], templates)
  const before = room.gate.board.cardsOf('I01')[0]
  room.gate.change((document) => {
    const initiative = room.gate.board.get('initiative:I01')
    if (initiative?.typeName === 'initiative') document.put([{ ...initiative, x: 0.5 }])
    document.remove(['initiative:I02'])
  })
  room.meet()
  const after = room.peer(0).index
  expect(after.cardsOf('I01')[0]?.x).toBe((before?.x ?? 0) + 1.2 * 720)
  expect(after.cardsOf('I02')).toEqual([])
  expectSame(room)
})

test('cards that lie elsewhere when a board is loaded are put where their entities are', () => {
  const records = seed().map((record) =>
    record.id === 'shape:card-four-approaches-I01' && isCard(record)
      ? { ...record, x: record.x + 300 }
      : record,
  )
  const before = seed().find(({ id }) => id === 'shape:card-four-approaches-I01')
  const room = new GuardedRoom(records, ['participant'], templates)
  expect(room.peer(0).index.get('shape:card-four-approaches-I01')).toEqual(before)
  expect(room.peer(0).index.get('initiative:I01')).toMatchObject({ x: -0.7, y: -0.6 })
})

test('the templates a board shows are those of its pages, in their order', () => {
  const room = new GuardedRoom(seed(), ['facilitator'], templates)
  const ana = room.peer(0)
  const shown = () => readTemplates(ana.index, templates)
  expect(shown()).toEqual(['four-approaches'])
  ana.does((board) => addTemplate(board, templates, twin, 'de'))
  expect(shown()).toEqual(['four-approaches', 'twin'])
  ana.does((board) => removeTemplate(board, templates, 'four-approaches'))
  ana.does((board) => addTemplate(board, templates, fourApproaches, 'de'))
  expect(shown()).toEqual(['twin', 'four-approaches'])
})

test('the commands run on a document as well', () => {
  const room = new GuardedRoom(seed(), [], templates)
  const board = documentBoard(room.gate.document)
  expect(addTemplate(board, templates, twin, 'de')).toBeNull()
  expect(allCards(board)).toHaveLength(24)
  expect(removeTemplate(board, templates, 'four-approaches')).toBeNull()
  expect(board.all('page')).toHaveLength(1)
  expect(allCards(board)).toHaveLength(12)
  const stranger = { ...twin, id: 'stranger' }
  expect(addTemplate(board, templates, stranger, 'de')).toEqual({ code: 'template/not-found' })
  expect(removeTemplate(board, templates, 'stranger')).toEqual({ code: 'template/not-found' })
})
