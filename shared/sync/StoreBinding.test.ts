import { createBindingId, createShapeId, PageRecordType, toRichText } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { InitiativeRecordType } from '../model/records/initiative.ts'
import type { BoardRecord } from '../model/schema.ts'
import { RecordDocument } from './RecordDocument.ts'
import { StoreBinding } from './StoreBinding.ts'
import { deliver, makeNote, makeStore, Room, testPage } from './testing/peers.ts'

let room: Room
afterEach(() => room.close())

function makeInitiative(id: string) {
  return InitiativeRecordType.create({
    id: InitiativeRecordType.createId(id),
    index: 'a1' as IndexKey,
    title: id,
  })
}

describe('two people at one board', () => {
  test('[D3] two concurrent moves end with one of the two places, not a mixture', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ana.puts(makeNote('a'))
    room.sync()
    ana.moves('a', 10, 20)
    ben.moves('a', 700, 800)
    room.sync()
    const note = ana.note('a')
    expect([
      [10, 20],
      [700, 800],
    ]).toContainEqual([note?.x, note?.y])
    expect(ben.note('a')).toEqual(note)
  })

  test('[D4] a colour from one and a move from the other are both kept', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ana.puts(makeNote('a', 'Text'))
    room.sync()
    ana.moves('a', 10, 20)
    ben.colours('a', 'green')
    room.sync()
    expect(ana.note('a')).toMatchObject({ x: 10, y: 20, props: { color: 'green' } })
    expect(ben.note('a')).toEqual(ana.note('a'))
  })

  test('[D5] two people who type in one empty note at once both keep every word', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ana.puts(makeNote('a'))
    room.sync()
    ana.types('a', 0, 'Radwege')
    ben.types('a', 0, 'Bäume')
    room.sync()
    expect(ana.textOf('a')).toContain('Radwege')
    expect(ana.textOf('a')).toContain('Bäume')
    expect(ben.textOf('a')).toBe(ana.textOf('a'))
  })

  test('[B2] an edit does not resurrect what somebody else deleted', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ana.puts(makeNote('a', 'Text'))
    room.sync()
    ana.deletes(createShapeId('a'))
    ben.types('a', 0, 'Neu ')
    room.sync()
    expect(ana.note('a')).toBeNull()
    expect(ben.note('a')).toBeNull()
  })

  test('[B3] edits that nobody flushed come out on top of what arrives, cell by cell', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ana.puts(makeNote('a', 'Text'))
    room.sync()
    ben.moves('a', 5, 6)
    ben.colours('a', 'red')
    const note = ana.note('a')
    if (note) ana.store.put([{ ...note, x: 99 }])
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc), 'remote')
    expect(ana.note('a')).toMatchObject({ x: 99, y: 0, props: { color: 'red' } })
    room.sync()
    expect(ben.note('a')).toEqual(ana.note('a'))
  })

  test('[B3] an edit that waits still leaves by itself after a remote change of another record', () => {
    room = new Room(1)
    const ana = room.peer(0)
    ana.puts(makeNote('a'), makeNote('b'))
    const document = new RecordDocument(new Y.Doc())
    Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(ana.doc))
    const store = makeStore()
    const tasks: (() => void)[] = []
    const schedule = (task: () => void) => {
      tasks.push(task)
      return () => void tasks.splice(tasks.indexOf(task), 1)
    }
    const binding = new StoreBinding({ store, document, schedule })
    store.put([{ ...makeNote('a'), x: 44 }])
    ana.moves('b', 5, 5)
    Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(ana.doc))
    expect(tasks).toHaveLength(1)
    tasks[0]?.()
    expect(document.read(createShapeId('a'))).toMatchObject({ x: 44 })
    expect(document.read(createShapeId('b'))).toMatchObject({ x: 5 })
    expect(binding.hasPending).toBe(false)
    binding.close()
  })

  test('[B4] an invalid record stays out, is named, and appears once it is mended', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    const id = createShapeId('bad')
    const cells = new Y.Map<unknown>()
    ana.document.records.set(id, cells)
    cells.set('type', 'note')
    cells.set('g', [testPage, 'a1', 'far left', 0, 0])
    ana.puts(makeNote('good'))
    room.sync()
    expect(ben.note('good')).not.toBeNull()
    expect(ben.note('bad')).toBeNull()
    expect(ben.binding.quarantine.get(id)?.code).toBe('record/invalid')
    cells.set('g', [testPage, 'a1', 3, 0, 0])
    room.sync()
    expect(ben.note('bad')?.x).toBe(3)
    expect(ben.binding.quarantine.size).toBe(0)
  })

  test('[B4] text with a node nobody knows stays out', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ana.puts(makeNote('a', 'Text'))
    const text = ana.document.records.get(createShapeId('a'))?.get('props.richText')
    if (text instanceof Y.XmlFragment) text.insert(0, [new Y.XmlElement('script')])
    room.sync()
    expect(ben.binding.quarantine.get(createShapeId('a'))?.code).toBe('record/text')
  })

  test('[B5] a shape whose parent is missing waits until the parent arrives', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    const page = PageRecordType.create({
      id: PageRecordType.createId('late'),
      name: 'Spät',
      index: 'a2' as IndexKey,
    })
    ana.document.put([{ ...makeNote('a'), parentId: page.id }])
    room.sync()
    expect(ben.binding.quarantine.get(createShapeId('a'))?.code).toBe('record/orphan')
    ana.document.put([page])
    room.sync()
    expect(ben.note('a')?.parentId).toBe(page.id)
    expect(ben.binding.quarantine.size).toBe(0)
  })

  test('[B5] a binding to a missing shape stays out', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    const id = createBindingId('loose')
    const cells = new Y.Map<unknown>()
    ana.document.records.set(id, cells)
    for (const [cell, value] of Object.entries({
      type: 'arrow',
      fromId: createShapeId('nobody'),
      toId: createShapeId('nowhere'),
      'props.terminal': 'start',
      'props.normalizedAnchor': { x: 0, y: 0 },
      'props.isExact': false,
      'props.isPrecise': false,
      'props.snap': 'none',
    })) {
      cells.set(cell, value)
    }
    room.sync()
    expect(ben.binding.quarantine.get(id)?.code).toBe('record/orphan')
  })

  test('[B6] whoever stands on a page that goes stands on another one', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    const page = PageRecordType.create({
      id: PageRecordType.createId('second'),
      name: 'Zwei',
      index: 'a2' as IndexKey,
    })
    ana.puts(page, { ...makeNote('a'), parentId: page.id })
    room.sync()
    ben.store.mergeRemoteChanges(() => undefined)
    const instance = ben.store.get('instance:instance' as BoardRecord['id'])
    if (instance?.typeName !== 'instance') throw new Error('no instance')
    ben.store.put([{ ...instance, currentPageId: page.id }])
    ana.edits(() => ana.store.remove([createShapeId('a'), page.id]))
    room.sync()
    expect(ben.store.get('instance:instance' as BoardRecord['id'])).toMatchObject({
      currentPageId: testPage,
    })
    expect(ben.note('a')).toBeNull()
  })

  test('[B7] a remote transaction enters the store as one change', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    let changes = 0
    ben.store.listen(() => (changes += 1), { source: 'remote', scope: 'document' })
    let completed = 0
    ben.store.sideEffects.registerOperationCompleteHandler((source) => {
      if (source === 'remote') completed += 1
    })
    ana.puts(makeNote('a'), makeNote('b'), makeInitiative('I01'))
    deliver(ana, ben)
    expect(completed).toBe(1)
    expect(ben.initiative('I01')?.title).toBe('I01')
  })

  test('[B8] what a side effect answers to a remote change is written and not undoable', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    ben.store.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source === 'remote') ben.store.put([{ ...shape, meta: { seen: true } }])
    })
    ana.puts(makeNote('a', 'Text'))
    room.sync()
    expect(ana.note('a')?.meta).toEqual({ seen: true })
    ben.history.undo()
    room.sync()
    expect(ana.note('a')?.meta).toEqual({ seen: true })
  })

  test('a record put with text the document cannot express does not end sync', () => {
    room = new Room(2)
    const [ana, ben] = [room.peer(0), room.peer(1)]
    const note = makeNote('a')
    const richText = { type: 'doc', content: [{ type: 'iframe' }] }
    ana.puts({ ...note, props: { ...note.props, richText } })
    ana.puts(makeNote('b', 'Text'))
    room.sync()
    expect(ben.textOf('b')).toBe('Text')
    expect(ana.binding.quarantine.has(note.id)).toBe(true)
    expect(toRichText('').type).toBe('doc')
  })
})
