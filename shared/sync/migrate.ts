/** Lifts a document written by an older version to today's schema. */
import { OLDEST_SCHEMA, SCHEMA_VERSION } from '../model/version.ts'
import { migrateToTwo } from './migrateToTwo.ts'
import type { RecordDocument } from './RecordDocument.ts'

/** One step from the schema before to `to`. It edits the document inside an open transaction. */
export interface DocumentMigration {
  readonly to: number
  readonly up: (document: RecordDocument) => void
}

/**
 * Every step since schema 1, in order. Schema 1 is the first there is. Schema 3 only brought new types of
 * records, so there is nothing to lift; its number keeps older clients away, which would drop them.
 */
export const documentMigrations: readonly DocumentMigration[] = [{ to: 2, up: migrateToTwo }]

/** The steps to a schema (`target`), and the oldest schema they begin at. */
export interface MigrationPlan {
  readonly steps: readonly DocumentMigration[]
  readonly oldest: number
  readonly target: number
}

const currentPlan: MigrationPlan = {
  steps: documentMigrations,
  oldest: OLDEST_SCHEMA,
  target: SCHEMA_VERSION,
}

/** What became of a document: nothing to do, lifted, or of a schema that cannot be read here. */
export type MigrationOutcome =
  | { readonly state: 'current' }
  | { readonly state: 'migrated'; readonly from: number }
  | { readonly state: 'newer' | 'too-old'; readonly schema: number }

/**
 * Brings a document to the plan's schema in one transaction. A document of a newer schema, or one too
 * old, is left untouched and named. A document without a number is a new one and gets today's.
 */
export function migrateDocument(
  document: RecordDocument,
  origin: unknown,
  plan: MigrationPlan = currentPlan,
): MigrationOutcome {
  const from = document.schema
  if (from === plan.target) return { state: 'current' }
  if (from !== null && from > plan.target) return { state: 'newer', schema: from }
  if (from !== null && from < plan.oldest) return { state: 'too-old', schema: from }
  document.doc.transact(() => {
    for (const step of plan.steps) {
      if (from !== null && step.to > from && step.to <= plan.target) step.up(document)
    }
    document.setSchema(plan.target)
  }, origin)
  return from === null ? { state: 'current' } : { state: 'migrated', from }
}
