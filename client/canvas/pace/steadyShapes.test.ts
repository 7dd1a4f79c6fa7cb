import { expect, test } from 'vitest'
import type { RecordsDiff, TLRecord, TLShape } from 'tldraw'
import { onlyMoves } from './steadyShapes.ts'

const shape = { id: 'shape:a', typeName: 'shape', x: 1, y: 2, rotation: 0, index: 'a1', props: {} }
const from = shape as unknown as TLShape
const changed = (patch: Partial<TLShape>): RecordsDiff<TLRecord> => ({
  added: {},
  removed: {},
  updated: { [from.id]: [from, { ...from, ...patch }] },
})

test('a shape that is moved and turned only moves', () => {
  expect(onlyMoves(changed({ x: 5, y: 6, rotation: 1 }))).toBe(true)
})

test('another look, another order, another parent are more than a move', () => {
  for (const patch of [{ props: { ...from.props } }, { index: 'a2' }, { parentId: 'shape:b' }]) {
    expect(onlyMoves(changed({ x: 5, ...patch } as Partial<TLShape>))).toBe(false)
  }
})

test('a shape that comes or goes is more than a move', () => {
  const none = { added: {}, removed: {}, updated: {} }
  expect(onlyMoves({ ...none, added: { [from.id]: from } })).toBe(false)
  expect(onlyMoves({ ...none, removed: { [from.id]: from } })).toBe(false)
})
