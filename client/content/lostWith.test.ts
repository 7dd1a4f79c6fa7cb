import { expect, test } from 'vitest'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { BoardIndex } from '../../shared/workshop/BoardIndex.ts'
import { lostWith } from './lostWith.ts'

function shape(id: string, type: string, parentId: string): BoardRecord {
  return { typeName: 'shape', id: `shape:${id}`, type, parentId } as unknown as BoardRecord
}

test('what people made themselves is counted at any depth, frames and cards are not', () => {
  const board = new BoardIndex()
  const shapes = [
    shape('deep', 'note', 'shape:group'),
    shape('group', 'group', 'shape:frame'),
    shape('frame', 'frame', 'page:roadmap'),
    shape('template', 'template', 'page:roadmap'),
    shape('note', 'note', 'page:roadmap'),
    shape('line', 'draw', 'page:roadmap'),
    shape('other', 'note', 'page:i-team'),
  ]
  for (const each of shapes) board.set(each)
  board.set({ ...shape('card', 'card', 'page:roadmap'), props: { entityId: 'I1' } } as BoardRecord)
  expect(lostWith(board, 'roadmap')).toEqual({ notes: 2, drawings: 2 })
  expect(lostWith(board, 'topic-corridors')).toEqual({ notes: 0, drawings: 0 })
})
