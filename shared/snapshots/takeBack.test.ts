import { describe, expect, it } from 'vitest'
import { takeBack } from './takeBack.ts'
import type { PlainRecord } from './recordDelta.ts'

const shape = (id: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type: 'geo',
  parentId: 'page:a',
  index: 'a1',
  x: 0,
  y: 0,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: { w: 100, h: 100 },
  ...fields,
})
const stateOf = (...records: readonly PlainRecord[]) =>
  new Map(records.map((record) => [record.id, record]))

describe('taking a change back', () => {
  it('brings what the change removed and removes what it brought', () => {
    const before = stateOf(shape('gone'))
    const after = stateOf(shape('come'))
    expect(takeBack(before, after, after)).toEqual({
      put: [shape('gone')],
      remove: ['shape:come'],
    })
  })

  it('keeps what somebody has worked on, made or deleted since', () => {
    const before = stateOf(shape('deleted', { x: 1 }))
    const after = stateOf(shape('deleted', { x: 2 }), shape('come'))
    const now = stateOf(shape('come', { opacity: 0.5 }), shape('made'))
    expect(takeBack(before, after, now)).toEqual({ put: [], remove: [] })
  })

  it('takes back cell by cell, a place as a whole', () => {
    const before = stateOf(shape('a', { x: 1, y: 1, props: { w: 1, h: 1 } }))
    const after = stateOf(shape('a', { x: 2, y: 2, props: { w: 2, h: 2 } }))
    const moved = shape('a', { x: 9, y: 2, props: { w: 2, h: 7 } })
    const { put } = takeBack(before, after, stateOf(moved))
    expect(put).toMatchObject([{ x: 9, y: 2, props: { w: 1, h: 7 } }])
  })

  it('does nothing where the change did nothing', () => {
    const same = stateOf(shape('a'))
    expect(takeBack(same, same, stateOf(shape('a', { x: 3 })))).toEqual({ put: [], remove: [] })
  })
})
