import { createTLSchema, toRichText, type TLAssetId } from '@tldraw/tlschema'
import { describe, expect, test, vi } from 'vitest'
import { checkRecord } from '../../../../shared/model/check.ts'
import type { BoardRecord } from '../../../../shared/model/schema.ts'
import { BoardIndex } from '../../../../shared/workshop/BoardIndex.ts'
import { seedBoard } from '../../../../shared/workshop/seedBoard.ts'
import { templates } from '../../../../templates/registry.ts'
import { sampleFile } from '../../../../templates/samples/sampleWorkshop.ts'
import { writeTldr } from '../../../exports/tldr/writeTldr.ts'
import { pictureFile } from './pictureBytes.ts'
import { placeTldr, type TldrPlace } from './placeTldr.ts'
import { readTldr, type TldrContents } from './readTldr.ts'

const schema = createTLSchema().serialize()
const page = { typeName: 'page', id: 'page:a', name: 'Skizze', index: 'a1', meta: {} }
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function shape(id: string, type: string, props: object, more: object = {}): object {
  return {
    typeName: 'shape',
    id: `shape:${id}`,
    type,
    x: 10,
    y: 20,
    rotation: 0,
    index: 'a1',
    parentId: 'page:a',
    isLocked: false,
    opacity: 1,
    meta: { from: 'elsewhere' },
    props,
    ...more,
  }
}

const note = (text: string) => ({
  color: 'yellow',
  labelColor: 'black',
  size: 'm',
  font: 'draw',
  fontSizeAdjustment: 0,
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  url: '',
  scale: 1,
  richText: toRichText(text),
})
const image = (assetId: string | null) => ({
  w: 100,
  h: 80,
  assetId,
  playing: true,
  url: '',
  crop: null,
  flipX: false,
  flipY: false,
  altText: '',
})
const asset = (id: string, name: string, src: string) => ({
  typeName: 'asset',
  type: 'image',
  id: `asset:${id}`,
  meta: {},
  props: { w: 1, h: 1, name, isAnimated: false, mimeType: 'image/png', src },
})

function fileOf(records: readonly object[], more: object = {}): string {
  return JSON.stringify({ tldrawFileFormatVersion: 1, schema, records, ...more })
}

function contentsOf(text: string): TldrContents {
  const reading = readTldr(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return reading.contents
}

function boardOf(records: readonly BoardRecord[] = []): BoardIndex {
  const board = new BoardIndex()
  for (const record of records) board.set(record)
  return board
}

const newPages: TldrPlace = { kind: 'new' }
const sourcesOf = ({ assets }: TldrContents) =>
  new Map([...assets.keys()].map((id) => [id, `asset:${id.length}`]))

describe('a tldraw file', () => {
  test('of our own export comes back: cards as rectangles, sheets as locked pictures, on pages of its own', async () => {
    const seed = seedBoard({ title: 'Auenfurt', locale: 'de', templates, workshop: sampleFile() })
    const source = { records: seed, templates, locale: 'de', today: '2026-11-22' } as const
    const contents = contentsOf(await writeTldr({ ...source, resolve: async () => null }))
    expect([...contents.left]).toEqual([])
    expect(contents.broken).toBe(0)
    expect(contents.isNewer).toBe(false)
    expect(contents.pages.map(({ name }) => name)).toEqual(
      seed
        .filter((record) => record.typeName === 'page')
        .toSorted((a, b) => (a.index < b.index ? -1 : 1))
        .map(({ name }) => name),
    )
    for (const picture of contents.assets.values()) {
      expect(pictureFile(picture)?.type).toBe('image/svg+xml')
    }

    const board = boardOf(seed)
    const placed = placeTldr(contents, contents.pages, sourcesOf(contents), newPages, board)
    expect(placed.missing).toEqual([])
    const written = seed.filter((record) => record.typeName === 'shape')
    expect(placed.shapes).toBe(written.length)
    const words = JSON.stringify(placed.records)
    expect(words).toContain('Online-Bauantrag')
    const old = new Set(seed.map(({ id }) => id))
    expect(placed.records.filter(({ id }) => old.has(id))).toEqual([])
    for (const record of placed.records) board.set(record)
    for (const record of placed.records) {
      const checked = checkRecord(record, (id) => board.get(id))
      expect(checked.ok ? null : checked.fault).toBeNull()
    }
    const pictures = placed.records.filter(
      (record) => record.typeName === 'shape' && record.type === 'image',
    )
    expect(pictures).toHaveLength(templates.length)
    expect(pictures.every((record) => record.typeName === 'shape' && record.isLocked)).toBe(true)
  })

  test('keeps frames, groups and what joins shapes, under fresh ids', () => {
    const arrow = {
      dash: 'draw',
      size: 'm',
      fill: 'none',
      color: 'black',
      labelColor: 'black',
      bend: 0,
      start: { x: 0, y: 0 },
      end: { x: 50, y: 0 },
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      text: 'führt zu',
      labelPosition: 0.5,
      font: 'draw',
      scale: 1,
      kind: 'arc',
      elbowMidPoint: 0.5,
    }
    const binding = {
      typeName: 'binding',
      type: 'arrow',
      id: 'binding:x',
      fromId: 'shape:pfeil',
      toId: 'shape:innen',
      meta: {},
      props: {
        terminal: 'end',
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: 'none',
      },
    }
    const contents = contentsOf(
      fileOf([
        page,
        shape('rahmen', 'frame', { w: 400, h: 300, name: 'Rahmen', color: 'black' }),
        shape('innen', 'note', note('innen'), { parentId: 'shape:rahmen' }),
        shape('pfeil', 'arrow', arrow),
        binding,
      ]),
    )
    const placed = placeTldr(contents, contents.pages, new Map(), newPages, boardOf())
    const find = (type: string) =>
      placed.records.find((record) => record.typeName === 'shape' && record.type === type)
    const inner = find('note')
    expect(inner).toMatchObject({ parentId: find('frame')?.id, meta: {} })
    expect(placed.records.find(({ typeName }) => typeName === 'binding')).toMatchObject({
      fromId: find('arrow')?.id,
      toId: inner?.id,
    })
    expect(placed.topIds).toHaveLength(2)
  })

  test('leaves behind what a board does not have, and says how many of which', () => {
    const contents = contentsOf(
      fileOf([
        page,
        shape('a', 'note', note('bleibt')),
        shape('b', 'kanban', { w: 10 }),
        shape('c', 'note', note('liegt darin'), { parentId: 'shape:b' }),
        shape('d', 'video', { w: 10 }),
        shape('e', 'note', { ...note('kaputt'), color: 'pink-ish' }),
        { typeName: 'camera', id: 'camera:x' },
      ]),
    )
    expect(Object.fromEntries(contents.left)).toEqual({ kanban: 1, video: 1 })
    expect(contents.broken).toBe(2)
    expect(contents.shapes.map(({ id }) => id)).toEqual(['shape:a'])
  })

  test('brings other sites as notes with a link, and nothing that is no address of the web', () => {
    const contents = contentsOf(
      fileOf([
        page,
        shape('a', 'bookmark', { w: 1, h: 1, assetId: null, url: 'https://auenfurt.example/plan' }),
        shape('b', 'embed', { w: 1, h: 1, url: 'javascript:alert(1)' }),
      ]),
    )
    const notes = contents.shapes.filter(({ type }) => type === 'note')
    expect(notes).toHaveLength(1)
    expect(JSON.stringify(notes)).toContain('https://auenfurt.example/plan')
    expect(JSON.stringify(contents.shapes)).not.toContain('alert(1)","type')
  })

  test('gives up its pictures, but never one that lies on another server', () => {
    const contents = contentsOf(
      fileOf([
        page,
        shape('a', 'image', image('asset:da')),
        shape('b', 'image', image('asset:fern')),
        shape('c', 'image', image(null)),
        asset('da', 'plan.png', pixel),
        asset('fern', 'foto.jpg', 'https://elsewhere.example/foto.jpg'),
      ]),
    )
    const files = [...contents.assets].map(([id, each]) => [id, pictureFile(each)?.size ?? null])
    expect(Object.fromEntries(files)).toEqual({ 'asset:da': 70, 'asset:fern': null })
    const sources = new Map([['asset:da' as TLAssetId as string, 'asset:hash']])
    const placed = placeTldr(contents, contents.pages, sources, newPages, boardOf())
    expect(placed).toMatchObject({ shapes: 1, pictures: 1, missing: ['foto.jpg', '–'] })
    expect(JSON.stringify(placed.records)).not.toContain('elsewhere')
  })

  test('onto a page that is there: beside each other at the free place, above what lies there', () => {
    const second = { ...page, id: 'page:b', name: 'Zweite', index: 'a2' }
    const contents = contentsOf(
      fileOf([
        page,
        second,
        shape('a', 'note', note('eins')),
        shape('b', 'note', note('zwei'), { parentId: 'page:b', x: -500, y: 7 }),
      ]),
    )
    const here = placeTldr(contents, contents.pages, new Map(), newPages, boardOf())
    const board = boardOf(here.records)
    const target = here.pageIds[0]
    if (!target) throw new Error('no page')
    const at = ({ w, h }: { w: number; h: number }) => {
      expect({ w, h }).toEqual({ w: 496, h: 200 })
      return { x: 1000, y: 2000 }
    }
    const placed = placeTldr(
      contents,
      contents.pages,
      new Map(),
      { kind: 'page', pageId: target, at },
      board,
    )
    const shapes = placed.records.filter((record) => record.typeName === 'shape')
    expect(shapes.map(({ x, y }) => ({ x, y }))).toEqual([
      { x: 1000, y: 2000 },
      { x: 1296, y: 2000 },
    ])
    expect(shapes.every(({ parentId }) => parentId === target)).toBe(true)
    const below = board.all('shape').filter(({ parentId }) => parentId === target)
    for (const { index } of shapes) {
      expect(below.every((other) => other.index < index)).toBe(true)
    }
  })

  test('of an older tldraw is brought up to date, of a newer one is taken what is known', () => {
    const older = structuredClone(schema) as { sequences: Record<string, number> }
    older.sequences['com.tldraw.shape.note'] = 7
    const { richText: _, ...plain } = note('')
    const old = contentsOf(
      fileOf([page, shape('a', 'note', { ...plain, text: 'von früher' })], { schema: older }),
    )
    expect(JSON.stringify(old.shapes)).toContain('von früher')
    expect(old.isNewer).toBe(false)

    const newer = structuredClone(schema) as { sequences: Record<string, number> }
    newer.sequences['com.tldraw.shape.note'] = 99
    newer.sequences['com.tldraw.shape.later'] = 1
    const later = contentsOf(
      fileOf([page, shape('a', 'note', { ...note('von morgen'), glow: true }, { hue: 1 })], {
        schema: newer,
      }),
    )
    expect(JSON.stringify(later.shapes)).toContain('von morgen')
    expect(JSON.stringify(later.shapes)).not.toContain('glow')
    expect(later.isNewer).toBe(true)
  })

  test('that cannot be read says why', () => {
    const faultOf = (text: string) => {
      const reading = readTldr(text)
      return reading.ok ? null : reading.fault
    }
    expect(faultOf('{"tldraw')).toMatchObject({ kind: 'not-json' })
    expect(faultOf('{"tldrawFileFormatVersion":1}')).toEqual({ kind: 'not-tldr' })
    expect(faultOf('[]')).toEqual({ kind: 'not-tldr' })
    expect(faultOf('{"document":{"version":15.5}}')).toEqual({ kind: 'old' })
    expect(faultOf(fileOf([page], { tldrawFileFormatVersion: 3 }))).toEqual({
      kind: 'too-new',
      version: 3,
    })
    expect(faultOf(fileOf([page]))).toEqual({ kind: 'empty' })
    expect(faultOf(fileOf([page], { schema: { schemaVersion: 2, sequences: 7 } }))).toEqual({
      kind: 'not-tldr',
    })
    const torn = { ...(shape('a', 'note', {}) as { props: unknown }), props: null }
    const older = { schemaVersion: 2, sequences: { 'com.tldraw.shape.note': 1 } }
    // tldraw's migrations say aloud what they stumble over.
    const aloud = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(faultOf(fileOf([page, torn], { schema: older }))).toMatchObject({ kind: 'broken' })
    aloud.mockRestore()
  })
})
