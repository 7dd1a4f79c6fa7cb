/** Brings the records of a snapshot to today's schema, and leaves out what no board of today could show. */
import { isEqual } from '@tldraw/utils'
import * as Y from 'yjs'
import { checkRecordAlone } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { migrateDocument } from '../../shared/sync/migrate.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { PlainRecord } from '../../shared/snapshots/recordDelta.ts'
import type { KeptState } from './snapshotChain.ts'

/** So many records are checked at once; between two such parts others have their turn. */
const part = 250

/**
 * The sound records of a kept state by id. Rejects if the schema is newer than this server's. What equals a
 * record of `known`, which are sound, is that record: so it is not checked again, nor compared later.
 */
export async function liftState(
  { schema, state }: KeptState,
  known: ReadonlyMap<string, BoardRecord> = new Map(),
): Promise<ReadonlyMap<string, BoardRecord>> {
  const records = schema === SCHEMA_VERSION ? state.values() : migrated(schema, [...state.values()])
  const sound = new Map<string, BoardRecord>()
  let looked = 0
  for (const record of records) {
    if (++looked % part === 0) await new Promise((resolve) => setImmediate(resolve))
    const same = known.get(record.id)
    const checked = same && isEqual(same, record) ? null : checkRecordAlone(record)
    if (same && !checked) sound.set(same.id, same)
    else if (checked?.ok) sound.set(checked.record.id, checked.record)
  }
  return sound
}

function migrated(schema: number, records: readonly unknown[]): readonly PlainRecord[] {
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
    return [...document.ids()].flatMap((id) => document.read(id) ?? [])
  } finally {
    doc.destroy()
  }
}
