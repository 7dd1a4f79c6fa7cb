import { createShapeId } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { afterEach, describe, expect, test } from 'vitest'
import { InitiativeRecordType } from '../model/records/initiative.ts'
import { makeNote, Room } from './testing/peers.ts'

let room: Room
afterEach(() => room.close())

function setUp() {
  room = new Room(2)
  const [ana, ben] = [room.peer(0), room.peer(1)]
  ana.puts(makeNote('a', 'Text'))
  room.sync()
  return { ana, ben }
}

describe('undo on a shared board', () => {
  test('[U1] takes back one’s own last step and no other person’s', () => {
    const { ana, ben } = setUp()
    ana.moves('a', 10, 10)
    room.sync()
    ben.colours('a', 'green')
    room.sync()
    ana.history.undo()
    room.sync()
    expect(ben.note('a')).toMatchObject({ x: 0, props: { color: 'green' } })
    ben.history.undo()
    room.sync()
    expect(ana.note('a')).toMatchObject({ x: 0, props: { color: 'black' } })
  })

  test('[U2] takes back a step of several records as a whole, and redo brings it back', () => {
    const { ana, ben } = setUp()
    const initiative = InitiativeRecordType.create({
      id: InitiativeRecordType.createId('I01'),
      index: 'a1' as IndexKey,
      title: 'alt',
    })
    ana.puts(initiative)
    ana.edits(() => {
      ana.store.put([{ ...initiative, title: 'neu' }])
      ana.binding.flush()
      ana.store.put([{ ...makeNote('a', 'Text'), x: 50 }])
    })
    ana.history.undo()
    room.sync()
    expect(ben.initiative('I01')?.title).toBe('alt')
    expect(ben.note('a')?.x).toBe(0)
    ana.history.redo()
    room.sync()
    expect(ben.initiative('I01')?.title).toBe('neu')
    expect(ben.note('a')?.x).toBe(50)
    expect(ana.store.get(initiative.id)).toMatchObject({ title: 'neu' })
  })

  test('[U2] undo and redo walk through several steps in order', () => {
    const { ana } = setUp()
    for (const x of [1, 2, 3]) ana.moves('a', x, 0)
    ana.history.undo()
    ana.history.undo()
    expect(ana.note('a')?.x).toBe(1)
    ana.history.redo()
    expect(ana.note('a')?.x).toBe(2)
    ana.history.redo()
    expect(ana.note('a')?.x).toBe(3)
    ana.history.undo()
    expect(ana.note('a')?.x).toBe(2)
    expect(ana.history.getNumRedos()).toBe(1)
  })

  test('[U3] undo of typing leaves the words others typed in the same text', () => {
    const { ana, ben } = setUp()
    ana.types('a', 4, ' von Ana')
    room.sync()
    ben.types('a', 0, 'Bens ')
    ben.types('a', (ben.textOf('a') ?? '').length, ' und Ben')
    room.sync()
    ana.history.undo()
    room.sync()
    expect(ben.textOf('a')).toBe('Bens Text und Ben')
  })

  test('[U4] undo does not resurrect what others deleted', () => {
    const { ana, ben } = setUp()
    ana.moves('a', 10, 10)
    room.sync()
    ben.deletes(createShapeId('a'))
    room.sync()
    ana.history.undo()
    room.sync()
    expect(ana.note('a')).toBeNull()
    expect(ben.note('a')).toBeNull()
  })

  test('[U4] undo of one’s own deletion brings the record back with its text', () => {
    const { ana, ben } = setUp()
    ben.colours('a', 'red')
    room.sync()
    ana.deletes(createShapeId('a'))
    room.sync()
    ana.history.undo()
    room.sync()
    expect(ben.textOf('a')).toBe('Text')
    expect(ben.note('a')?.props.color).toBe('red')
    expect(ben.note('a')).toEqual(ana.note('a'))
  })

  test('[U5] undo of a note others wrote in takes one’s own words and keeps the note', () => {
    const { ana, ben } = setUp()
    ana.puts(makeNote('b', 'Ana'))
    room.sync()
    ben.types('b', 3, ' und Ben')
    room.sync()
    ana.history.undo()
    room.sync()
    expect(ben.textOf('b')).toBe(' und Ben')
    expect(ana.note('b')).toEqual(ben.note('b'))
    expect(ana.binding.quarantine.size).toBe(0)
  })

  test('[U6] undo leaves later changes of other cells of the same record', () => {
    const { ana, ben } = setUp()
    ana.edits(() => {
      const note = ana.note('a')
      if (note) ana.store.put([{ ...note, x: 7, opacity: 0.5 }])
    })
    room.sync()
    ben.moves('a', 400, 400)
    room.sync()
    ana.history.undo()
    room.sync()
    expect(ben.note('a')).toMatchObject({ x: 400, y: 400, opacity: 1 })
  })

  test('[U7] a cancelled gesture leaves the board as before and nothing to redo', () => {
    const { ana, ben } = setUp()
    ana.history._mark('drag')
    for (const x of [10, 20, 30]) {
      const note = ana.note('a')
      if (note) ana.store.put([{ ...note, x }])
      ana.binding.flush()
    }
    ana.history.bailToMark('drag')
    room.sync()
    expect(ben.note('a')?.x).toBe(0)
    expect(ana.history.getNumRedos()).toBe(0)
    ana.history.bailToMark('no such mark')
    expect(ana.note('a')?.x).toBe(0)
  })

  test('[U8] edits that history ignores are not undone', () => {
    const { ana } = setUp()
    ana.moves('a', 10, 0)
    ana.history.batch(
      () => {
        const note = ana.note('a')
        if (note) ana.store.put([{ ...note, opacity: 0.5 }])
      },
      { history: 'ignore' },
    )
    ana.history.undo()
    expect(ana.note('a')).toMatchObject({ x: 0, opacity: 0.5 })
  })

  test('[U8] an ignored edit of a record whose tracked edit still waits is not undone with it', () => {
    const { ana, ben } = setUp()
    ana.history._mark('drag')
    const note = ana.note('a')
    if (note) ana.store.put([{ ...note, x: 10 }])
    ana.history.batch(
      () => {
        const moved = ana.note('a')
        if (moved) ana.store.put([{ ...moved, opacity: 0.5 }])
      },
      { history: 'ignore' },
    )
    ana.history.undo()
    room.sync()
    expect(ben.note('a')).toMatchObject({ x: 0, opacity: 0.5 })
  })

  test('squashed marks are one step', () => {
    const { ana } = setUp()
    ana.history._mark('outer')
    ana.moves('a', 1, 0)
    ana.moves('a', 2, 0)
    ana.history.squashToMark('outer')
    ana.history.undo()
    expect(ana.note('a')?.x).toBe(0)
    ana.history.redo()
    expect(ana.note('a')?.x).toBe(2)
  })

  test('the counts tell whether there is something to undo and redo, also before it is written', () => {
    const { ana, ben } = setUp()
    expect(ben.history.getNumUndos()).toBe(0)
    const note = ben.note('a')
    if (note) ben.store.put([{ ...note, x: 3 }])
    expect(ben.history.getNumUndos()).toBe(1)
    ben.history.undo()
    expect(ben.note('a')?.x).toBe(0)
    expect(ben.history.getNumUndos()).toBe(0)
    expect(ben.history.getNumRedos()).toBe(1)
    expect(ana.history.getNumRedos()).toBe(0)
  })
})

describe('what comes back is whole', () => {
  test('[U4] a record restored by undo has all its cells, also those others edited meanwhile', () => {
    const { ana, ben } = setUp()
    ben.deletes(createShapeId('a'))
    ana.moves('a', 40, 40)
    ana.colours('a', 'green')
    room.sync()
    let received = 0
    ana.doc.on('update', () => (received += 1))
    ben.history.undo()
    room.sync()
    expect(received).toBe(1)
    expect(ana.note('a')).toMatchObject({ x: 0, props: { color: 'black' } })
    expect(ben.textOf('a')).toBe('Text')
    expect(ben.note('a')).toEqual(ana.note('a'))
    ben.history.redo()
    room.sync()
    expect(ana.note('a')).toBeNull()
  })
})
