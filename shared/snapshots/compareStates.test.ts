import { describe, expect, it } from 'vitest'
import { compareStates } from './compareStates.ts'
import type { PlainRecord } from './recordDelta.ts'

const record = (id: string, fields: object) => ({ id, typeName: id.split(':')[0], ...fields })
const stateOf = (...records: readonly PlainRecord[]) => new Map(records.map((one) => [one.id, one]))
const shape = (id: string, x: number, color = 'black') =>
  record(`shape:${id}`, {
    type: 'note',
    parentId: 'page:a',
    index: 'a1',
    x,
    y: 0,
    props: { color },
  })
const initiative = (id: string, fields: object) => record(`initiative:${id}`, fields)

describe('two states of a board side by side', () => {
  it('tell what came, went, moved and changed, by type', () => {
    const before = stateOf(
      shape('stays', 0),
      shape('moves', 0),
      shape('recoloured', 0),
      shape('goes', 0),
      initiative('I1', { phase: 'P1', gates: { G1: 'go' } }),
    )
    const after = stateOf(
      shape('stays', 0),
      shape('moves', 9),
      shape('recoloured', 9, 'red'),
      shape('comes', 0),
      initiative('I1', { phase: 'P2', gates: { G1: 'go', G2: 'loop' } }),
    )
    const compared = compareStates(before, after)
    expect([...compared.keys()].toSorted()).toEqual(['initiative', 'shape'])
    expect(compared.get('shape')).toMatchObject({
      added: [{ id: 'shape:comes' }],
      removed: [{ id: 'shape:goes' }],
      moved: [{ id: 'shape:moves', fields: ['g'] }],
      changed: [{ id: 'shape:recoloured', fields: ['g', 'props.color'] }],
    })
    expect(compared.get('initiative')?.changed).toMatchObject([
      { id: 'initiative:I1', fields: ['gates.G2', 'phase'] },
    ])
  })

  it('that are equal differ in nothing', () => {
    const one = stateOf(shape('a', 1), initiative('I1', { contribDeptIds: ['D1', 'D2'] }))
    expect(compareStates(one, structuredClone(one)).size).toBe(0)
  })

  it('name the members of a list', () => {
    const before = stateOf(initiative('I1', { contribDeptIds: ['D1'] }))
    const after = stateOf(initiative('I1', { contribDeptIds: ['D1', 'D2'] }))
    const [changed] = compareStates(before, after).get('initiative')?.changed ?? []
    expect(changed?.fields).toEqual(['contribDeptIds.D2'])
  })
})
