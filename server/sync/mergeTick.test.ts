import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mergeTick, vectorBefore } from './mergeTick.ts'

/** A document, and every update of it. */
function write(count: number): { readonly doc: Y.Doc; readonly updates: readonly Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const map = doc.getMap('records')
  for (let at = 0; at < count; at++) {
    if (at % 7 === 6) map.delete(`key ${at - 1}`)
    else map.set(`key ${at}`, at)
  }
  return { doc, updates }
}

describe('the updates of a tick', () => {
  it.each([1, 2, 99, 100, 101, 1_000])(
    '[C2] %i updates merge into one that says the same',
    (count) => {
      const { doc, updates } = write(count)
      const merged = mergeTick(updates)
      const copy = new Y.Doc()
      if (merged) Y.applyUpdate(copy, merged)
      expect(copy.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
      expect(copy.store.pendingStructs).toBeNull()
    },
  )

  it('are nothing when there were none', () => {
    expect(mergeTick([])).toBeNull()
  })

  it('[L3] who missed a tick gets exactly what it brought', () => {
    const { doc, updates } = write(50)
    const reader = new Y.Doc()
    for (const update of updates.slice(0, 30)) Y.applyUpdate(reader, update)
    const missed = mergeTick(updates.slice(30))
    const vector = vectorBefore(doc, missed ?? new Uint8Array())
    expect(Y.decodeStateVector(vector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(reader)))
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc, vector))
    expect(reader.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
  })
})
