/** A board of the sample city, and what an import would do to it. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { ConflictDecisions } from '../../shared/import/conflicts.ts'
import type { NameDecisions } from '../../shared/import/NameBook.ts'
import { previewImport, type Preview, type PreviewRow } from '../../shared/import/previewImport.ts'
import { proposalOfSheet, type Proposal } from '../../shared/import/proposal.ts'
import { readDroppedFile } from '../../shared/import/readDroppedFile.ts'
import { readPastedText } from '../../shared/import/sheet.ts'
import { BoardIndex } from '../../shared/workshop/BoardIndex.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { fourApproaches } from '../four-approaches/index.ts'
import { sampleFile } from '../samples/sampleWorkshop.ts'

/** A preview of something sound. */
export type Read = Extract<Preview, { ok: true }>

/** A board without a document. */
export class TestBoard extends BoardIndex implements Board {
  put(records: Parameters<Board['put']>[0]): void {
    for (const record of records) this.set(record)
  }
  remove(ids: readonly string[]): void {
    for (const id of ids) this.delete(id)
  }
}

/** The sample city on one template. */
export function sampleBoard(): TestBoard {
  const board = new TestBoard()
  const seed = { title: 'Auenfurt', locale: 'de' as const, templates: [fourApproaches] }
  board.put(seedBoard({ ...seed, workshop: sampleFile() }))
  return board
}

/** The same id for the same key. */
export const newId = (key: string) => `new-${key.replace(/[^a-z0-9]+/gi, '-')}`

/** A pasted text, or a file of a name, as a proposal. */
export function propose(
  text: string,
  board: Board,
  { name = '', decisions = new Map() }: { name?: string; decisions?: NameDecisions } = {},
): Proposal {
  const around = { workshop: workshopOf(board), decisions, newId }
  if (name === '') {
    const read = readPastedText(text)
    if (!read.ok) throw new Error('a quote is open')
    return proposalOfSheet(read.sheet, around)
  }
  const file = readDroppedFile(name, text)
  if (file.kind === 'file') return file.proposal
  if (file.kind === 'sheet') return proposalOfSheet(file.sheet, around)
  throw new Error(`the file is ${file.kind}`)
}

/** What a proposal would do. */
export function preview(
  proposal: Proposal,
  board: Board,
  more: {
    decisions?: ConflictDecisions
    locale?: Locale
    role?: 'facilitator' | 'participant'
  } = {},
): Read {
  const { decisions = new Map(), locale = 'de', role = 'facilitator' } = more
  const read = previewImport(proposal, board, { decisions, locale, role, noteSpot: null, newId })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read
}

/** The row of the preview about an entity. */
export function rowOf({ rows }: Read, id: string): PreviewRow {
  const found = rows.find((row) => row.id === id)
  if (!found) throw new Error(`no row about ${id}`)
  return found
}
