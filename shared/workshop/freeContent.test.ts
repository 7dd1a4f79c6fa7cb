import {
  AssetRecordType,
  createShapeId,
  PageRecordType,
  TLDOCUMENT_ID,
  DocumentRecordType,
  toRichText,
  type TLAssetId,
  type TLShape,
  type TLShapeId,
} from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkRecord } from '../model/check.ts'
import { makeNote, makeStore, testPage } from '../sync/testing/peers.ts'
import { CommandHistory } from './CommandHistory.ts'
import { createNote, describePicture, removeFree, writeFreeText } from './commands/freeContent.ts'
import { isNote } from './commands/noteShape.ts'
import { inReadingOrder, readFreeContent } from './freeContent.ts'
import { storeBoard } from './storeBoard.ts'
import type { Board } from './board.ts'

let board: Board

beforeEach(() => {
  const store = makeStore()
  board = storeBoard(store)
  board.put([
    DocumentRecordType.create({ id: TLDOCUMENT_ID, name: 'Test' }),
    PageRecordType.create({ id: testPage, name: 'Ideen', index: 'a1' as IndexKey }),
  ])
})

const base = (name: string, parentId = testPage as TLShape['parentId']) => ({
  id: createShapeId(name),
  typeName: 'shape' as const,
  parentId,
  index: 'a1' as IndexKey,
  x: 0,
  y: 0,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
})
const noteAt = (name: string, x: number, y: number, more: object = {}) => ({
  ...makeNote(name, name),
  x,
  y,
  ...more,
})
const frame = (name: string, x: number, y: number) => ({
  ...base(name),
  type: 'frame' as const,
  x,
  y,
  props: { w: 800, h: 600, name, color: 'black' as const },
})
const picture = (name: string, altText: string) => ({
  ...base(name),
  type: 'image' as const,
  props: {
    w: 100,
    h: 100,
    playing: true,
    url: '',
    assetId: 'asset:p' as TLAssetId,
    crop: null,
    flipX: false,
    flipY: false,
    altText,
  },
})
const asset = AssetRecordType.create({
  id: 'asset:p' as TLAssetId,
  type: 'image',
  meta: {},
  props: { src: 'asset:1', name: 'plan.png', w: 9, h: 9, mimeType: 'image/png', isAnimated: false },
})

const textsOf = (page = 0) => readFreeContent(board)[page]?.texts.map(({ text }) => text)
const noteIn = (id: string) => {
  const record = board.get(createShapeId(id))
  if (!isNote(record)) throw new Error(`no note ${id}`)
  return record
}
const sound = (id: string) => checkRecord(board.get(id), (each) => board.get(each)).ok

describe('what lies on the sheets', () => {
  it('is read in rows from the top, each from the left, however little one lies lower', () => {
    board.put([
      noteAt('d', 0, 300),
      noteAt('c', 600, 0),
      noteAt('b', 300, 90),
      noteAt('a', 0, 40),
      noteAt('a2', 0, 40),
    ])
    expect(textsOf()).toEqual(['a', 'a2', 'b', 'c', 'd'])
  })

  it('stands together where it lies in one frame, and says its name', () => {
    board.put([
      noteAt('oben', 0, -500),
      frame('Gruppe 1', 0, 0),
      noteAt('links', -400, 250),
      noteAt('unten', 0, 900),
      noteAt('innen 2', 400, 300, { parentId: createShapeId('Gruppe 1') }),
      noteAt('innen 1', 0, 280, { parentId: createShapeId('Gruppe 1') }),
    ])
    expect(textsOf()).toEqual(['oben', 'innen 1', 'innen 2', 'links', 'unten'])
    const areas = readFreeContent(board)[0]?.texts.map(({ area }) => area?.name)
    expect(areas).toEqual([undefined, 'Gruppe 1', 'Gruppe 1', undefined, undefined])
  })

  it('is listed by sheet, in groups as outside of them, and with every kind of words', () => {
    const second = PageRecordType.create({
      id: PageRecordType.createId('two'),
      name: 'Zwei',
      index: 'a2' as IndexKey,
    })
    const group = { ...base('g', second.id), type: 'group' as const, x: 50, y: 50, props: {} }
    const text = {
      ...base('t', group.id),
      type: 'text' as const,
      props: {
        color: 'black' as const,
        size: 'm' as const,
        font: 'draw' as const,
        textAlign: 'start' as const,
        w: 100,
        richText: toRichText('Überschrift\nmit Zeile'),
        scale: 1,
        autoSize: true,
      },
    }
    board.put([second, noteAt('eins', 0, 0), group, text])
    const [first, other] = readFreeContent(board)
    expect(first?.name).toBe('Ideen')
    expect(first?.texts.map(({ kind, text: words }) => [kind, words])).toEqual([['note', 'eins']])
    expect(other?.texts.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['text', 'Überschrift\nmit Zeile'],
    ])
  })

  it('has empty notes, and neither frames nor figures without words', () => {
    board.put([{ ...noteAt('leer', 0, 0), props: makeNote('x', '').props }, frame('F', 0, 0)])
    expect(textsOf()).toEqual([''])
  })

  it('says what is locked, by itself or with what it lies in', () => {
    board.put([
      noteAt('frei', 0, 0),
      noteAt('fest', 300, 0, { isLocked: true }),
      noteAt('gesperrt', 600, 0, { meta: { locked: true } }),
      { ...frame('F', 0, 500), isLocked: true },
      noteAt('innen', 0, 0, { parentId: createShapeId('F') }),
    ])
    const locked = readFreeContent(board)[0]?.texts.map(({ text, isLocked }) => [text, isLocked])
    expect(locked).toEqual([
      ['frei', false],
      ['fest', true],
      ['gesperrt', true],
      ['innen', true],
    ])
  })

  it('has pictures with their description and the name of their file', () => {
    board.put([asset, picture('p', 'Plan der Innenstadt'), { ...picture('q', ''), x: 300 }])
    const [sheet] = readFreeContent(board)
    expect(sheet?.texts).toEqual([])
    expect(sheet?.pictures.map(({ altText, fileName }) => [altText, fileName])).toEqual([
      ['Plan der Innenstadt', 'plan.png'],
      ['', 'plan.png'],
    ])
  })
})

describe('commands', () => {
  it('write into what others have changed since, and let a note grow', () => {
    board.put([noteAt('Mehr Bäume', 0, 0)])
    const id = createShapeId('Mehr Bäume')
    const long = `Bäume${' und Bänke'.repeat(30)}`
    expect(writeFreeText(board, id, 'Bäume', long)).toBeNull()
    expect(textsOf()).toEqual([`Mehr ${long}`])
    expect(noteIn('Mehr Bäume').props.growY).toBeGreaterThan(100)
    expect(sound(id)).toBe(true)
  })

  it('change nothing that is locked or gone', () => {
    board.put([noteAt('fest', 0, 0, { isLocked: true })])
    const id = createShapeId('fest')
    expect(writeFreeText(board, id, 'fest', 'los')?.code).toBe('entity/not-found')
    expect(removeFree(board, id)?.code).toBe('entity/not-found')
    expect(writeFreeText(board, 'shape:none', '', 'x')?.code).toBe('entity/not-found')
    expect(textsOf()).toEqual(['fest'])
  })

  it('make a sound note where they are told, and none without words', () => {
    const made = createNote(board, {
      text: 'Neu\nhier',
      pageId: testPage,
      centre: { x: 500, y: 300 },
    })
    expect(made.ok && sound(`shape:${made.value}`)).toBe(true)
    expect(textsOf()).toEqual(['Neu\nhier'])
    const point = { x: 0, y: 0 }
    expect(createNote(board, { text: ' ', pageId: testPage, centre: point }).ok).toBe(false)
    expect(createNote(board, { text: 'x', pageId: 'page:none', centre: point }).ok).toBe(false)
  })

  it('remove a shape with the group it leaves empty, and undo brings both back', () => {
    const group = { ...base('g'), type: 'group' as const, props: {} }
    board.put([group, noteAt('allein', 0, 0, { parentId: group.id })])
    const history = new CommandHistory(board)
    history.run('delete', (each) => removeFree(each, createShapeId('allein')))
    expect(board.all('shape')).toEqual([])
    history.undo()
    expect(textsOf()).toEqual(['allein'])
    expect(board.get(group.id)).toBeDefined()
  })

  it('describe pictures', () => {
    board.put([asset, picture('p', '')])
    const id: TLShapeId = createShapeId('p')
    expect(describePicture(board, id, ' Ein Plan ')).toBeNull()
    expect(readFreeContent(board)[0]?.pictures[0]?.altText).toBe('Ein Plan')
    expect(describePicture(board, testPage, 'x')?.code).toBe('entity/not-found')
  })
})

it('reads a row from where its first one begins', () => {
  const at = (id: string, x: number, y: number) => ({ id, at: { x, y } })
  const rows = inReadingOrder([at('c', 0, 180), at('b', 10, 99), at('a', 500, 0), at('d', 9, 200)])
  expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd'])
})
