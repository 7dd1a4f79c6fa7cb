import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDelta, diffStates, isEmptyDelta } from './recordDelta.ts'
import type { BoardState, PlainRecord } from './recordDelta.ts'

const value = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer()))
const key = fc.constantFrom('x', 'text', 'props', '__proto__', 'constructor')
const object = fc.array(fc.tuple(key, value)).map((entries) => Object.fromEntries(entries))
const fields = fc
  .array(fc.tuple(key, fc.oneof(value, object)))
  .map((entries) => Object.fromEntries(entries))
const state = fc
  .uniqueArray(fc.constantFrom('a:1', 'a:2', 'b:1', 'b:2'))
  .chain((ids) => fc.tuple(...ids.map((id) => fields.map((each) => ({ ...each, id })))))
  .map((records): BoardState => new Map(records.map((record) => [record.id, record])))

const stateOf = (...records: readonly (PlainRecord & Readonly<Record<string, unknown>>)[]) =>
  new Map<string, PlainRecord>(records.map((record) => [record.id, record]))

describe('a change between two states of a board', () => {
  it('turns one into the other, also after a way through JSON', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const delta = diffStates(before, after)
        expect(applyDelta(before, delta)).toEqual(after)
        expect(applyDelta(before, JSON.parse(JSON.stringify(delta)))).toEqual(after)
      }),
      { seed: 20 },
    )
  })

  it('is empty between equal states', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(isEmptyDelta(diffStates(one, structuredClone(one)))).toBe(true)
      }),
      { seed: 21 },
    )
  })

  it('names only the fields that changed, inside props too', () => {
    const before = stateOf({ id: 's:1', x: 1, y: 2, props: { text: 'a', w: 100 } })
    const after = stateOf({ id: 's:1', x: 5, y: 2, props: { w: 120 } })
    expect(diffStates(before, after)).toEqual({
      put: [],
      patch: [{ id: 's:1', set: { x: 5 }, in: { props: { set: { w: 120 }, unset: ['text'] } } }],
      remove: [],
    })
  })

  it('says so when it does not fit', () => {
    const delta = { put: [], patch: [{ id: 's:9', set: {} }], remove: [] }
    expect(() => applyDelta(new Map(), delta)).toThrow('"s:9"')
  })
})
