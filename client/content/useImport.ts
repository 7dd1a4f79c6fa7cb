/** An import on its way: what was read, how it is to be understood, what it would do, and doing it. */
import { useMemo, useState } from 'react'
import { transact } from 'tldraw'
import type { Role } from '../../shared/access/role.ts'
import { applyImport, boardFor } from '../../shared/import/applyImport.ts'
import type { ConflictChoice } from '../../shared/import/conflicts.ts'
import type { NameDecision } from '../../shared/import/NameBook.ts'
import { previewImport, type Preview } from '../../shared/import/previewImport.ts'
import { proposalOfSheet, type Proposal } from '../../shared/import/proposal.ts'
import type { NoteSpot } from '../../shared/import/putNotes.ts'
import { readDroppedFile, type DroppedFile } from '../../shared/import/readDroppedFile.ts'
import { readPastedText, type Sheet } from '../../shared/import/sheet.ts'
import { newEntityId, type EntityId } from '../../shared/model/id.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { CommandHistory } from '../../shared/workshop/CommandHistory.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { templates } from '../board/loadedTemplates.ts'
import { usePreferences } from '../session/preferences.tsx'

/** What somebody brings: a text from the clipboard, a file, or nothing yet. */
export type ImportSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'empty' }

/** Why there is nothing to preview. */
export type ReadProblem = Exclude<DroppedFile, { readonly kind: 'sheet' | 'file' }>

/** An import from the pasted text to the change, as its dialog sees it. */
export interface ImportWork {
  readonly source: ImportSource
  readonly problem: ReadProblem | null
  readonly sheet: Sheet | null
  readonly proposal: Proposal | null
  readonly preview: Preview | null
  readonly workshop: Workshop
  read(source: ImportSource): void
  understand(sheet: Sheet): void
  decideName(key: string, decision: NameDecision): void
  decideConflict(key: string, choice: ConflictChoice): void
  /** Does it, as one step; the answer takes it back. `null` when the board has changed too much meanwhile. */
  apply(label: string): (() => void) | null
}

/** Keeps an import until it is done or given up. */
export function useImport(
  store: BoardStore,
  first: ImportSource,
  role: Role,
  noteSpot: NoteSpot | null,
): ImportWork {
  const { locale } = usePreferences()
  const [source, setSource] = useState(first)
  const [sheet, setSheet] = useState<Sheet | null>(() => sheetIn(readSource(first)))
  const [names, setNames] = useState<ReadonlyMap<string, NameDecision>>(new Map())
  const [conflicts, setConflicts] = useState<ReadonlyMap<string, ConflictChoice>>(new Map())
  const [newId] = useState(() => stableIds())
  const read = useMemo(() => readSource(source), [source])
  const board = useMemo(() => storeBoard(store), [store])
  const [workshop] = useState(() => workshopOf(board))
  const proposal = useMemo(() => {
    if (sheet) return proposalOfSheet(sheet, { workshop, decisions: names, newId })
    return read?.kind === 'file' ? read.proposal : null
  }, [sheet, read, workshop, names, newId])
  const options = useMemo(
    () => ({ decisions: conflicts, locale, role, noteSpot, newId }),
    [conflicts, locale, role, noteSpot, newId],
  )
  const preview = useMemo(
    () => (proposal ? previewImport(proposal, board, options) : null),
    [proposal, board, options],
  )

  return {
    source,
    problem: problemIn(read),
    sheet,
    proposal,
    preview,
    workshop,
    read(next) {
      setSource(next)
      setSheet(sheetIn(readSource(next)))
      setNames(new Map())
      setConflicts(new Map())
    },
    understand: setSheet,
    decideName: (key, decision) => setNames((before) => new Map(before).set(key, decision)),
    decideConflict: (key, choice) => setConflicts((before) => new Map(before).set(key, choice)),
    apply(label) {
      // Others may have changed the board since the preview was made.
      const latest = proposal ? previewImport(proposal, board, options) : null
      if (!latest?.ok) return null
      const history = new CommandHistory(board)
      transact(() =>
        history.run(label, (target) =>
          applyImport(boardFor(role, target, new Set()), templates, latest.ready),
        ),
      )
      return () => void transact(() => history.undo())
    },
  }
}

function readSource(source: ImportSource): DroppedFile | null {
  switch (source.kind) {
    case 'empty':
      return null
    case 'file':
      return readDroppedFile(source.name, source.text)
    case 'text': {
      const plain = source.text.trim()
      // What was copied out of a workshop file is one.
      if (plain === '' || plain.startsWith('{')) return readDroppedFile('', source.text)
      const read = readPastedText(source.text)
      return read.ok ? { kind: 'sheet', sheet: read.sheet } : { kind: 'openQuote', line: read.line }
    }
  }
}

function sheetIn(read: DroppedFile | null): Sheet | null {
  return read?.kind === 'sheet' ? read.sheet : null
}

function problemIn(read: DroppedFile | null): ReadProblem | null {
  return read === null || read.kind === 'sheet' || read.kind === 'file' ? null : read
}

/** The same key has the same id as long as the dialog is open. */
function stableIds(): (key: string) => EntityId {
  const ids = new Map<string, EntityId>()
  return (key) => {
    const id = ids.get(key) ?? newEntityId()
    ids.set(key, id)
    return id
  }
}
