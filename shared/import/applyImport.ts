/** Puts a settled proposal on a board: the same function makes the preview and the change itself. */
import { isEqual, type JsonObject, type JsonValue } from '@tldraw/utils'
import { findWriteRefusal } from '../access/recordPolicy.ts'
import type { Role } from '../access/role.ts'
import type { EntityId } from '../model/id.ts'
import type { Board } from '../workshop/board.ts'
import { importWorkshop } from '../workshop/file/importWorkshop.ts'
import type { WorkshopFile } from '../workshop/file/workshopFile.ts'
import type { Template } from '../workshop/template.ts'
import type { Proposal } from './proposal.ts'
import { putNotes, type NoteSpot } from './putNotes.ts'

/** A proposal whose file is sound. */
export interface ReadyImport {
  readonly file: WorkshopFile
  readonly notes: readonly string[]
  /** Where notes go; `null` when there is no page for them. */
  readonly noteSpot: NoteSpot | null
  readonly newId: (key: string) => EntityId
}

/** The proposal as the JSON of a workshop file. */
export function fileOf(proposal: Proposal): JsonObject {
  const lists = {
    departments: proposal.departments,
    corridors: proposal.corridors,
    initiatives: proposal.initiatives,
    cells: proposal.cells,
    stakeholders: proposal.stakeholders,
    actions: proposal.actions,
  }
  // A list that is none is still in the rest, for the parser to say what is wrong with it.
  const filled = Object.entries(lists)
    .filter(([, list]) => list.length > 0)
    .map(([key, list]): [string, JsonValue] => [key, list.map(({ json }) => json)])
  return { ...proposal.rest, ...Object.fromEntries(filled) }
}

/** Writes everything. Cards are placed on the pages of those templates that the board has. */
export function applyImport(
  board: Board,
  templates: readonly Template[],
  ready: ReadyImport,
): void {
  board.put(importWorkshop(ready.file, board, templates))
  if (ready.noteSpot) putNotes(board, ready.notes, ready.noteSpot, ready.newId)
}

/**
 * The board as a role may write it: records that are not the role's are left out, and their ids noted in
 * `refused`; so are, silently, records that are there already as they are.
 */
export function boardFor(role: Role, board: Board, refused: Set<string>): Board {
  return {
    get: (id) => board.get(id),
    all: (typeName) => board.all(typeName),
    cardsOf: (entityId) => board.cardsOf(entityId),
    put: (records) => {
      const allowed = records.filter((record) => {
        const before = board.get(record.id) ?? null
        if (before && isEqual(before, record)) return false
        if (findWriteRefusal(role, before, record) === null) return true
        refused.add(record.id)
        return false
      })
      board.put(allowed)
    },
    remove: (ids) => board.remove(ids),
  }
}
