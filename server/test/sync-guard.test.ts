import type { IndexKey } from '@tldraw/utils'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { RetroRatingRecordType, type FiveStep } from '../../shared/model/records/kit.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { held, join, record, watch } from './guardStage.ts'
import { type Person, until } from './syncClients.ts'
import { note } from './syncServer.ts'
import { board, raise, server, startAnew } from './syncStage.ts'

const page = 'page:four-approaches'
const frame = 'shape:template-four-approaches'

raise()

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
    await startAnew({ limits: { maxRecordsPerBoard: 20 } })
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
