/** Makes a board: its row and the document it starts with, in one step. */
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { BoardRow, Storage } from '../storage/contract.ts'
import { expiryOf } from './retention.ts'

/** What a new board is to be. */
export interface NewBoard {
  readonly locale: Locale
  /** Ids of the templates it shows. */
  readonly templates: readonly string[]
  readonly retentionDays: number
  /** What its document starts with. */
  readonly records: readonly BoardRecord[]
  /** When it ends, where that does not follow from its retention. */
  readonly expiresAt?: number
}

/** Makes the board and answers its row. Until this resolves the board does not exist. */
export async function createBoard(
  { locale, templates, retentionDays, records, expiresAt }: NewBoard,
  { storage, now }: { readonly storage: Storage; readonly now: () => number },
): Promise<BoardRow> {
  const createdAt = now()
  const row: BoardRow = {
    id: newSecretId(),
    locale,
    templates,
    createdAt,
    retentionDays,
    expiresAt: expiresAt ?? expiryOf(createdAt, retentionDays),
    archivedAt: null,
    generations: { facilitator: 0, participant: 0, observer: 0 },
  }
  await storage.createBoard(row, [firstUpdate(records)])
  return row
}

/** An id nobody can guess: 128 bits in 22 characters that are safe in an address. */
export function newSecretId(): string {
  return randomBytes(16).toString('base64url')
}

function firstUpdate(records: readonly BoardRecord[]): Uint8Array {
  const doc = new Y.Doc()
  const document = new RecordDocument(doc)
  doc.transact(() => {
    document.setSchema(SCHEMA_VERSION)
    document.put(records)
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
