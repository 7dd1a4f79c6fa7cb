/** What an import would do to a board, entity by entity, found by doing it beside the board. */
import { isEqual, type JsonObject } from '@tldraw/utils'
import type { Role } from '../access/role.ts'
import type { Locale } from '../i18n/locale.ts'
import { entityIdOf, type EntityId } from '../model/id.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { Text } from '../model/text.ts'
import type { Board, BoardReader } from '../workshop/board.ts'
import { workshopOf } from '../workshop/boardWorkshop.ts'
import type { Fault } from '../workshop/file/fault.ts'
import { parseWorkshopFile } from '../workshop/file/parseWorkshopFile.ts'
import { idsOf } from '../workshop/file/references.ts'
import { labelOf } from '../workshop/labelOf.ts'
import { Overlay } from '../workshop/overlay.ts'
import { applyImport, boardFor, fileOf, type ReadyImport } from './applyImport.ts'
import { changesBetween, type FieldChange } from './changes.ts'
import {
  proposedKey,
  settleConflicts,
  type Conflict,
  type ConflictDecisions,
  type Settled,
} from './conflicts.ts'
import type { Proposal, Proposed } from './proposal.ts'
import type { NoteSpot } from './putNotes.ts'
import { settleTexts } from './tableTexts.ts'

/** What becomes of one entity. `skipped`: somebody decided so. */
export type RowState = 'new' | 'changed' | 'same' | 'skipped'

/** Types of records that an import writes, and notes. */
export type RowKind = BoardRecord['typeName'] | 'note'

/** One entity or note of an import, with what would become of it. */
export interface PreviewRow {
  /** Stays the same while decisions change. */
  readonly key: string
  readonly kind: RowKind
  readonly id: EntityId
  readonly name: Text
  /** The row of the table; `null` for what no row is about. */
  readonly row: number | null
  readonly state: RowState
  readonly changes: readonly FieldChange[]
  readonly conflict: Conflict | null
}

/** What an import would do, or why it cannot be done. */
export type Preview =
  | {
      readonly ok: true
      readonly rows: readonly PreviewRow[]
      readonly counts: Readonly<Record<RowState, number>>
      /** Records that are not this person's to write; they are left out. */
      readonly refused: ReadonlySet<string>
      readonly ready: ReadyImport
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What a preview depends on beside the proposal and the board. */
export interface PreviewOptions {
  readonly decisions: ConflictDecisions
  /** The reader's language: a table's texts are written in it. */
  readonly locale: Locale
  readonly role: Role
  readonly noteSpot: NoteSpot | null
  readonly newId: (key: string) => EntityId
}

/** Compares a proposal with a board. A file that is not sound is answered with its faults, and nothing else. */
export function previewImport(
  proposal: Proposal,
  board: BoardReader,
  options: PreviewOptions,
): Preview {
  const settled = settleConflicts(proposal, workshopOf(board), options.decisions)
  const told = settleTexts(settled.proposal, board, options.locale)
  const parsed = parseWorkshopFile(fileOf(told), idsOf(board))
  if (!parsed.ok) return parsed
  const ready: ReadyImport = {
    file: parsed.value,
    notes: told.notes,
    noteSpot: options.noteSpot,
    newId: options.newId,
  }
  const next = new Overlay(board)
  const refused = new Set<string>()
  applyImport(boardFor(options.role, boardOf(next), refused), [], ready)
  const rows = rowsOf(proposal, settled, board, next)
  const counts = { new: 0, changed: 0, same: 0, skipped: 0 }
  for (const { state } of rows) counts[state]++
  return { ok: true, rows, counts, refused, ready }
}

/** An overlay that commands can write to. */
function boardOf(overlay: Overlay): Board {
  return {
    get: (id) => overlay.get(id),
    all: (typeName) => overlay.all(typeName),
    cardsOf: (entityId) => overlay.cardsOf(entityId),
    put: (records) => records.forEach((record) => overlay.put(record)),
    remove: (ids) => ids.forEach((id) => overlay.remove(id)),
  }
}

/** A row for everything proposed, then one for what else changes with it. */
function rowsOf(
  proposal: Proposal,
  settled: Settled,
  board: BoardReader,
  next: Overlay,
): readonly PreviewRow[] {
  const shown = new Set<string>()
  const listed = (kind: RowKind, list: readonly Proposed[]): readonly PreviewRow[] =>
    list.map((proposed) => {
      const key = proposedKey(kind, proposed)
      const conflict = settled.conflicts.get(key) ?? null
      const id = settled.ids.get(key) ?? null
      const name = nameIn(proposed.json) ?? proposed.id
      const base = { key, kind, row: proposed.row, conflict, name }
      const after = id === null ? undefined : next.get(`${kind}:${id}`)
      if (id === null || !after) {
        return { ...base, id: proposed.id, state: 'skipped', changes: [] }
      }
      shown.add(after.id)
      const before = board.get(after.id)
      return { ...base, id, name: nameOf(after) ?? name, ...stateOf(before, after) }
    })
  const rows = [
    ...listed('initiative', proposal.initiatives),
    ...listed('department', proposal.departments),
    ...listed('corridor', proposal.corridors),
    ...listed('contribution', settled.proposal.cells),
    ...listed('stakeholder', proposal.stakeholders),
    ...listed('action', proposal.actions),
  ]
  const others = next
    .records()
    .filter(({ id }) => !shown.has(id))
    .map((after): PreviewRow => {
      const kind: RowKind = after.typeName === 'shape' ? 'note' : after.typeName
      const id = entityIdOf(after.id)
      const base = { key: after.id, kind, id, row: null, conflict: null, name: nameOf(after) ?? id }
      return { ...base, ...stateOf(board.get(after.id), after) }
    })
    .filter(({ state }) => state !== 'same')
  return [...rows, ...others]
}

function stateOf(
  before: BoardRecord | undefined,
  after: BoardRecord,
): Pick<PreviewRow, 'state' | 'changes'> {
  if (before && isEqual(before, after)) return { state: 'same', changes: [] }
  return { state: before ? 'changed' : 'new', changes: changesBetween(before ?? null, after) }
}

function nameOf(record: BoardRecord): Text | null {
  switch (record.typeName) {
    case 'initiative':
      return record.title
    case 'department':
    case 'corridor':
    case 'stakeholder':
    case 'teamRole':
      return record.name
    case 'action':
      return record.what
    case 'agreement':
    case 'parkedTopic':
    case 'decision':
    case 'retroNote':
    case 'checkIn':
      return labelOf(record)
    default:
      return null
  }
}

function nameIn(json: JsonObject): Text | null {
  const name = json['title'] ?? json['name'] ?? json['what']
  if (typeof name === 'string') return name
  return typeof name === 'object' && name !== null && !Array.isArray(name) ? (name as Text) : null
}
