/** Random people doing random things on bad lines: whatever happens, everyone ends with the same board. */
import { createShapeId, type TLNoteShape } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InitiativeRecordType, type InitiativeRecord } from '../model/records/initiative.ts'
import { boardSchema } from '../model/schema.ts'
import { makeNote, Room, type Peer } from './testing/peers.ts'

const names = ['a', 'b', 'c', 'd'] as const
const colors = ['red', 'green', 'blue', 'black'] as const

type Action =
  | { readonly do: 'create' | 'delete'; readonly name: string }
  | { readonly do: 'move'; readonly name: string; readonly to: number }
  | { readonly do: 'colour'; readonly name: string; readonly color: (typeof colors)[number] }
  | { readonly do: 'type'; readonly name: string; readonly at: number }
  | { readonly do: 'title' | 'place' | 'rate'; readonly name: string; readonly value: number }
  | { readonly do: 'undo' | 'redo' | 'cut' | 'join' | 'sync' }
interface Step {
  readonly who: number
  readonly action: Action
}

const name = fc.constantFrom(...names)
const value = fc.integer({ min: 0, max: 50 })
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), name }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), name, to: value }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('colour' as const),
      name,
      color: fc.constantFrom(...colors),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), name, at: value }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('title', 'place', 'rate'), name, value }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'cut', 'join', 'sync') }),
  },
)

function steps(peers: number, length: number): fc.Arbitrary<Step[]> {
  const step = fc.record({ who: fc.integer({ min: 0, max: peers - 1 }), action })
  return fc.array(step, { minLength: length, maxLength: length })
}

let words = 0

/** Does one action; answers the word typed, if one was. */
function act(room: Room, peer: Peer, doing: Action): string | null {
  switch (doing.do) {
    case 'create':
      if (!peer.note(doing.name)) peer.puts(makeNote(doing.name), makeInitiative(doing.name))
      return null
    case 'delete':
      if (peer.note(doing.name)) peer.deletes(createShapeId(doing.name))
      return null
    case 'move':
      // x equals y in every move: a torn geometry shows at once.
      peer.moves(doing.name, doing.to, doing.to)
      return null
    case 'colour':
      peer.colours(doing.name, doing.color)
      return null
    case 'type': {
      const text = peer.textOf(doing.name)
      if (text === null) return null
      // One letter nobody has typed before, so that it is found wherever the others' words put it.
      const word = String.fromCodePoint(0x4e00 + ((words += 1) % 20_000))
      peer.types(doing.name, Math.min(doing.at, text.length), word)
      return word
    }
    case 'title':
      return change(peer, doing.name, (initiative) => ({ ...initiative, title: `t${doing.value}` }))
    case 'place':
      return change(peer, doing.name, (initiative) => ({ ...initiative, x: doing.value / 50 }))
    case 'rate': {
      const rating = doing.value % 2 === 0 ? 2 : 0
      return change(peer, doing.name, (initiative) => ({
        ...initiative,
        criteria: { ...initiative.criteria, technical: rating },
      }))
    }
    case 'undo':
      peer.history.undo()
      return null
    case 'redo':
      peer.history.redo()
      return null
    case 'cut':
      room.disconnect(peer)
      return null
    case 'join':
      room.reconnect(peer)
      return null
    case 'sync':
      room.sync()
      return null
  }
}

function makeInitiative(id: string): InitiativeRecord {
  return InitiativeRecordType.create({
    id: InitiativeRecordType.createId(id),
    index: 'a1' as IndexKey,
    title: id,
  })
}

function change(peer: Peer, id: string, edit: (of: InitiativeRecord) => InitiativeRecord): null {
  const initiative = peer.initiative(id)
  if (initiative) peer.puts(edit(initiative))
  return null
}

function meetAgain(room: Room): void {
  for (const peer of room.peers) room.reconnect(peer)
  room.sync()
}

function expectSame(room: Room): void {
  const [first, ...others] = room.peers
  if (!first) throw new Error('an empty room')
  const state = first.state()
  for (const peer of others) expect(peer.state()).toEqual(state)
  for (const peer of room.peers) {
    expect(peer.binding.quarantine.size).toBe(0)
    for (const [id, record] of Object.entries(state)) {
      expect(peer.store.get(id as never)).toEqual(record)
    }
    const shapes = peer.store.allRecords().filter((record) => record.typeName === 'shape')
    for (const shape of shapes) {
      expect(boardSchema.types.shape.validate(shape)).toBeTruthy()
      expect((shape as TLNoteShape).x).toBe((shape as TLNoteShape).y)
    }
    expect(shapes.every((shape) => shape.id in state)).toBe(true)
  }
}

describe('convergence', () => {
  test.each([
    { peers: 3, length: 120, runs: 100, seed: 1 },
    { peers: 4, length: 150, runs: 60, seed: 2 },
    { peers: 5, length: 250, runs: 40, seed: 3 },
  ])(
    '[B1] $peers peers, $runs runs of $length operations end with one board, geometry whole [D3]',
    ({ peers, length, runs, seed }) => {
      fc.assert(
        fc.property(steps(peers, length), (script) => {
          const room = new Room(peers)
          try {
            for (const { who, action: doing } of script) act(room, room.peer(who), doing)
            meetAgain(room)
            expectSame(room)
          } finally {
            room.close()
          }
        }),
        { numRuns: runs, seed, endOnFailure: true },
      )
    },
    120_000,
  )

  test('[D5] without undo and deletion, every word anybody typed is on everyone’s board', () => {
    fc.assert(
      fc.property(steps(4, 80), (script) => {
        const room = new Room(4)
        try {
          const ana = room.peer(0)
          ana.puts(...names.map((of) => makeNote(of)))
          room.sync()
          const typed: string[] = []
          for (const { who, action: doing } of script) {
            if (doing.do === 'undo' || doing.do === 'redo' || doing.do === 'delete') continue
            const word = act(room, room.peer(who), doing)
            if (word) typed.push(word)
          }
          meetAgain(room)
          expectSame(room)
          const all = names.map((of) => ana.textOf(of)).join(' ')
          for (const word of typed) expect(all).toContain(word)
        } finally {
          room.close()
        }
      }),
      { numRuns: 60, seed: 4, endOnFailure: true },
    )
  }, 120_000)

  test('[U1][U3] undoing everything one person did leaves every word the others typed', () => {
    fc.assert(
      fc.property(steps(3, 60), (script) => {
        const room = new Room(3)
        try {
          const [ana, ben] = [room.peer(0), room.peer(1)]
          ben.puts(...names.map((of) => makeNote(of)))
          room.sync()
          const others: string[] = []
          const mine: string[] = []
          for (const { who, action: doing } of script) {
            if (doing.do === 'undo' || doing.do === 'redo' || doing.do === 'delete') continue
            const word = act(room, room.peer(who), doing)
            if (word) (who === 0 ? mine : others).push(word)
          }
          meetAgain(room)
          for (let undos = 0; undos < script.length; undos++) ana.history.undo()
          room.sync()
          expectSame(room)
          const all = names.map((of) => ben.textOf(of)).join(' ')
          for (const word of others) expect(all).toContain(word)
          for (const word of mine) expect(all).not.toContain(word)
        } finally {
          room.close()
        }
      }),
      { numRuns: 60, seed: 5, endOnFailure: true },
    )
  }, 120_000)
})
