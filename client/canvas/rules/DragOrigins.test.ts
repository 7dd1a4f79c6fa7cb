import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordOfType } from '../../../shared/workshop/board.ts'
import { BoardIndex } from '../../../shared/workshop/BoardIndex.ts'
import { withCentre } from '../../../shared/workshop/pagePoint.ts'
import { settle } from '../../../shared/workshop/placement.ts'
import { seedBoard } from '../../../shared/workshop/seedBoard.ts'
import { roadmap } from '../../../templates/roadmap/index.ts'
import { fourApproaches } from '../../../templates/four-approaches/index.ts'
import { sampleFile } from '../../../templates/samples/sampleWorkshop.ts'
import { DragOrigins } from './DragOrigins.ts'

const templates = [fourApproaches, roadmap]
/** Points of the roadmap's frame. */
const pilot = { x: 1400, y: 600 }
const transfer = { x: 2300, y: 600 }
const tray = { x: 2900, y: 1650 }
const heading = { x: 900, y: 60 }

let board: BoardIndex
let drag: DragOrigins

beforeEach(() => {
  board = new BoardIndex()
  const seed = { title: 'A', locale: 'de', templates, workshop: sampleFile() } as const
  for (const record of seedBoard(seed)) board.set(record)
  drag = new DragOrigins()
})

/** One pointer move of a drag, settled as the canvas does. */
function moveTo(centre: { x: number; y: number }, page = 'page:roadmap'): void {
  const before = board.cardsOf('I01').find(({ parentId }) => parentId === page)
  if (!before) throw new Error('no card')
  const after = withCentre(before, centre, (id) => board.get(id))
  board.set(after)
  const changes = [{ before, after }]
  const earlier = drag.boardBefore(changes, board)
  const found = settle(changes, earlier, templates)
  for (const record of drag.settle(changes, board, earlier, found).put) board.set(record)
}

function initiative(): RecordOfType<'initiative'> {
  const record = board.get('initiative:I01')
  if (record?.typeName !== 'initiative') throw new Error('no initiative')
  return record
}

describe('a drag', () => {
  test('tells on its way what each place says', () => {
    moveTo(transfer)
    expect(initiative()).toMatchObject({ phase: 'P5', status: 'active' })
    moveTo(pilot)
    expect(initiative()).toMatchObject({ phase: 'P3', status: 'active' })
  })

  test('that ends where a field is left as it is leaves it as it was at the start', () => {
    moveTo(transfer)
    moveTo(tray)
    expect(initiative()).toMatchObject({ phase: 'P3', status: 'parked' })
    moveTo(transfer)
    moveTo(heading)
    expect(initiative()).toMatchObject({ phase: 'P3', status: 'active' })
  })

  test('starts anew once the last one is over', () => {
    moveTo(transfer)
    drag.clear()
    moveTo(tray)
    expect(initiative()).toMatchObject({ phase: 'P5', status: 'parked' })
  })

  test('takes back nothing that somebody else has changed meanwhile', () => {
    moveTo(transfer)
    board.set({ ...initiative(), title: 'Anders' })
    moveTo(heading)
    expect(initiative()).toMatchObject({ phase: 'P3', title: 'Anders' })
  })

  test('back to where it began leaves the position as exact as it was', () => {
    board.set({ ...initiative(), x: 0.3333333, y: 0.1234567 })
    const { x, y } = initiative()
    const at = { x: 1080 + 720 * 0.3333333, y: 900 - 720 * 0.1234567 }
    moveTo({ x: 700, y: 700 }, 'page:four-approaches')
    expect(initiative().x).not.toBe(x)
    moveTo(at, 'page:four-approaches')
    expect(initiative()).toMatchObject({ x, y })
  })
})
