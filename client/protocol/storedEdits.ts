/** What this browser keeps of somebody's work on the minutes of a board, so that a jump to the board loses nothing. */
import * as z from 'zod/mini'
import { noEdits, type ProtocolEdits } from '../../shared/export/protocol/edits.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { readStored, writeStored } from '../session/localStore.ts'

const editsSchema = z.object({
  hidden: z.array(z.string()),
  texts: z.record(z.string(), z.object({ was: z.string(), text: z.string() })),
  added: z.record(z.string(), z.string()),
  facts: z.object({
    // Edits of an earlier version have no purpose.
    purpose: z._default(z.string(), ''),
    place: z.string(),
    chair: z.string(),
    writer: z.string(),
  }),
})

/** Where the edits of a board's minutes in one language are kept. */
export function editsKey(boardId: string, locale: Locale): string {
  return `protocol.${boardId}.${locale}`
}

/** The edits of one language's minutes; those of the other language are kept apart. */
export function readEdits(key: string): ProtocolEdits {
  return readStored(key, editsSchema) ?? noEdits
}

/** Keeps them until the browser's memory is cleared; nothing is kept of minutes nobody has changed. */
export function writeEdits(key: string, edits: ProtocolEdits): void {
  const isUntouched = JSON.stringify(edits) === JSON.stringify(noEdits)
  writeStored(key, isUntouched ? null : edits)
}
