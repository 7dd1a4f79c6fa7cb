import { describe, expect, it } from 'vitest'
import type { TLShapeId } from '@tldraw/tlschema'
import { findTemplate, templates } from './registry.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'
import type { BoardRecord } from '../shared/model/schema.ts'
import type { Step } from '../shared/session/session.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { isCard } from '../shared/workshop/board.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { cutTemplate } from '../shared/ownTemplates/cutTemplate.ts'
import { placeTemplate } from '../shared/ownTemplates/placeTemplate.ts'

const roadmap = findTemplate('roadmap')
const approaches = findTemplate('four-approaches')
if (!roadmap || !approaches) throw new Error('The tests need two templates.')

function boardOf(records: readonly BoardRecord[]): BoardIndex {
  const board = new BoardIndex()
  for (const record of records) board.set(record)
  return board
}

const group = (id: string, parentId: string, index: string): BoardRecord =>
  ({
    typeName: 'shape',
    type: 'group',
    id: `shape:${id}`,
    parentId,
    index,
    x: 1,
    y: 2,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: { locked: true },
    props: {},
  }) as unknown as BoardRecord

const binding = (id: string, fromId: string, toId: string): BoardRecord =>
  ({
    typeName: 'binding',
    type: 'arrow',
    id: `binding:${id}`,
    fromId: `shape:${fromId}`,
    toId: `shape:${toId}`,
    meta: {},
    props: {},
  }) as unknown as BoardRecord

const cardId = 'card-four-approaches-I01'
const source = boardOf([
  ...seedBoard({ title: 'A', locale: 'de', templates: [approaches], workshop: sampleFile() }),
  group('outer', 'page:four-approaches', 'a5'),
  group('inner', 'shape:outer', 'a1'),
  binding('both', 'outer', 'inner'),
  binding('card', 'outer', cardId),
])
const page = new Set(['page:four-approaches'])
const step: Step = { id: 's', title: 'S', minutes: 5, mode: 'discuss', lock: 'none' }
const steps = [
  { ...step, focus: 'shape:template-four-approaches' },
  { ...step, focus: 'shape:inner' },
  { ...step, focus: 'shape:gone' },
]
const target = () =>
  boardOf(seedBoard({ title: 'B', locale: 'de', templates: [roadmap], workshop: sampleFile() }))
const here = { templates, locale: 'de', withEntities: false } as const
const shapesOf = (records: readonly BoardRecord[]) =>
  records.filter(
    (one): one is Extract<BoardRecord, { typeName: 'shape' }> => one.typeName === 'shape',
  )

describe("what a template of one's own keeps", () => {
  it('is what lies on its pages, cards only with their entities, and nothing that hangs loose', () => {
    const bare = cutTemplate(source, templates, page, false)
    expect(bare.pages).toMatchObject([{ id: 'page:four-approaches', template: 'four-approaches' }])
    expect(bare.records.map(({ id }) => id)).toEqual(['shape:outer', 'shape:inner', 'binding:both'])
    const full = cutTemplate(source, templates, page, true)
    expect(full.records.filter((one) => isCard(one))).toHaveLength(12)
    expect(full.records.filter(({ typeName }) => typeName === 'binding')).toHaveLength(2)
    expect(full.records.some(({ typeName }) => typeName === 'workshop')).toBe(false)
  })
})

describe("a template of one's own on a running board", () => {
  it('comes under fresh ids each time, locked as it was, and takes up the board’s own entities', () => {
    const cut = { ...cutTemplate(source, templates, page, true), steps }
    const board = target()
    const entities = board.all('initiative')
    const first = placeTemplate(cut, board, here)
    for (const record of first.records) board.set(record)
    expect(first.pageIds).toEqual(['page:four-approaches'])
    expect(board.all('initiative')).toEqual(entities)
    expect(shapesOf(first.records).filter((one) => isCard(one))).toHaveLength(12)
    const groups = () => board.all('shape').filter(({ type }) => type === 'group')
    const [outer, inner] = groups()
    expect(outer).toMatchObject({ parentId: 'page:four-approaches', meta: { locked: true } })
    expect(inner?.parentId).toBe(outer?.id)
    expect(board.all('binding')).toMatchObject([{ fromId: outer?.id, toId: inner?.id }])
    expect(first.steps.map(({ focus }) => focus)).toEqual([
      'shape:template-four-approaches',
      inner?.id,
      undefined,
    ])

    const again = placeTemplate(cut, board, here)
    for (const record of again.records) board.set(record)
    expect(board.all('page')).toHaveLength(2)
    expect(groups()).toHaveLength(4)
    expect(new Set(again.steps.map(({ id }) => id)).size).toBe(3)
    const tops = groups().filter(({ parentId }) => parentId === 'page:four-approaches')
    expect(new Set(tops.map(({ index }) => index)).size).toBe(2)
  })

  it('never takes a shape of the board for its own', () => {
    const cut = { ...cutTemplate(source, templates, page, false), steps: [] }
    const board = target()
    board.set(group('outer', 'page:roadmap', 'a9'))
    for (const record of placeTemplate(cut, board, here).records) board.set(record)
    expect(board.get('shape:outer' as TLShapeId)).toMatchObject({ parentId: 'page:roadmap' })
  })
})
