/** Brings the records of a snapshot to today's schema, and leaves out what no board of today could show. */
import * as Y from 'yjs'
import { checkRecordAlone } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { migrateDocument } from '../../shared/sync/migrate.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { KeptState } from './snapshotChain.ts'

/** So many records are checked at once; between two such parts others have their turn. */
const part = 250

/** The sound records of a kept state by id. Rejects if the schema is newer than this server's. */
export async function liftState({
  schema,
  state,
}: KeptState): Promise<ReadonlyMap<string, BoardRecord>> {
  const records = schema === SCHEMA_VERSION ? state.values() : migrated(schema, [...state.values()])
  const sound = new Map<string, BoardRecord>()
  let checkedNow = 0
  for (const record of records) {
    if (++checkedNow % part === 0) await new Promise((resolve) => setImmediate(resolve))
    const checked = checkRecordAlone(record)
    if (checked.ok) sound.set(checked.record.id, checked.record)
  }
  return sound
}

function migrated(schema: number, records: readonly unknown[]): readonly unknown[] {
  const doc = new Y.Doc()
  try {
    const document = new RecordDocument(doc)
    document.setSchema(schema)
    // They were sound in their schema; after the migration each is checked.
    document.put(records as readonly BoardRecord[])
    const outcome = migrateDocument(document, null)
    if (outcome.state === 'newer' || outcome.state === 'too-old') {
      throw new Error(`records of schema ${schema} cannot be read, this is ${SCHEMA_VERSION}`)
    }
    return [...document.ids()].map((id) => document.read(id))
  } finally {
    doc.destroy()
  }
}
