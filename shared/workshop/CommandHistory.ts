/** Undo for commands given without a canvas: each step is taken back cell by cell, as far as it is still one's own. */
import { isEqual } from '@tldraw/utils'
import { checkRecordAlone } from '../model/check.ts'
import type { BoardRecord } from '../model/schema.ts'
import { cellsOf, changedCells, looseRecord, recordOf } from '../sync/cells.ts'
import type { Board } from './board.ts'

/** What one command did to one record; `null` where there was or is none. */
interface RecordStep {
  readonly id: string
  readonly before: BoardRecord | null
  readonly after: BoardRecord | null
}

/** One command as it can be taken back. */
export interface CommandStep {
  /** What to call it, in the words of whoever gave the command. */
  readonly label: string
  readonly records: readonly RecordStep[]
}

const maxSteps = 100

/** The steps one person took since the list was opened. */
export class CommandHistory {
  readonly #board: Board
  #steps: CommandStep[] = []

  constructor(board: Board) {
    this.#board = board
  }

  /** The step that `undo` would take back; `null` when there is none. */
  get last(): CommandStep | null {
    return this.#steps.at(-1) ?? null
  }

  /** Runs a command and remembers what it changed. Commands that change nothing are no step. */
  run<T>(label: string, command: (board: Board) => T): T {
    const touched = new Map<string, BoardRecord | null>()
    const note = (id: string) => {
      if (!touched.has(id)) touched.set(id, this.#board.get(id) ?? null)
    }
    const outcome = command({
      get: (id) => this.#board.get(id),
      all: (typeName) => this.#board.all(typeName),
      cardsOf: (entityId) => this.#board.cardsOf(entityId),
      put: (records) => {
        for (const { id } of records) note(id)
        this.#board.put(records)
      },
      remove: (ids) => {
        ids.forEach(note)
        this.#board.remove(ids)
      },
    })
    const records = [...touched]
      .map(([id, before]) => ({ id, before, after: this.#board.get(id) ?? null }))
      .filter(({ before, after }) => !isEqual(before, after))
    if (records.length > 0) this.#steps.push({ label, records })
    if (this.#steps.length > maxSteps) this.#steps.shift()
    return outcome
  }

  /** Takes the last step back. Answers it, and whether others have since changed all there was to take back. */
  undo(): { readonly step: CommandStep; readonly isDone: boolean } | null {
    const step = this.#steps.pop()
    if (!step) return null
    const puts: BoardRecord[] = []
    const removals: string[] = []
    const gone = new Set(step.records.flatMap(({ id, after }) => (after === null ? [id] : [])))
    for (const record of step.records) {
      const restored = this.#restore(record, gone)
      if (restored === 'remove') removals.push(record.id)
      else if (restored) puts.push(restored)
    }
    // Parents before children: a card needs its page, and an initiative is wanted before its card.
    puts.sort((a, b) => rankOf(a) - rankOf(b))
    if (puts.length > 0) this.#board.put(puts)
    if (removals.length > 0) this.#board.remove(removals)
    return { step, isDone: puts.length + removals.length > 0 }
  }

  /** `gone` is what the step has deleted: a shape may come back with the one it lay in. */
  #restore(
    { id, before, after }: RecordStep,
    gone: ReadonlySet<string>,
  ): BoardRecord | 'remove' | null {
    const current = this.#board.get(id) ?? null
    if (before === null) return current && isEqual(current, after) ? 'remove' : null
    if (after === null) {
      if (current) return null
      const isLoose =
        before.typeName === 'shape' &&
        !this.#board.get(before.parentId) &&
        !gone.has(before.parentId)
      return isLoose ? null : before
    }
    return current ? withOwnCellsBack(current, before, after) : null
  }
}

/** Entities and pages come first, what lies on pages next, what joins it last. */
function rankOf({ typeName }: BoardRecord): number {
  return ['shape', 'binding'].indexOf(typeName) + 1
}

/** The record with those cells back that the step changed and nobody has changed since. */
function withOwnCellsBack(
  current: BoardRecord,
  before: BoardRecord,
  after: BoardRecord,
): BoardRecord | null {
  const undone = changedCells(looseRecord(after), looseRecord(before))
  const foreign = changedCells(looseRecord(after), looseRecord(current))
  const cells = cellsOf(looseRecord(current))
  let isOwn = false
  for (const [cell, value] of undone) {
    if (foreign.has(cell)) continue
    isOwn = true
    if (value === undefined) cells.delete(cell)
    else cells.set(cell, value)
  }
  if (!isOwn) return null
  const checked = checkRecordAlone(recordOf(current.id, cells))
  return checked.ok ? checked.record : null
}
