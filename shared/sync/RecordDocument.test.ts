import { createShapeId, toRichText, type TLDrawShape } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { InitiativeRecordType } from '../model/records/initiative.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { IndexKey } from '@tldraw/utils'
import { RecordDocument } from './RecordDocument.ts'
import { makeNote, seedRecords, testPage } from './testing/peers.ts'

function makeDocument(): RecordDocument {
  return new RecordDocument(new Y.Doc())
}

function cellNames(document: RecordDocument, id: string): string[] {
  return [...(document.records.get(id)?.keys() ?? [])].sort()
}

function stroke(points: number): TLDrawShape {
  return {
    ...makeNote('stroke'),
    type: 'draw',
    props: {
      color: 'black',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      isComplete: false,
      isClosed: false,
      isPen: false,
      scale: 1,
      segments: [
        {
          type: 'free',
          points: Array.from({ length: points }, (_, at) => ({
            x: Math.round(Math.sin(at) * 10_000) / 100,
            y: at / 4,
            z: 0.5,
          })),
        },
      ],
    },
  } as TLDrawShape
}

describe('records and cells', () => {
  test('[D1] a note, an initiative and a stroke read back as they were written', () => {
    const document = makeDocument()
    const initiative = InitiativeRecordType.create({
      id: InitiativeRecordType.createId('I01'),
      index: 'a1' as IndexKey,
      title: { de: 'Baumfeuchte', en: 'Tree moisture' },
      x: -0.7,
      y: 0.6,
      contribDeptIds: ['D6'],
      criteria: { organisational: 2, financial: null, economic: 0, technical: 1 },
      gates: { G1: 'go' },
    })
    const records: BoardRecord[] = [makeNote('a', 'Hallo\nWelt'), initiative, stroke(3)]
    document.put(records)
    for (const record of records) expect(document.read(record.id)).toEqual(record)
  })

  test('[D1] text keeps lists, marks and links', () => {
    const document = makeDocument()
    const note = makeNote('a')
    const richText = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [{ type: 'text', text: 'fett', marks: [{ type: 'bold', attrs: {} }] }],
                },
              ],
            },
          ],
        },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Titel' }] },
      ],
    }
    document.put([{ ...note, props: { ...note.props, richText } }])
    expect(document.read(note.id)).toMatchObject({ props: { richText } })
  })

  test('[D2] a fresh note stores its type, its place and its text, nothing else', () => {
    const document = makeDocument()
    const note = makeNote('a')
    document.put([note])
    expect(cellNames(document, note.id)).toEqual(['g', 'props.richText', 'type'])
    document.put([{ ...note, props: { ...note.props, color: 'blue' }, isLocked: true }])
    expect(cellNames(document, note.id)).toEqual([
      'g',
      'isLocked',
      'props.color',
      'props.richText',
      'type',
    ])
    document.put([note])
    expect(cellNames(document, note.id)).toEqual(['g', 'props.richText', 'type'])
  })

  test('[D4] a rating and a gate of an initiative are cells of their own', () => {
    const document = makeDocument()
    const initiative = InitiativeRecordType.create({
      id: InitiativeRecordType.createId('I01'),
      index: 'a1' as IndexKey,
      criteria: { organisational: 2, financial: null, economic: null, technical: null },
      gates: { G2: 'loop' },
    })
    document.put([initiative])
    expect(cellNames(document, initiative.id)).toEqual([
      'criteria.organisational',
      'gates.G2',
      'index',
    ])
  })

  test('[D6] drawing 600 points one by one stays below 40 kB', () => {
    const document = makeDocument()
    let before: BoardRecord | null = null
    for (let points = 1; points <= 600; points++) {
      const after = stroke(points)
      document.patch(after.id, before, after)
      before = after
    }
    expect(document.read(stroke(0).id)).toEqual(stroke(600))
    expect(Y.encodeStateAsUpdate(document.doc).byteLength).toBeLessThan(40_000)
  })

  test('[D6] a stroke whose last point is replaced rewrites only its end', () => {
    const document = makeDocument()
    const long = stroke(500)
    document.put([long])
    const segment = long.props.segments[0]
    const points = [...(segment?.points ?? []).slice(0, -1), { x: 1, y: 2 }]
    const bent = {
      ...long,
      props: { ...long.props, segments: [{ type: 'free' as const, points }] },
    }
    const before = Y.encodeStateVector(document.doc)
    document.patch(long.id, long, bent)
    expect(document.read(long.id)).toEqual(bent)
    expect(Y.encodeStateAsUpdate(document.doc, before).byteLength).toBeLessThan(200)
  })

  test('[D7] a meta key called __proto__ is data and changes no prototype', () => {
    const document = makeDocument()
    const cells = new Y.Map<unknown>()
    document.records.set('page:x', cells)
    cells.set('meta.__proto__', { polluted: true })
    cells.set('__proto__', { polluted: true })
    const read = document.read('page:x')
    expect(Object.hasOwn(read ?? {}, '__proto__')).toBe(true)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect((read as { polluted?: boolean } | null)?.polluted).toBeUndefined()
  })

  test('a patch of a record that was deleted does nothing', () => {
    const document = makeDocument()
    const note = makeNote('a', 'Text')
    document.put([note])
    document.remove([note.id])
    document.patch(note.id, note, { ...note, x: 5 })
    expect(document.has(note.id)).toBe(false)
  })

  test('writing the same records again changes nothing', () => {
    const document = makeDocument()
    const records = [...seedRecords(), makeNote('a', 'Text'), stroke(4)]
    document.put(records)
    const before = Y.encodeStateVector(document.doc)
    document.put(records)
    expect(Y.encodeStateVector(document.doc)).toEqual(before)
  })

  test('the listener hears which records a transaction touched, also deep in a text', () => {
    const document = makeDocument()
    const note = makeNote('a', 'Text')
    document.put([note, makeNote('b')])
    const heard: string[][] = []
    document.observe((ids) => heard.push([...ids]))
    document.patch(note.id, note, {
      ...note,
      props: { ...note.props, richText: toRichText('Texte') },
    })
    document.remove([createShapeId('b')])
    expect(heard).toEqual([[note.id], [createShapeId('b')]])
    expect(note.parentId).toBe(testPage)
  })
})
