import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import fixture from '../model/fixtures/board-v1.json' with { type: 'json' }
import { checkRecord } from '../model/check.ts'
import { SCHEMA_VERSION } from '../model/version.ts'
import { migrateDocument, type MigrationPlan } from './migrate.ts'
import { RecordDocument } from './RecordDocument.ts'

function openFixture(): RecordDocument {
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
  test('[D8] a document of schema 1 opens with every record it had, and each passes the check', () => {
    const document = openFixture()
    expect(['current', 'migrated']).toContain(migrateDocument(document, 'test').state)
    expect(document.schema).toBe(SCHEMA_VERSION)
    expect([...document.ids()].sort()).toEqual(fixture.records.map(({ id }) => id).sort())
    for (const record of fixture.records) {
      const read = document.read(record.id)
      expect(read).toEqual(record)
      const checked = checkRecord(read, (id) => document.read(id) ?? undefined)
      expect(checked).toMatchObject({ ok: true })
    }
  })

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
