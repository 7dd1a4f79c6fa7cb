import { describe, expect, test } from 'vitest'
import { StakeholderRecordType } from '../shared/model/records/iTeam.ts'
import type { BoardRecord } from '../shared/model/schema.ts'
import type { CardShape } from '../shared/model/shapes.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { cardsOf, findEntity } from '../shared/workshop/cardEntity.ts'
import { templatePageId } from '../shared/workshop/cards.ts'
import { withCentre } from '../shared/workshop/pagePoint.ts'
import { settle } from '../shared/workshop/placement.ts'
import type { RecordChange } from '../shared/workshop/recordChange.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import type { CardRef, Template } from '../shared/workshop/template.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { iTeam } from './i-team/index.ts'
import { roadmap } from './roadmap/index.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'
import { topicCorridors } from './topic-corridors/index.ts'

const all = [fourApproaches, roadmap, topicCorridors, iTeam]
const first: CardRef = { kind: 'initiative', id: 'I01' }

/** The sample on all four templates, each change settled at once. */
class Board extends BoardIndex {
  #made = 0

  constructor() {
    super()
    const seed = { title: 'A', locale: 'de', templates: all, workshop: sampleFile() } as const
    for (const record of seedBoard(seed)) this.set(record)
  }

  change(puts: readonly BoardRecord[], removes: readonly string[] = []): void {
    const changes: RecordChange[] = [
      ...puts.map((after) => ({ before: this.get(after.id) ?? null, after })),
      ...removes.map((id) => ({ before: this.get(id) ?? null, after: null })),
    ]
    for (const record of puts) this.set(record)
    for (const id of removes) this.delete(id)
    const { put, remove } = settle(changes, this, all, () => `new${this.#made++}`)
    for (const record of put) this.set(record)
    for (const id of remove) this.delete(id)
  }

  card(ref: CardRef, template: Template): CardShape {
    const found = cardsOf(this, ref).find(
      ({ parentId }) => parentId === templatePageId(template.id),
    )
    if (!found) throw new Error(`no card of ${ref.id} on ${template.id}`)
    return found
  }

  /** Drags a card into the middle of a zone. */
  drag(ref: CardRef, template: Template, zone: string): void {
    const area = template.zones(workshopOf(this), 'de').find(({ key }) => key === zone)?.area
    if (!area) throw new Error(`no zone ${zone} on ${template.id}`)
    const centre = { x: area.x + area.w / 2, y: area.y + area.h / 2 }
    this.change([withCentre(this.card(ref, template), centre, (id) => this.get(id))])
  }

  zoneOf(ref: CardRef, template: Template): string | null {
    return template.zoneOf(ref, workshopOf(this))
  }

  stakeholder(id: string): CardRef {
    const record = StakeholderRecordType.create({
      id: StakeholderRecordType.createId(id),
      index: 'a1' as never,
      name: 'Hochschule',
    })
    this.change([record])
    return { kind: 'stakeholder', id }
  }
}

describe('an entity with cards on several templates', () => {
  test('is moved on each by dragging there, and only that card moves', () => {
    const board = new Board()
    const before = board.card(first, fourApproaches)
    board.drag(first, roadmap, 'P5')
    expect(findEntity(board, first)).toMatchObject({ phase: 'P5', status: 'active', x: -0.7 })
    board.drag(first, roadmap, 'parked')
    expect(findEntity(board, first)).toMatchObject({ phase: 'P5', status: 'parked' })
    board.drag(first, topicCorridors, 'C2')
    expect(findEntity(board, first)).toMatchObject({ corridorId: 'C2' })
    expect(board.card(first, fourApproaches)).toEqual(before)
  })

  test('has all its cards moved when it is edited', () => {
    const board = new Board()
    const entity = findEntity(board, first)
    if (entity?.typeName !== 'initiative') throw new Error('no initiative')
    const before = all.slice(0, 3).map((template) => board.card(first, template))
    board.change([{ ...entity, x: 0.5, phase: 'P1', corridorId: 'C4' }])
    const after = all.slice(0, 3).map((template) => board.card(first, template))
    after.forEach((card, at) => expect(card).not.toEqual(before[at]))
  })

  test('gets a card on every template that shows its kind, where it was made or copied on one', () => {
    const board = new Board()
    const copy = { ...board.card(first, roadmap), id: 'shape:copy' as never }
    board.change([copy])
    const ref = { kind: 'initiative', id: 'new0' } as const
    expect(cardsOf(board, ref)).toHaveLength(3)
    expect(board.zoneOf(ref, topicCorridors)).toBe(board.zoneOf(first, topicCorridors))
    board.change([], [copy.id, board.card(ref, fourApproaches).id])
    expect(findEntity(board, ref)).not.toBeNull()
    board.change([], [board.card(ref, topicCorridors).id])
    expect(findEntity(board, ref)).toBeNull()
  })

  test('keeps its zone when the zones are laid out anew', () => {
    const board = new Board()
    const corridor = board.get('corridor:C1')
    if (corridor?.typeName !== 'corridor') throw new Error('no corridor')
    const before = board.card(first, topicCorridors)
    board.change([{ ...corridor, index: 'z1' as never }])
    expect(board.zoneOf(first, topicCorridors)).toBe('C1')
    expect(board.card(first, topicCorridors).y).toBeGreaterThan(before.y)
    const workshop = workshopOf(board)
    for (const { id } of workshop.initiatives) {
      const card = board.card({ kind: 'initiative', id }, topicCorridors)
      const centre = { x: card.x + card.props.w / 2, y: card.y + card.props.h / 2 }
      const { corridorId } = findEntity(board, { kind: 'initiative', id }) as {
        corridorId?: string
      }
      expect(topicCorridors.read({ kind: 'initiative', id }, centre, workshop)).toEqual({
        corridorId,
      })
    }
  })
})

test('a card that comes back without its entity goes again', () => {
  const board = new Board()
  const card = board.card(first, roadmap)
  board.change([], ['initiative:I01'])
  board.change([card])
  expect(board.get(card.id)).toBeUndefined()
})

describe('stakeholders', () => {
  test('get their card, and follow it into another sector', () => {
    const board = new Board()
    const ref = board.stakeholder('S1')
    expect(board.zoneOf(ref, iTeam)).toBe('citizens')
    board.drag(ref, iTeam, 'science')
    expect(findEntity(board, ref)).toMatchObject({ sector: 'science' })
    const before = board.card(ref, iTeam)
    const entity = findEntity(board, ref)
    if (entity?.typeName === 'stakeholder') board.change([{ ...entity, sector: 'business' }])
    expect(board.card(ref, iTeam)).not.toEqual(before)
  })

  test('are copied with their card, and go with their last one', () => {
    const board = new Board()
    const ref = board.stakeholder('S1')
    board.change([{ ...board.card(ref, iTeam), id: 'shape:copy' as never }])
    const copy = { kind: 'stakeholder', id: 'new0' } as const
    expect(findEntity(board, copy)).toMatchObject({ name: 'Hochschule', sector: 'citizens' })
    board.change([], [board.card(copy, iTeam).id])
    expect(findEntity(board, copy)).toBeNull()
    board.change([], ['stakeholder:S1'])
    expect(cardsOf(board, ref)).toEqual([])
  })

  test('may have the id of an initiative: each keeps its own cards', () => {
    const board = new Board()
    const ref = board.stakeholder('I01')
    expect(cardsOf(board, ref)).toHaveLength(1)
    board.change([], [board.card(ref, iTeam).id])
    expect(findEntity(board, ref)).toBeNull()
    expect(findEntity(board, first)).not.toBeNull()
    expect(cardsOf(board, first)).toHaveLength(3)
  })
})
