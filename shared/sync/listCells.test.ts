import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { InitiativeRecordType, type InitiativeRecord } from '../model/records/initiative.ts'
import type { IndexKey } from '@tldraw/utils'
import { changedPositions, membersOf } from './listCells.ts'
import { RecordDocument } from './RecordDocument.ts'

const id = InitiativeRecordType.createId('I01')

class Person {
  readonly doc = new Y.Doc()
  readonly document = new RecordDocument(this.doc)

  constructor(clientId: number) {
    this.doc.clientID = clientId
  }

  get record(): InitiativeRecord {
    return InitiativeRecordType.validate(this.document.read(id))
  }

  get members(): readonly string[] {
    return this.record.contribDeptIds
  }

  /** Changes the list as the browser writes it: from what this person sees. */
  lists(contribDeptIds: readonly string[]): void {
    const before = this.record
    this.document.patch(id, before, { ...before, contribDeptIds })
  }
}

function people(count: number, contribDeptIds: readonly string[] = []): readonly Person[] {
  const all = Array.from({ length: count }, (_, at) => new Person(at + 1))
  const index = 'a1' as IndexKey
  all[0]?.document.put([InitiativeRecordType.create({ id, index, title: 'x', contribDeptIds })])
  meet(all)
  return all
}

function meet(all: readonly Person[]): void {
  for (const from of all) {
    for (const to of all) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
  }
}

function pair(contribDeptIds: readonly string[] = []): readonly [Person, Person] {
  const [ana, ben] = people(2, contribDeptIds)
  if (!ana || !ben) throw new Error('two people were made')
  return [ana, ben]
}

describe('lists of ids', () => {
  test('[D9] two who add themselves at the same moment are both in the list', () => {
    const [ana, ben] = pair()
    ana.lists(['D1'])
    ben.lists(['D2'])
    meet([ana, ben])
    expect(ana.members).toEqual(['D1', 'D2'])
    expect(ben.members).toEqual(['D1', 'D2'])
  })

  test('[D9] two who take out different members take out both', () => {
    const [ana, ben] = pair(['D1', 'D2', 'D3'])
    ana.lists(['D2', 'D3'])
    ben.lists(['D1', 'D3'])
    meet([ana, ben])
    expect(ana.members).toEqual(['D3'])
    expect(ana.document.records.get(id)?.has('contribDeptIds.D1')).toBe(false)
  })

  test('[D9] the order survives, in whatever way the list is written', () => {
    const order = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'))
    fc.assert(
      fc.property(fc.array(order, { maxLength: 8 }), fc.boolean(), (orders, isWhole) => {
        const [ana] = pair(['C', 'A'])
        for (const members of orders) {
          if (isWhole) ana.document.put([{ ...ana.record, contribDeptIds: members }])
          else ana.lists(members)
          expect(ana.members).toEqual(members)
        }
      }),
      { seed: 9, numRuns: 100 },
    )
  })

  test('[D9] whoever was added or taken out by somebody is in or out, whatever others did', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
    const list = fc.uniqueArray(fc.constantFrom(...ids))
    fc.assert(
      fc.property(list, fc.array(list, { minLength: 2, maxLength: 4 }), (start, wishes) => {
        const all = people(wishes.length, start)
        wishes.forEach((wish, at) => all[at]?.lists(wish))
        meet(all)
        for (const person of all) expect(person.members).toEqual(all[0]?.members)
        const left = new Set(all[0]?.members)
        for (const each of ids) {
          const wasIn = start.includes(each)
          const isAdded = !wasIn && wishes.some((wish) => wish.includes(each))
          const isOut = wasIn && wishes.every((wish) => !wish.includes(each))
          if (isAdded) expect(left.has(each)).toBe(true)
          if (isOut) expect(left.has(each)).toBe(false)
        }
      }),
      { seed: 10, numRuns: 100 },
    )
  })

  test('a member between two others leaves their cells alone, as long as there is room', () => {
    let members = ['A', 'B']
    const positions = new Map([
      ['A', 0],
      ['B', 1],
    ])
    for (let round = 0; round < 200; round++) {
      const after = ['A', `M${round}`, ...members.slice(1)]
      const changes = changedPositions(positions, members, after)
      if (round === 0) expect([...changes]).toEqual([['M0', 0.5]])
      for (const [each, position] of changes) positions.set(each, position ?? NaN)
      members = after
      expect(membersOf(positions)).toEqual(members)
    }
  })

  test('a list that is still one cell is read, and becomes cells when it is written', () => {
    const [ana] = pair()
    ana.document.records.get(id)?.set('contribDeptIds', ['D2', 'D1'])
    expect(ana.members).toEqual(['D2', 'D1'])
    ana.lists(['D2', 'D1', 'D3'])
    const cells = ana.document.records.get(id)
    expect(cells?.has('contribDeptIds')).toBe(false)
    expect(ana.members).toEqual(['D2', 'D1', 'D3'])
  })
})
