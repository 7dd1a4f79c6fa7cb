import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readUpdate } from './updateContents.ts'

/** An update of one letter by client 5 at a clock, right of a struct of some client. */
function letterRightOf(clock: number, origin: { client: number; clock: number }): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, 1, 5, clock]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, 0x84)
    for (const value of [origin.client, origin.clock]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, 'x')
    encoding.writeVarUint(encoder, 0)
  })
}

describe('reading an update', () => {
  it.each([
    [0, { client: 5, clock: 3 }],
    [3, { client: 5, clock: 3 }],
  ])(
    '[C5] refuses a part at %i that leans on what its own client writes only later',
    (at, origin) => {
      expect(() => readUpdate(letterRightOf(at, origin))).toThrow('comes later')
      if (at === 0) {
        expect(() => Y.applyUpdate(new Y.Doc(), letterRightOf(at, origin))).toThrow()
      }
    },
  )

  it.each([
    [4, { client: 5, clock: 3 }],
    [0, { client: 6, clock: 3 }],
  ])('takes a part at %i that leans on what may be there already', (at, origin) => {
    expect(readUpdate(letterRightOf(at, origin)).reach).toEqual(new Map([[5, at + 1]]))
  })
})
