import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import first from '../model/fixtures/board-v1.json' with { type: 'json' }
import second from '../model/fixtures/board-v2.json' with { type: 'json' }
import third from '../model/fixtures/board-v3.json' with { type: 'json' }
import { checkRecord } from '../model/check.ts'
import { SCHEMA_VERSION } from '../model/version.ts'
import { migrateDocument, type MigrationPlan } from './migrate.ts'
import { RecordDocument } from './RecordDocument.ts'

function openFixture(fixture: { readonly update: string } = first): RecordDocument {
  const doc = new Y.Doc()
  const bytes = Uint8Array.from(atob(fixture.update), (char) => char.charCodeAt(0))
  Y.applyUpdateV2(doc, bytes)
  return new RecordDocument(doc)
}

const planToThree: MigrationPlan = {
  oldest: 1,
  target: 3,
  steps: [
    { to: 2, up: (document) => document.records.get('stage:1')?.set('name', 'zwei') },
    { to: 3, up: (document) => document.records.get('stage:1')?.set('meta.lifted', true) },
  ],
}

describe('documents of older versions', () => {
  test.each([first, second, third])(
    '[D8] a document of schema $schema opens with every record it had, and each passes the check',
    (fixture) => {
      const document = openFixture(fixture)
      expect(['current', 'migrated']).toContain(migrateDocument(document, 'test').state)
      expect(document.schema).toBe(SCHEMA_VERSION)
      expect([...document.ids()].sort()).toEqual(fixture.records.map(({ id }) => id).sort())
      for (const record of fixture.records) {
        const read = document.read(record.id)
        // Fields that came later have their defaults.
        expect(read).toEqual({ ...read, ...record })
        const checked = checkRecord(read, (id) => document.read(id) ?? undefined)
        expect(checked).toMatchObject({ ok: true })
      }
    },
  )

  test('every step between the document’s schema and the target runs once, in one transaction', () => {
    const document = openFixture()
    let transactions = 0
    document.observe(() => (transactions += 1))
    expect(migrateDocument(document, 'test', planToThree)).toEqual({ state: 'migrated', from: 1 })
    expect(document.read('stage:1')).toMatchObject({ name: 'zwei', meta: { lifted: true } })
    expect(document.schema).toBe(3)
    expect(transactions).toBe(1)
    expect(migrateDocument(document, 'test', planToThree)).toEqual({ state: 'current' })
  })

  test('a document newer than the plan or older than its oldest step is left untouched', () => {
    const document = openFixture()
    document.setSchema(9)
    expect(migrateDocument(document, 'test', planToThree)).toEqual({ state: 'newer', schema: 9 })
    document.setSchema(1)
    const late = { ...planToThree, oldest: 2 }
    expect(migrateDocument(document, 'test', late)).toEqual({ state: 'too-old', schema: 1 })
    expect(document.read('stage:1')).toMatchObject({ name: 'Herbst' })
  })

  test('a new document gets today’s number', () => {
    const document = new RecordDocument(new Y.Doc())
    expect(migrateDocument(document, 'test')).toEqual({ state: 'current' })
    expect(document.schema).toBe(SCHEMA_VERSION)
  })
})

describe('from schema 2 to 3', () => {
  test('nothing of the document changes but its number', () => {
    const document = openFixture(second)
    const before = [...document.ids()].map((id) => document.read(id))
    const touched = new Set<string>()
    document.observe((ids) => ids.forEach((id) => touched.add(id)))
    expect(migrateDocument(document, 'test')).toEqual({ state: 'migrated', from: 2 })
    expect([...document.ids()].map((id) => document.read(id))).toEqual(before)
    expect(touched.size).toBe(0)
  })
})

describe('from schema 1 to 2', () => {
  const extraOf = (document: RecordDocument) =>
    document.records.get('workshop:workshop')?.get('meta.extra')

  test('members of a list become cells of their own, in their order', () => {
    const document = openFixture()
    const cells = document.records.get('initiative:I01')
    cells?.set('contribDeptIds', ['D3', 'D1'])
    migrateDocument(document, 'test')
    expect(cells?.has('contribDeptIds')).toBe(false)
    expect(document.read('initiative:I01')).toMatchObject({ contribDeptIds: ['D3', 'D1'] })
  })

  test('the I-Team of a file becomes links, roles and fields; what nobody knows stays', () => {
    const document = openFixture()
    document.records.get('workshop:workshop')?.set('meta.extra', {
      city: 'Auenfurt',
      iteam: {
        id: 'T1',
        roles: [{ name: { de: 'Leitung', fr: 'Direction' }, fte: 0.5, since: 2025 }, { fte: 1 }],
        inward: { D1: 4 },
        corridors: ['C1'],
        outward: { citizens: 0, science: 3 },
        mandate: { mandate: true, competences: false },
      },
    })
    migrateDocument(document, 'test')
    const read = (id: string) => document.read(id)
    expect(read('link:department~D1')).toMatchObject({ kind: 'department', to: 'D1', level: 4 })
    expect(read('link:corridor~C1')).toMatchObject({ kind: 'corridor', to: 'C1', level: 1 })
    expect(read('link:sector~citizens')).toMatchObject({ level: 0 })
    expect(read('link:sector~science')).toMatchObject({ level: 3 })
    expect(read('teamRole:role-1')).toMatchObject({
      name: { de: 'Leitung' },
      fte: 0.5,
      meta: { extra: { since: 2025, name: { fr: 'Direction' } } },
    })
    expect(read('teamRole:role-2')).toMatchObject({ name: '', fte: 1 })
    expect(read('field:i-team~mandate')).toMatchObject({ filled: true, text: null })
    expect(read('field:i-team~competences')).toMatchObject({ filled: false })
    expect(document.has('field:i-team~roles')).toBe(false)
    expect(extraOf(document)).toEqual({ city: 'Auenfurt', iteam: { id: 'T1' } })
    for (const id of document.ids()) {
      expect(checkRecord(read(id), (other) => read(other) ?? undefined)).toMatchObject({ ok: true })
    }
  })

  test('malformed parts count as nothing, and a board without an I-Team gets none', () => {
    const document = openFixture()
    const before = [...document.ids()]
    const workshop = document.records.get('workshop:workshop')
    workshop?.set('meta.extra', { iteam: { roles: 5, inward: { D1: 9, '': 1 }, mandate: [true] } })
    migrateDocument(document, 'test')
    expect([...document.ids()]).toEqual(before)
    expect(workshop?.has('meta.extra')).toBe(false)
  })
})
