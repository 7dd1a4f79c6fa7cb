import type { IndexKey } from '@tldraw/utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { RetroRatingRecordType, type FiveStep } from '../../shared/model/records/kit.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { MemoryStorage } from '../storage/memoryStorage.ts'
import { Person, until } from './syncClients.ts'
import { note, startSyncServer, type SyncServer } from './syncServer.ts'

const page = 'page:four-approaches'
const frame = 'shape:template-four-approaches'
let server: SyncServer
let board: string
const people: Person[] = []

beforeEach(async () => {
  server = await startSyncServer()
  board = await server.makeBoard()
})
afterEach(async () => {
  for (const person of people.splice(0)) person.leave()
  await server.close()
})

type Role = Parameters<SyncServer['token']>[1]

async function join(role: Role = 'participant'): Promise<Person> {
  const person = new Person(server.url, board, server.token(board, role))
  people.push(person)
  return person.synced()
}

/** Every state of the records that this person's document ever held, as JSON. */
function watch({ document }: Person): string[] {
  const seen: string[] = []
  document.observe((ids) => {
    for (const id of ids) seen.push(JSON.stringify(document.read(id) ?? { id, gone: true }))
  })
  return seen
}

function held(): RecordDocument {
  return server.rooms.find(board)!.document
}

function record(person: Person, id: string): BoardRecord {
  return person.document.read(id) as unknown as BoardRecord
}

const ratingId = (id: string) => `retroRating:${id}`

/** A rating of the look back as it is stored. */
function rating(id: string, value: FiveStep): BoardRecord {
  const index = 'a1' as IndexKey
  return RetroRatingRecordType.create({ id: RetroRatingRecordType.createId(id), index, value })
}

describe('observers', () => {
  it('[G1] an observer’s update is dropped unread, told once, and the observer stays', async () => {
    const [olga, ana] = [await join('observer'), await join()]
    const seen = watch(ana)
    olga.document.put([note('o1', page, 'not mine to write')])
    olga.document.remove([page])
    await until('olga is told', () => olga.notices.length > 0)
    ana.document.put([note('a1', page)])
    await until('olga still hears', () => olga.document.has('shape:a1'))
    expect(olga.notices).toEqual([{ code: 'sync/read-only', detail: expect.any(String), ids: [] }])
    expect(olga.closes).toEqual([])
    expect(held().has('shape:o1')).toBe(false)
    expect(held().has(page)).toBe(true)
    expect(seen.join()).not.toContain('not mine')
  })

  it('[G1] an observer’s presence is relayed', async () => {
    const [olga, ana] = [await join('observer'), await join()]
    olga.awareness.setLocalStateField('name', 'Olga')
    await until('ana sees olga', () => {
      return ana.awareness.getStates().get(olga.doc.clientID)?.['name'] === 'Olga'
    })
  })
})

describe('what a participant may not touch', () => {
  it('[G2] [G4] [G5] a moved template is put back, the rest of the update stands, others see nothing', async () => {
    const [ana, ben] = [await join(), await join()]
    const seen = watch(ben)
    const before = record(ben, frame)
    ana.doc.transact(() => {
      ana.document.put([{ ...record(ana, frame), x: 4_711 } as BoardRecord])
      ana.document.put([note('good', page, 'stands')])
    })
    await until('ana is told', () => ana.notices.length > 0)
    expect(ana.notices).toEqual([
      { code: 'record/forbidden', detail: expect.any(String), ids: [frame] },
    ])
    await until('ben has the rest', () => ben.document.has('shape:good'))
    await until('ana’s is put back', () => record(ana, frame)['x' as never] === 0)
    expect(ben.document.read(frame)).toEqual(before)
    expect(seen.join()).not.toContain('4711')
  })

  it('[G2] a deleted template is back, and a new one is removed', async () => {
    const [ana, ben] = [await join(), await join()]
    const before = record(ben, frame)
    ana.document.remove([frame])
    ana.document.put([{ ...before, id: 'shape:template-mine' } as unknown as BoardRecord])
    await until('both are put right', () => {
      return ana.document.has(frame) && !ana.document.has('shape:template-mine')
    })
    expect(record(ana, frame)).toEqual(before)
    expect(ben.document.read(frame)).toEqual(before)
    expect(ana.notices.flatMap(({ ids }) => ids)).toEqual([frame, 'shape:template-mine'])
  })

  it('[G2] pages, the document and the workshop are the facilitator’s', async () => {
    const [ana, finn] = [await join(), await join('facilitator')]
    const rename = (person: Person, name: string) => {
      person.document.put([{ ...record(person, 'document:document'), name } as BoardRecord])
      person.document.put([{ ...record(person, page), name } as BoardRecord])
    }
    rename(ana, 'Kaputt')
    ana.document.put([{ ...record(ana, page), id: 'page:new' } as unknown as BoardRecord])
    ana.document.remove([page, 'workshop:workshop'])
    await until(
      'ana is told of all',
      () => new Set(ana.notices.flatMap(({ ids }) => ids)).size === 4,
    )
    await until('all is put right', () => !ana.document.has('page:new'))
    expect(record(ana, 'document:document')).toMatchObject({ name: 'Test' })
    rename(finn, 'Neu')
    await until('ana sees the new name', () => {
      return (record(ana, page) as { name?: string }).name === 'Neu'
    })
    expect(finn.notices).toEqual([])
  })

  it('[G14] while the canvas is locked only facilitators change the board, and the rest is told', async () => {
    const [ana, mona] = [await join(), await join('facilitator')]
    server.rooms.find(board)!.setCanvasLock(true)
    ana.document.put([note('a1', page)])
    mona.document.put([note('m1', page)])
    await until('ana is told', () => ana.notices.length > 0)
    await until('the note has gone again', () => !ana.document.has('shape:a1'))
    await until('mona’s is there', () => ana.document.has('shape:m1'))
    expect(ana.notices).toMatchObject([{ code: 'record/locked', ids: ['shape:a1'] }])
    server.rooms.find(board)!.setCanvasLock(false)
    ana.document.put([note('a2', page)])
    await until('mona has it', () => mona.document.has('shape:a2'))
  })

  it('[G2] locked records stay, and nobody but a facilitator locks or unlocks', async () => {
    const [ana, finn] = [await join(), await join('facilitator')]
    ana.document.put([note('n', page, 'frei')])
    await until('finn sees it', () => finn.document.has('shape:n'))
    ana.document.put([{ ...record(ana, 'shape:n'), meta: { locked: true } } as BoardRecord])
    await until('ana is told', () => ana.notices.at(-1)?.code === 'record/locked')
    await until('it is put back', () => JSON.stringify(record(ana, 'shape:n').meta) === '{}')
    finn.document.put([{ ...record(finn, 'shape:n'), meta: { locked: true } } as BoardRecord])
    await until('ana sees the lock', () => record(ana, 'shape:n').meta['locked'] === true)
    ana.document.remove(['shape:n'])
    await until('it is back', () => ana.document.has('shape:n'))
    ana.document.put([{ ...record(ana, 'shape:n'), x: 99, meta: {} } as unknown as BoardRecord])
    await until('the lock is back', () => record(ana, 'shape:n').meta['locked'] === true)
    expect(finn.document.read('shape:n')).toMatchObject({ x: 0, meta: { locked: true } })
  })

  it('[G15] ratings of the look back are given, altered and deleted by no participant’s update', async () => {
    const [ana, ben] = [await join(), await join()]
    const room = server.rooms.find(board)!
    await room.change('rated', (document) => {
      document.put(['r1', 'r2', 'r3'].map((id) => rating(id, 2)))
    })
    await until('both have them', () => [ana, ben].every((one) => one.document.has(ratingId('r3'))))
    const seen = watch(ben)
    const cells = ana.document.records
    ana.doc.transact(() => {
      cells.get(ratingId('r1'))!.set('value', 5)
      cells.delete(ratingId('r2'))
      // The same id with a record of its own in its place, and one that nobody gave.
      cells.set(ratingId('r3'), new Y.Map(Object.entries({ index: 'a1', value: 1, meta: {} })))
      ana.document.put([rating('mine', 5), note('good', page, 'stands')])
    })
    await until('ben has the rest', () => ben.document.has('shape:good'))
    await until('all is put back', () => !ana.document.has(ratingId('mine')))
    const told = ['r1', 'r2', 'r3', 'mine'].map((id) => ratingId(id))
    expect(ana.notices.flatMap(({ ids }) => ids).toSorted()).toEqual(told.toSorted())
    expect(new Set(ana.notices.map(({ code }) => code))).toEqual(new Set(['record/forbidden']))
    for (const { document } of [room, ana, ben]) {
      for (const id of ['r1', 'r2', 'r3']) {
        expect(document.read(ratingId(id))).toEqual(rating(id, 2))
      }
      expect(document.has(ratingId('mine'))).toBe(false)
    }
    const ratings = seen.filter((each) => each.includes('retroRating'))
    for (const each of ratings) expect(each).toContain('"value":2')
    expect(ratings.join()).not.toContain('mine')
  })

  it('[G15] facilitators clear ratings and bring them with a file', async () => {
    const [ana, finn] = [await join(), await join('facilitator')]
    finn.document.put([rating('r1', 4), rating('r2', 3)])
    await until('ana has them', () => ana.document.has(ratingId('r2')))
    finn.document.remove([ratingId('r1')])
    await until('ana sees one gone', () => !ana.document.has(ratingId('r1')))
    expect(finn.notices).toEqual([])
  })

  it('[G2] a text that two edit is put back word for word when it is locked', async () => {
    const [ana, finn] = [await join(), await join('facilitator')]
    finn.document.put([note('n', page, 'Beschlossen ist beschlossen', { meta: { locked: true } })])
    await until('ana sees it', () => ana.document.has('shape:n'))
    const text = ana.document.records.get('shape:n')!.get('props.richText') as Y.XmlFragment
    const words = (text.get(0) as Y.XmlElement).get(0) as Y.XmlText
    words.insert(12, 'gar nichts ')
    await until('ana is told', () => ana.notices.length > 0)
    await until('the words are back', () => words.toString() === 'Beschlossen ist beschlossen')
    expect(JSON.stringify(finn.document.read('shape:n'))).toContain('Beschlossen ist beschlossen')
  })
})

describe('what breaks the schema', () => {
  it('[G3] [G4] [G5] a broken field is put back, the rest of the same update stands', async () => {
    const [ana, ben] = [await join(), await join()]
    ana.document.put([note('n', page, 'gut')])
    await until('ben sees it', () => ben.document.has('shape:n'))
    const seen = watch(ben)
    ana.doc.transact(() => {
      ana.document.records.get('shape:n')!.set('props.color', 'broken-color')
      ana.document.records.get('shape:n')!.set('opacity', 'broken-opacity')
      ana.document.put([note('other', page)])
    })
    await until('ana is told', () => ana.notices.length > 0)
    expect(ana.notices[0]).toMatchObject({ code: 'record/invalid', ids: ['shape:n'] })
    await until('ben has the rest', () => ben.document.has('shape:other'))
    await until('it is put back', () => ana.document.records.get('shape:n')!.size === 3)
    expect(ben.document.read('shape:n')).toEqual(note('n', page, 'gut'))
    expect(seen.join()).not.toContain('broken')
  })

  it('[G3] new records that no client could show are removed', async () => {
    const [ana, ben] = [await join(), await join()]
    const seen = watch(ben)
    const map = (cells: Record<string, unknown>) => new Y.Map(Object.entries(cells))
    const bad: Record<string, unknown> = {
      'shape:no-geometry': map({ type: 'note' }),
      'shape:orphan': map({ type: 'note', g: ['shape:nowhere', 'a1', 0, 0, 0] }),
      'shape:nan': map({ type: 'note', g: [page, 'a1', null, 0, 0] }),
      'shape:unknown-type': map({ type: 'volcano', g: [page, 'a1', 0, 0, 0] }),
      'shape:text': map({
        type: 'note',
        g: [page, 'a1', 0, 0, 0],
        'props.richText': { type: 'x' },
      }),
      'binding:loose': map({ type: 'arrow', fromId: 'shape:a', toId: 'shape:b' }),
      'camera:page': map({ x: 0, y: 0, z: 1 }),
      'instance:instance': map({}),
      __proto__x: map({ polluted: true }),
      nonsense: 'a word',
      'shape:list': new Y.Array(),
      [`shape:${'x'.repeat(300)}`]: map({ type: 'note', g: [page, 'a1', 0, 0, 0] }),
    }
    ana.doc.transact(() => {
      for (const [id, value] of Object.entries(bad)) ana.document.records.set(id, value as never)
      ana.document.put([note('good', page)])
    })
    await until('ben has the good one', () => ben.document.has('shape:good'))
    await until('ana’s are removed', () => ana.document.size === ben.document.size)
    expect(ana.notices).toHaveLength(1)
    expect(ana.notices[0]?.ids.toSorted()).toEqual(Object.keys(bad).toSorted())
    for (const id of Object.keys(bad)) expect(held().has(id)).toBe(false)
    expect(seen).toHaveLength(1)
  })

  it('[G6] only the two root maps hold content', async () => {
    const [ana, ben] = [await join(), await join()]
    ana.doc.transact(() => {
      ana.doc.getMap('secret').set('a', { b: 'contraband' })
      ana.doc.getArray('list').push(['contraband'])
      ana.doc.getText('text').insert(0, 'contraband')
      ana.document.board.set('note', 'contraband')
      ana.document.put([note('good', page)])
    })
    await until('ana is told', () => ana.notices.length > 0)
    expect(ana.notices[0]?.code).toBe('document/foreign')
    await until('ben has the rest', () => ben.document.has('shape:good'))
    expect(ben.doc.getMap('secret').size).toBe(0)
    expect(ben.doc.getArray('list').length).toBe(0)
    expect(ben.doc.getText('text').toString()).toBe('')
    expect(ben.document.board.toJSON()).toEqual({ schema: SCHEMA_VERSION })
    expect(Buffer.from(Y.encodeStateAsUpdate(held().doc)).includes('contraband')).toBe(false)
    ana.document.board.delete('schema')
    await until('the number is back', () => ana.document.schema === SCHEMA_VERSION)
  })

  it('[G6] a list hidden in a map is emptied', async () => {
    const ana = await join()
    const foreign = new Y.Doc()
    foreign.getArray('records').push(['contraband'])
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(foreign), 'elsewhere')
    await until('ana is told', () => ana.notices.length > 0)
    const { doc } = held()
    expect(Buffer.from(Y.encodeStateAsUpdate(doc)).includes('contraband')).toBe(false)
  })

  it('[G13] a board holds at most as many records as it may', async () => {
    await server.close()
    server = await startSyncServer({ limits: { maxRecordsPerBoard: 20 } })
    board = await server.makeBoard()
    const [ana, ben] = [await join(), await join()]
    const room = 20 - ana.document.size
    ana.document.put(Array.from({ length: room + 3 }, (_, at) => note(`n${at}`, page)))
    await until('ana is told', () => ana.notices.length > 0)
    expect(ana.notices[0]?.code).toBe('board/too-many-records')
    expect(ana.notices[0]?.ids).toHaveLength(3)
    await until('ben has the others', () => ben.document.size === 20)
    ana.document.remove(['shape:n0'])
    ana.document.put([note('again', page)])
    await until('there is room again', () => ben.document.has('shape:again'))
  })
})

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
