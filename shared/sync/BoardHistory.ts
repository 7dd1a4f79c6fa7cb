/**
 * Undo for a board that several people edit: it takes back one's own cells and words and leaves what
 * others wrote since. It has the surface of tldraw's HistoryManager and stands in for it in the editor;
 * tldraw's own replays whole records, which would erase others' words and resurrect what they deleted.
 */
import { atom, transact, type Atom } from '@tldraw/state'
import * as Y from 'yjs'
import { hasForeignWork, newestOf } from './foreignWork.ts'
import type { RecordDocument } from './RecordDocument.ts'
import type { StoreBinding } from './StoreBinding.ts'

interface Mark {
  readonly id: string
  /** How many undo steps lay below when the mark was set. */
  readonly depth: number
  readonly view: unknown
}

/** Keeps what a step looked like to its author, such as the selection. */
export interface HistoryView {
  save(): unknown
  restore(view: unknown): void
}

/** What the undo follows; with `view`, a step that is undone looks again as it did to its author. */
export interface BoardHistoryOptions {
  readonly document: RecordDocument
  readonly binding: StoreBinding
  readonly view?: HistoryView
}

/** The options of `editor.run` that concern undo. */
export interface HistoryBatchOptions {
  readonly history?: 'record' | 'record-preserveRedoStack' | 'ignore'
}

type StackItem = Y.UndoManager['undoStack'][number]

const maxMarks = 1_000

/** One person's undo and redo on one board. `dispose()` lets go of the document. */
export class BoardHistory {
  readonly #binding: StoreBinding
  readonly #document: RecordDocument
  readonly #view: HistoryView | null
  readonly #manager: Y.UndoManager
  readonly #version: Atom<number> = atom('board history', 0)
  #marks: Mark[] = []
  /** The redo stack's length before each undo: what one redo brings back. */
  #redoSteps: { readonly depth: number; readonly view: unknown }[] = []
  /** Records whose creation is being undone although others have worked in them since. */
  #kept: ReadonlySet<unknown> = new Set()
  #isIgnoring = false

  constructor(options: BoardHistoryOptions) {
    this.#document = options.document
    this.#binding = options.binding
    this.#view = options.view ?? null
    this.#manager = new Y.UndoManager(this.#document.records, {
      trackedOrigins: new Set([this.#binding.localOrigin]),
      // Steps end where tldraw sets a mark, never by the clock.
      captureTimeout: Number.MAX_SAFE_INTEGER,
      deleteFilter: (item) => this.#mayUndo(item),
    })
    const changed = () => this.#version.update((version) => version + 1)
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
      this.#manager.on(event, changed)
    }
  }

  /** Steps that can be undone; reactive. */
  getNumUndos(): number {
    this.#version.get()
    return this.#manager.undoStack.length + (this.#binding.hasPending ? 1 : 0)
  }

  /** Steps that can be redone; reactive. */
  getNumRedos(): number {
    this.#version.get()
    return this.#manager.redoStack.length
  }

  /** Takes back everything since the last mark that changed something. */
  undo(): this {
    this.#settle()
    this.#dropEmptyMarks()
    const mark = this.#marks.pop()
    const before = this.#manager.redoStack.length
    const view = this.#view?.save()
    this.#undoTo(mark?.depth ?? 0)
    if (this.#manager.redoStack.length > before) this.#redoSteps.push({ depth: before, view })
    if (mark) this.#view?.restore(mark.view)
    return this
  }

  /** Brings back what the last undo took. */
  redo(): this {
    this.#settle()
    const step = this.#redoSteps.pop()
    if (!step || this.#manager.redoStack.length === 0) return this
    const mark = { id: 'redo', depth: this.#manager.undoStack.length, view: this.#view?.save() }
    while (this.#manager.redoStack.length > step.depth) this.#step('redoing')
    this.#manager.stopCapturing()
    this.#marks.push(mark)
    this.#view?.restore(step.view)
    return this
  }

  /** Takes back everything since the last mark for good: there is no redo of it. */
  bail(): this {
    this.#settle()
    this.#dropEmptyMarks()
    return this.#forget(this.#marks.pop()?.depth ?? 0)
  }

  /** Takes back everything since the named mark for good. An unknown mark changes nothing. */
  bailToMark(id: string): this {
    const at = this.#marks.findLastIndex((mark) => mark.id === id)
    if (at < 0) return this
    this.#settle()
    const depth = this.#marks[at]?.depth ?? 0
    this.#marks.length = at
    return this.#forget(depth)
  }

  /** Makes everything since the named mark one step. */
  squashToMark(id: string): this {
    const at = this.#marks.findLastIndex((mark) => mark.id === id)
    if (at >= 0) this.#marks.length = at + 1
    return this
  }

  /** Runs edits as one change of the store; with `history: 'ignore'` undo does not know of them. */
  batch(edit: () => void, options?: HistoryBatchOptions): this {
    if (options?.history !== 'ignore' || this.#isIgnoring) {
      transact(edit)
      return this
    }
    this.#isIgnoring = true
    try {
      this.#binding.untracked(() => transact(edit))
    } finally {
      this.#isIgnoring = false
    }
    return this
  }

  /** Ends the current step and begins the next. */
  _mark(id: string): void {
    this.#settle()
    this.#marks.push({ id, depth: this.#manager.undoStack.length, view: this.#view?.save() })
    if (this.#marks.length > maxMarks) this.#marks.shift()
  }

  /** The newest mark whose id contains the text; `null` when there is none. */
  getMarkIdMatching(text: string): string | null {
    return this.#marks.findLast((mark) => mark.id.includes(text))?.id ?? null
  }

  /** Forgets every step. */
  clear(): void {
    this.#settle()
    this.#manager.clear()
    this.#marks = []
    this.#redoSteps = []
  }

  /** Lets go of the document. */
  readonly dispose = (): void => this.#manager.destroy()

  debug(): { readonly undos: number; readonly redos: number; readonly marks: readonly string[] } {
    const { undoStack, redoStack } = this.#manager
    return {
      undos: undoStack.length,
      redos: redoStack.length,
      marks: this.#marks.map((mark) => mark.id),
    }
  }

  #settle(): void {
    this.#binding.flush()
    this.#manager.stopCapturing()
    if (this.#manager.redoStack.length === 0) this.#redoSteps = []
  }

  #dropEmptyMarks(): void {
    const depth = this.#manager.undoStack.length
    while ((this.#marks.at(-1)?.depth ?? -1) >= depth) this.#marks.pop()
  }

  #undoTo(depth: number): void {
    const { undoStack } = this.#manager
    while (undoStack.length > depth) this.#step('undoing')
    this.#manager.stopCapturing()
  }

  #forget(depth: number): this {
    const { redoStack } = this.#manager
    const before = redoStack.length
    this.#undoTo(depth)
    redoStack.length = Math.min(redoStack.length, before)
    this.#version.update((version) => version + 1)
    return this
  }

  /**
   * Undoes or redoes the topmost item and, in the same transaction, makes the records it brought back
   * whole: nobody ever receives half a record.
   */
  #step(direction: 'undoing' | 'redoing'): void {
    const { doc, records } = this.#document
    const manager = this.#manager
    const stack = direction === 'undoing' ? manager.undoStack : manager.redoStack
    // Alone on its stack, or the manager would go on to the next item when this one changes nothing.
    const below = stack.splice(0, stack.length - 1)
    const present = new Set(records.keys())
    try {
      doc.transact((transaction) => {
        this.#kept = this.#findKept(transaction, stack[0])
        if (direction === 'undoing') manager.undo()
        else manager.redo()
        for (const id of records.keys()) {
          const lastKnown = present.has(id) ? null : this.#binding.findRemoved(id)
          if (lastKnown) this.#document.complete(lastKnown)
        }
        // The manager looks at this when the outer transaction ends, after its own call has returned.
        manager[direction] = true
      }, manager)
    } finally {
      manager[direction] = false
      this.#kept = new Set()
      stack.unshift(...below)
    }
  }

  #findKept(transaction: Y.Transaction, item: StackItem | undefined): ReadonlySet<unknown> {
    const kept = new Set<unknown>()
    if (!item) return kept
    Y.iterateDeletedStructs(transaction, item.insertions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.parent !== this.#document.records) return
      const newest = newestOf(this.#document.doc, struct)
      if (!(newest.content instanceof Y.ContentType) || newest.deleted) return
      const { type } = newest.content
      if (hasForeignWork(type, this.#document.doc.clientID)) kept.add(type)
    })
    return kept
  }

  /** Whether undo may delete this item: never others' work, nor the ground it stands on. */
  #mayUndo(item: Y.Item): boolean {
    if (item.content instanceof Y.ContentType) {
      if (hasForeignWork(item.content.type, this.#document.doc.clientID)) return false
    }
    if (this.#kept.size === 0 || item.content instanceof Y.ContentString) return true
    for (
      let type = item.parent;
      type instanceof Y.AbstractType;
      type = type._item?.parent ?? null
    ) {
      if (this.#kept.has(type)) return false
    }
    return true
  }
}
