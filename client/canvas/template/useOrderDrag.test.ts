import { expect, test } from 'vitest'
import type { CommandMark } from '../../../shared/workshop/mark.ts'
import { gapAt, placeAt, siblingsOf } from './useOrderDrag.ts'

const column = (id: string, x: number): CommandMark => ({
  kind: 'command',
  x,
  y: 160,
  w: 100,
  h: 140,
  label: id,
  command: { type: 'open', target: { kind: 'department', id } },
  order: { kind: 'department', id, axis: 'x' },
})
const marks = [column('b', 100), column('a', 0), column('c', 200)]
const dragged = column('a', 0)
const siblings = siblingsOf(dragged, marks)

test('the columns of a list come in the order in which they are drawn', () => {
  expect(siblings.map(({ order }) => order.id)).toEqual(['a', 'b', 'c'])
})

test('a column lands behind those whose middle it has passed', () => {
  expect(placeAt(dragged, siblings, 20)).toBe(0)
  expect(placeAt(dragged, siblings, 149)).toBe(0)
  expect(placeAt(dragged, siblings, 151)).toBe(1)
  expect(placeAt(dragged, siblings, 290)).toBe(2)
})

test('the line that shows it stands in the gap where the column lands', () => {
  expect(gapAt(dragged, siblings, 0)).toBe(100)
  expect(gapAt(dragged, siblings, 1)).toBe(200)
  expect(gapAt(dragged, siblings, 2)).toBe(300)
})

test('another list, or none, is no sibling', () => {
  const band: CommandMark = {
    ...column('k', 0),
    order: { kind: 'corridor', id: 'k', axis: 'y' },
  }
  expect(siblingsOf(band, marks)).toEqual([])
})
