import { createBindingId, createShapeId, toRichText } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { describe, expect, test } from 'vitest'
import { makeNote, seedRecords, testPage } from '../sync/testing/peers.ts'
import { checkRecord } from './check.ts'
import { newEntityId, isEntityId, contributionKey } from './id.ts'
import { ContributionRecordType } from './records/contribution.ts'
import { DepartmentRecordType } from './records/department.ts'
import { InitiativeRecordType } from './records/initiative.ts'
import { findRichTextFault, plainTextOf } from './richText.ts'
import { textIn, withText } from './text.ts'

const board = new Map<string, { readonly id: string }>(
  seedRecords().map((record) => [record.id, record]),
)

function faultOf(value: unknown, others: readonly { readonly id: string }[] = []): string | null {
  const all = new Map([...board, ...others.map((record) => [record.id, record] as const)])
  const checked = checkRecord(value, (id) => all.get(id))
  return checked.ok ? null : checked.fault.code
}

const initiative = InitiativeRecordType.create({
  id: InitiativeRecordType.createId('I01'),
  index: 'a1' as IndexKey,
})

describe('what may stand on a board', () => {
  test('a note on a page and an initiative pass', () => {
    expect(faultOf(makeNote('a', 'Text'))).toBeNull()
    expect(faultOf(initiative)).toBeNull()
  })

  test.each([
    ['nothing', null],
    ['a record without a type', { id: 'shape:a' }],
    ['a record whose id belongs to another type', { ...makeNote('a'), id: 'page:a' }],
    ['a record of the session', { id: 'camera:page:test', typeName: 'camera' }],
    ['a type that is a property of every object', { id: 'constructor:a', typeName: 'constructor' }],
  ])('%s is no record of a document', (_name, value) => {
    expect(faultOf(value)).toBe('record/type')
  })

  test.each([
    ['a shape of a kind nobody knows', { ...makeNote('a'), type: 'iframe' }],
    ['a place that is no number', { ...makeNote('a'), x: Number.NaN }],
    ['a field nobody knows', { ...initiative, colour: 'red' }],
    ['a phase that does not exist', { ...initiative, phase: 'P6' }],
    ['a coordinate outside the matrix', { ...initiative, x: 1.01 }],
    ['a rating of three', { ...initiative, criteria: { ...initiative.criteria, technical: 3 } }],
    ['a gate that does not exist', { ...initiative, gates: { G9: 'go' } }],
    ['an id with a space', { ...initiative, id: 'initiative:I 01' }],
    ['a stage of a half', { ...initiative, activeFromStage: 0.5 }],
  ])('%s is invalid', (_name, value) => {
    expect(faultOf(value)).toBe('record/invalid')
  })

  test('negative days are invalid, zero and none are not', () => {
    const contribution = ContributionRecordType.create({
      id: ContributionRecordType.createId(contributionKey('C1', 'D1')),
      corridorId: 'C1',
      departmentId: 'D1',
      role: 'lead',
    })
    expect(faultOf({ ...contribution, days: -1 })).toBe('record/invalid')
    expect(faultOf({ ...contribution, days: 0 })).toBeNull()
    expect(faultOf(contribution)).toBeNull()
  })

  test('a shape without its parent, in a circle, or bound to nothing is loose', () => {
    const group = { ...makeNote('g'), type: 'group', props: {} }
    expect(faultOf({ ...makeNote('a'), parentId: createShapeId('gone') })).toBe('record/orphan')
    expect(
      faultOf({ ...makeNote('a'), parentId: createShapeId('a') }, [makeNote('a')]),
    ).not.toBeNull()
    const inner = { ...group, parentId: createShapeId('h') }
    const outer = { ...group, id: createShapeId('h'), parentId: inner.id }
    expect(faultOf(inner, [inner, outer])).toBe('record/cycle')
    const binding = {
      id: createBindingId('b'),
      typeName: 'binding',
      type: 'arrow',
      fromId: createShapeId('x'),
      toId: createShapeId('y'),
      props: {
        terminal: 'start',
        normalizedAnchor: { x: 0, y: 0 },
        isExact: false,
        isPrecise: false,
        snap: 'none',
      },
      meta: {},
    }
    expect(faultOf(binding)).toBe('record/orphan')
    expect(faultOf(binding, [makeNote('x'), makeNote('y')])).toBeNull()
    expect(testPage).toBe('page:test')
  })
})

describe('text', () => {
  test.each([
    ['a node nobody knows', { type: 'doc', content: [{ type: 'iframe' }] }],
    ['text outside a block', { type: 'doc', content: [{ type: 'text', text: 'x' }] }],
    ['an empty piece of text', doc({ type: 'text', text: '' })],
    ['a mark nobody knows', doc({ type: 'text', text: 'x', marks: [{ type: 'blink' }] })],
    ['a script as a link', doc(link('javascript:alert(1)'))],
    ['a script as a link in disguise', doc(link(' JaVaScRiPt:alert(1)'))],
    ['not a document', { type: 'paragraph', content: [] }],
    ['a heap of nested lists', nested(40)],
  ])('%s is refused', (_name, value) => {
    expect(findRichTextFault(value)).not.toBeNull()
    const note = makeNote('a')
    const fault = faultOf({ ...note, props: { ...note.props, richText: value } })
    expect(['record/text', 'record/invalid']).toContain(fault)
  })

  test('lists, headings, marks and ordinary links pass', () => {
    expect(findRichTextFault(nested(4))).toBeNull()
    expect(findRichTextFault(doc(link('https://stadt.example/a?b=c')))).toBeNull()
    expect(findRichTextFault(doc(link('mailto:amt@stadt.example')))).toBeNull()
    expect(findRichTextFault(toRichText('Zeile\n\nZeile'))).toBeNull()
  })

  test('plain text has one line a block', () => {
    expect(plainTextOf(toRichText('eins\n\ndrei'))).toBe('eins\n\ndrei')
  })

  test('a text is shown in the reader’s language, else in the one there is', () => {
    expect(textIn({ de: 'Amt', en: 'Office' }, 'en')).toBe('Office')
    expect(textIn({ de: 'Amt' }, 'en')).toBe('Amt')
    expect(textIn('Amt', 'en')).toBe('Amt')
    expect(textIn(null, 'de')).toBe('')
  })

  test('editing one language keeps the other; a plain string stays one', () => {
    expect(withText({ de: 'Amt', en: 'Office' }, 'en', 'Bureau')).toEqual({
      de: 'Amt',
      en: 'Bureau',
    })
    expect(withText('Amt', 'en', 'Office')).toBe('Office')
  })
})

describe('ids', () => {
  test('new ids are ids, and no two are alike', () => {
    const ids = Array.from({ length: 2_000 }, newEntityId)
    expect(ids.every(isEntityId)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a department’s record keeps to its own prefix', () => {
    expect(DepartmentRecordType.createId('D1')).toBe('department:D1')
    expect(isEntityId('D 1')).toBe(false)
    expect(isEntityId('')).toBe(false)
  })
})

function doc(inline: unknown): unknown {
  return { type: 'doc', content: [{ type: 'paragraph', content: [inline] }] }
}

function link(href: string): unknown {
  return { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }
}

function nested(depth: number): unknown {
  let block: unknown = { type: 'paragraph' }
  for (let level = 0; level < depth; level++) {
    const content = level === 0 ? [block] : [{ type: 'paragraph' }, block]
    block = { type: 'bulletList', content: [{ type: 'listItem', content }] }
  }
  return { type: 'doc', content: [block] }
}
