import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { migrateDocument } from '../shared/sync/migrate.ts'
import { RecordDocument } from '../shared/sync/RecordDocument.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { documentBoard } from '../shared/workshop/documentBoard.ts'
import { exportWorkshop } from '../shared/workshop/file/exportWorkshop.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { derivers } from './derivers.ts'
import { fourApproaches } from './four-approaches/index.ts'
import sample from './samples/auenfurt.json' with { type: 'json' }
import { sampleFile } from './samples/sampleWorkshop.ts'

function sampleDocument(): RecordDocument {
  const document = new RecordDocument(new Y.Doc())
  const seed = { title: 'A', locale: 'de', templates: [fourApproaches] } as const
  document.put(seedBoard({ ...seed, workshop: sampleFile() }))
  return document
}

/** The sample city as a board of schema 1 held it. */
function oldDocument(): RecordDocument {
  const document = sampleDocument()
  document.setSchema(1)
  const later = [...document.ids()].filter((id) => /^(link|teamRole|field):/.test(id))
  document.remove(later)
  const { city, iteam } = sample
  document.records.get('workshop:workshop')?.set('meta.extra', { city, iteam })
  for (const { id, contribDeptIds } of sample.initiatives) {
    const cells = document.records.get(`initiative:${id}`)
    for (const member of contribDeptIds) cells?.delete(`contribDeptIds.${member}`)
    cells?.set('contribDeptIds', contribDeptIds)
  }
  return document
}

test('[D8] the sample on a board of schema 1 says the same after it was lifted', () => {
  const old = oldDocument()
  expect(migrateDocument(old, 'test')).toEqual({ state: 'migrated', from: 1 })
  const exported = (document: RecordDocument) =>
    exportWorkshop(workshopOf(documentBoard(document)), derivers)
  expect(exported(old)).toEqual(exported(sampleDocument()))
})
