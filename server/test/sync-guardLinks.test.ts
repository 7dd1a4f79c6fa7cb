import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { MemoryStorage } from '../storage/memoryStorage.ts'
import { held, join } from './guardStage.ts'
import { until } from './syncClients.ts'
import { note } from './syncServer.ts'
import { board, raise, server } from './syncStage.ts'

const page = 'page:four-approaches'
const frame = 'shape:template-four-approaches'

raise()

describe('what hangs together', () => {
  const frameShape = (id: string, parentId: string, x: number, y: number, rotation = 0) =>
    ({
      ...note(id, parentId),
      type: 'frame',
      x,
      y,
      rotation,
      props: { w: 500, h: 300, name: '', color: 'black' },
    }) as unknown as BoardRecord

  it('[G7] bindings whose shapes went are removed', async () => {
    const [ana, ben] = [await join(), await join()]
    const binding = {
      id: 'binding:b',
      typeName: 'binding',
      type: 'arrow',
      fromId: 'shape:arrow',
      toId: 'shape:n',
      meta: {},
      props: {
        terminal: 'end',
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: 'none',
      },
    } as unknown as BoardRecord
    // Any shape will do for one end: what matters is that both are there.
    ana.document.put([note('n', page), note('arrow', page), binding])
    await until('ben sees it', () => ben.document.has('binding:b'))
    ben.document.remove(['shape:n'])
    await until('the binding is gone', () => !ana.document.has('binding:b'))
    expect([...ana.notices, ...ben.notices]).toEqual([])
  })

  it('[G8] what somebody makes in a frame that another deletes moves to where the frame was', async () => {
    const [ana, ben] = [await join(), await join()]
    ana.document.put([frameShape('f', page, 100, 50), frameShape('inner', 'shape:f', 10, 5)])
    await until('ben sees it', () => ben.document.has('shape:inner'))
    ben.provider.disconnect()
    ben.document.put([note('word', 'shape:inner', 'bleibt', { x: 1, y: 2 })])
    ana.document.remove(['shape:f', 'shape:inner'])
    await until('ana’s is saved', () => !held().has('shape:f'))
    ben.provider.connect()
    await until('the word is with ana', () => ana.document.has('shape:word'))
    expect(ana.document.read('shape:word')).toMatchObject({ parentId: page, x: 111, y: 57 })
    await until('and with ben', () => ben.document.read('shape:word')?.['parentId'] === page)
  })

  it('[G8] a frame deleted alone leaves what was in it, turned as it was', async () => {
    const [ana, ben] = [await join(), await join()]
    ana.document.put([
      frameShape('f', page, 100, 50, Math.PI / 2),
      note('in', 'shape:f', '', { x: 10, y: 0 }),
    ])
    await until('ben sees it', () => ben.document.has('shape:in'))
    ana.document.remove(['shape:f'])
    await until('it has moved', () => ben.document.read('shape:in')?.['parentId'] === page)
    const moved = ben.document.read('shape:in') as unknown as {
      x: number
      y: number
      rotation: number
    }
    expect(moved.x).toBeCloseTo(100)
    expect(moved.y).toBeCloseTo(60)
    expect(moved.rotation).toBeCloseTo(Math.PI / 2)
  })

  it('[G8] what somebody makes on a page that another deletes moves to the first page', async () => {
    const [ana, finn] = [await join(), await join('facilitator')]
    finn.document.put([
      {
        id: 'page:two',
        typeName: 'page',
        name: '2',
        index: 'a2',
        meta: {},
      } as unknown as BoardRecord,
    ])
    await until('ana sees it', () => ana.document.has('page:two'))
    ana.document.put([note('old', 'page:two')])
    await until('finn sees it', () => finn.document.has('shape:old'))
    ana.provider.disconnect()
    ana.document.put([note('new', 'page:two', 'bleibt')])
    finn.document.remove(['page:two'])
    await until('the page went with what was on it', () => !held().has('shape:old'))
    ana.provider.connect()
    await until('the new one is kept', () => finn.document.has('shape:new'))
    expect(finn.document.read('shape:new')).toMatchObject({ parentId: page })
  })

  it('[G9] the last page stays, and so does the document record', async () => {
    const finn = await join('facilitator')
    finn.document.remove([page, 'document:document'])
    await until(
      'both are back',
      () => finn.document.has(page) && finn.document.has('document:document'),
    )
    expect(finn.notices.map(({ code }) => code).toSorted()).toEqual(['page/last', 'record/invalid'])
    expect(held().has(frame)).toBe(true)
  })

  it('[G10] two people who put shapes into each other make no circle', async () => {
    const [ana, ben] = [await join(), await join()]
    ana.document.put([frameShape('a', page, 0, 0), frameShape('b', page, 0, 0)])
    await until('ben sees both', () => ben.document.has('shape:b'))
    ana.provider.disconnect()
    ben.provider.disconnect()
    ana.document.put([frameShape('a', 'shape:b', 0, 0)])
    ben.document.put([frameShape('b', 'shape:a', 0, 0)])
    ana.provider.connect()
    await until('ana’s is there', () => held().read('shape:a')?.['parentId'] === 'shape:b')
    ben.provider.connect()
    await until('ben is told', () => ben.notices.length > 0)
    await until('they agree', () => ben.document.read('shape:b')?.['parentId'] === page)
    expect(ana.document.read('shape:b')).toMatchObject({ parentId: page })
    expect(ana.document.read('shape:a')).toMatchObject({ parentId: 'shape:b' })
  })
})

describe('cards and entities', () => {
  const initiative = (id: string, extra: object = {}) =>
    ({
      id: `initiative:${id}`,
      typeName: 'initiative',
      index: 'a1',
      title: 'Baumfeuchte',
      note: null,
      corridorId: 'C1',
      leadDeptId: null,
      contribDeptIds: [],
      effort: 'S',
      x: null,
      y: null,
      activeFromStage: 0,
      phase: 'P1',
      criteria: { organisational: null, financial: null, economic: null, technical: null },
      g0: null,
      opexSecured: false,
      exit: null,
      exitTrigger: null,
      status: 'active',
      gates: {},
      meta: {},
      ...extra,
    }) as unknown as BoardRecord
  const card = (id: string, x: number, y: number) =>
    ({
      ...note(`card-four-approaches-${id}`, page),
      type: 'card',
      x,
      y,
      props: { w: 200, h: 110, kind: 'initiative', entityId: id },
    }) as unknown as BoardRecord

  it('[G11] a client that only moves the card moves the entity, and the other way round', async () => {
    const [ana, ben] = [await join(), await join()]
    ana.document.put([initiative('I01'), card('I01', 3_000, 300)])
    await until('ben sees it', () => ben.document.has('shape:card-four-approaches-I01'))
    expect(ana.notices).toEqual([])
    ben.document.put([card('I01', 1_080 + 360 - 100, 900 - 360 - 55)])
    await until('the entity follows', () => ana.document.read('initiative:I01')?.['x'] === 0.5)
    expect(ana.document.read('initiative:I01')).toMatchObject({ x: 0.5, y: 0.5 })
    ana.document.put([initiative('I01', { x: -0.5, y: 0 })])
    await until('the card follows', () => {
      return ben.document.read('shape:card-four-approaches-I01')?.['x'] === 1_080 - 360 - 100
    })
  })

  it('[G11] a card whose entity is locked is put back', async () => {
    const [ana, finn] = [await join(), await join('facilitator')]
    finn.document.put([
      initiative('I01', { x: 0, y: 0, meta: { locked: true } }),
      card('I01', 980, 845),
    ])
    await until('ana sees it', () => ana.document.has('shape:card-four-approaches-I01'))
    ana.document.put([card('I01', 1_300, 845)])
    await until('ana is told', () => ana.notices.at(-1)?.code === 'record/locked')
    await until('the card is back', () => {
      return ana.document.read('shape:card-four-approaches-I01')?.['x'] === 980
    })
    ana.document.remove(['shape:card-four-approaches-I01'])
    await until('the card is back', () => ana.document.has('shape:card-four-approaches-I01'))
    expect(held().read('initiative:I01')).toMatchObject({ x: 0, y: 0 })
  })
})

describe('boards that are not in order', () => {
  /** Changes the board on the disk, past the server. */
  async function spoil(edit: (document: RecordDocument) => void): Promise<void> {
    const storage = server.storage as MemoryStorage
    const doc = new Y.Doc()
    const { updates } = await storage.loadLog(board)
    for (const update of updates) Y.applyUpdate(doc, update)
    doc.transact(() => edit(new RecordDocument(doc)))
    await storage.append([{ boardId: board, update: Y.encodeStateAsUpdate(doc) }])
  }

  function putUnsound({ records }: RecordDocument): void {
    const cells = Object.entries({ type: 'volcano', g: [page, 'a1', 0, 0, 0] })
    records.set('shape:unsound', new Y.Map(cells) as never)
  }

  it('[G12] an unsound record is quarantined: everything else keeps syncing', async () => {
    await spoil((document) => {
      document.put([note('sound', page)])
      putUnsound(document)
      document.put([note('orphan', 'shape:nowhere')])
    })
    const [ana, ben] = [await join(), await join()]
    expect(ana.document.has('shape:unsound')).toBe(true)
    expect(ana.document.has('shape:orphan')).toBe(false)
    ana.document.put([note('more', page)])
    await until('work goes on', () => ben.document.has('shape:more'))
    ana.document.records.get('shape:unsound')!.set('opacity', 0.5)
    await until('its cells still sync', () => {
      return ben.document.records.get('shape:unsound')?.get('opacity') === 0.5
    })
    ana.document.records.get('shape:unsound')!.set('type', 'note')
    await until('it is mended', () => ben.document.read('shape:unsound')?.['type'] === 'note')
    ana.document.records.get('shape:unsound')!.set('type', 'volcano')
    await until('now it is guarded', () => ana.notices.length > 0)
    await until('and put back', () => ana.document.read('shape:unsound')?.['type'] === 'note')
  })

  it('[G12] [G14] an unsound record that somebody touches while the canvas is locked stays', async () => {
    await spoil(putUnsound)
    const [ana, mona] = [await join(), await join('facilitator')]
    server.rooms.find(board)!.setCanvasLock(true)
    ana.document.records.get('shape:unsound')!.set('opacity', 0.5)
    ana.document.put([note('a1', page)])
    await until('the note has gone again', () => !ana.document.has('shape:a1'))
    expect([ana, mona].map(({ document }) => document.has('shape:unsound'))).toEqual([true, true])
    expect(held().has('shape:unsound')).toBe(true)
  })

  it('[D8] a board of an older schema is lifted when it is loaded, and stays so', async () => {
    await spoil((document) => {
      document.setSchema(1)
      const team = { corridors: ['C1'], mandate: { roles: true } }
      document.records.get('workshop:workshop')!.set('meta.extra', { iteam: team, city: 'A' })
    })
    const ana = await join()
    expect(ana.document.schema).toBe(SCHEMA_VERSION)
    expect(ana.document.read('field:i-team~roles')).toMatchObject({ filled: true })
    expect(ana.document.read('workshop:workshop')).toMatchObject({ meta: { extra: { city: 'A' } } })
    ana.document.put([note('after', page)])
    await until('it is on disk', async () => {
      const stored = new Y.Doc()
      for (const update of (await server.storage.loadLog(board)).updates)
        Y.applyUpdate(stored, update)
      const { schema } = new RecordDocument(stored)
      return schema === SCHEMA_VERSION && new RecordDocument(stored).has('shape:after')
    })
  })
})
