/**
 * Keeps a tldraw store and a document the same, both ways. Local edits are gathered and written as
 * cells at most once an interval; remote edits enter the store as one change, checked record by record.
 */
import { atom } from '@tldraw/state'
import type { Store } from '@tldraw/store'
import type { TLStoreProps } from '@tldraw/tlschema'
import { isEqual } from '@tldraw/utils'
import type * as Y from 'yjs'
import { checkRecordAlone, findRelationFault, type RecordFault } from '../model/check.ts'
import { boardSchema, isDocumentType, type BoardRecord } from '../model/schema.ts'
import type { RecordDocument } from './RecordDocument.ts'

/** The one store of a board: tldraw's records and the workshop's. */
export type BoardStore = Store<BoardRecord, TLStoreProps>

/** Runs `task` after `delayMs`; the answer cancels it. */
export type Schedule = (task: () => void, delayMs: number) => () => void

/** What is bound together, and when local edits leave. */
export interface StoreBindingOptions {
  readonly store: BoardStore
  readonly document: RecordDocument
  /** How long local edits are gathered before they leave, in milliseconds. */
  readonly intervalMs?: () => number
  readonly schedule?: Schedule
  /** Told when the set of records that cannot be shown changes. */
  readonly onQuarantine?: (quarantine: ReadonlyMap<string, RecordFault>) => void
}

/** The origin of edits a person made; the one that undo follows. */
export class LocalOrigin {
  readonly name = 'local'
}
/** The origin of edits that undo must not touch: repairs after remote changes, ignored batches. */
export class UntrackedOrigin {
  readonly name = 'untracked'
}

const maxRemoved = 5_000

const waitForTimer: Schedule = (task, delayMs) => {
  const timer = setTimeout(task, delayMs)
  return () => clearTimeout(timer)
}

/** Binds one store to one document until `close()`. Loads the document into the store at once. */
export class StoreBinding {
  readonly localOrigin = new LocalOrigin()
  readonly untrackedOrigin = new UntrackedOrigin()
  readonly #store: BoardStore
  readonly #document: RecordDocument
  readonly #options: StoreBindingOptions
  readonly #stops: (() => void)[] = []
  /** Records changed here and not yet written, as they were when the change began. */
  readonly #pending = new Map<string, BoardRecord | null>()
  readonly #quarantine = new Map<string, RecordFault>()
  /** Records that left this store, as they were last seen; the newest `maxRemoved`. */
  readonly #removed = new Map<string, BoardRecord>()
  readonly #hasPending = atom('edits wait', false)
  #cancelFlush: (() => void) | null = null
  #isApplyingRemote = false
  #isTracking = true

  constructor(options: StoreBindingOptions) {
    this.#options = options
    this.#store = options.store
    this.#document = options.document
    this.#load()
    this.#stops.push(
      ...this.#watchStore(),
      this.#document.observe((ids, transaction) => this.#applyRemote(ids, transaction)),
    )
  }

  /** Records of the document that no store can hold, and why. They stay in the document untouched. */
  get quarantine(): ReadonlyMap<string, RecordFault> {
    return this.#quarantine
  }

  /** True while local edits wait to be written; reactive. */
  get hasPending(): boolean {
    return this.#hasPending.get()
  }

  /** A record that was deleted while this binding was open, as it was last seen. */
  findRemoved(id: string): BoardRecord | null {
    return this.#removed.get(id) ?? null
  }

  /** Writes what waits. Call it before any remote message is applied, and before the page goes. */
  flush(): void {
    this.#flushUpTo(new Map())
  }

  /** Writes what waits; records named in `later` only up to the state they have there. */
  #flushUpTo(later: ReadonlyMap<string, BoardRecord | null>): void {
    this.#cancelFlush?.()
    this.#cancelFlush = null
    if (this.#pending.size === 0) return
    const changes = [...this.#pending]
    this.#pending.clear()
    const origin = this.#isTracking ? this.localOrigin : this.untrackedOrigin
    this.#document.doc.transact(() => {
      for (const [id, before] of changes) {
        this.#write(id, before, later.get(id) ?? (later.has(id) ? null : this.#find(id)), origin)
      }
    }, origin)
    this.#hasPending.set(false)
  }

  /**
   * Runs edits that undo shall not know of. tldraw does so at every move of the pointer, mostly without
   * touching the document: then what waits goes on waiting.
   */
  untracked(edit: () => void): void {
    if (!this.#isTracking) {
      edit()
      return
    }
    const tracked = [...this.#pending]
    this.#pending.clear()
    this.#isTracking = false
    try {
      edit()
    } finally {
      const untracked = [...this.#pending]
      this.#pending.clear()
      for (const [id, before] of tracked) this.#pending.set(id, before)
      this.#isTracking = true
      if (untracked.length > 0) this.#flushApart(untracked)
      this.#wait()
    }
  }

  /** Writes what waits as the person's own, then these as nobody's. */
  #flushApart(untracked: readonly (readonly [string, BoardRecord | null])[]): void {
    this.#flushUpTo(new Map(untracked))
    for (const [id, before] of untracked) this.#pending.set(id, before)
    this.#isTracking = false
    this.flush()
    this.#isTracking = true
  }

  /** Writes what waits and lets go of store and document. */
  close(): void {
    this.flush()
    for (const stop of this.#stops.splice(0)) stop()
  }

  #write(id: string, before: BoardRecord | null, after: BoardRecord | null, origin: unknown): void {
    if (before === null && after === null) return
    try {
      this.#document.patch(id, before, after, origin)
    } catch (error) {
      // A record the document cannot express stays visible here and is named, instead of ending sync.
      const detail = error instanceof Error ? error.message : String(error)
      this.#quarantine.set(id, { code: 'record/invalid', detail })
      this.#options.onQuarantine?.(this.#quarantine)
    }
  }

  #find(id: string): BoardRecord | null {
    return this.#store.get(id as BoardRecord['id']) ?? null
  }

  /** Listens to every kind of document record; unlike `store.listen`, side effects come at once. */
  #watchStore(): (() => void)[] {
    const { sideEffects } = this.#store
    const types = Object.keys(boardSchema.types) as BoardRecord['typeName'][]
    return types.filter(isDocumentType).flatMap((type) => [
      sideEffects.registerAfterCreateHandler(type, (record, source) =>
        this.#noteLocal(record.id, null, source),
      ),
      sideEffects.registerAfterChangeHandler(type, (before, _after, source) =>
        this.#noteLocal(before.id, before, source),
      ),
      sideEffects.registerAfterDeleteHandler(type, (record, source) => {
        this.#remember(record)
        this.#noteLocal(record.id, record, source)
      }),
    ])
  }

  #remember(record: BoardRecord): void {
    this.#removed.delete(record.id)
    this.#removed.set(record.id, record)
    const [oldest] = this.#removed.keys()
    if (this.#removed.size > maxRemoved && oldest) this.#removed.delete(oldest)
  }

  #noteLocal(id: string, before: BoardRecord | null, source: 'user' | 'remote'): void {
    if (source === 'remote') return
    if (!this.#pending.has(id)) this.#pending.set(id, before)
    if (!this.#isApplyingRemote) this.#wait()
  }

  /** Has what is pending written after the interval. */
  #wait(): void {
    if (this.#cancelFlush || this.#pending.size === 0) return
    const schedule = this.#options.schedule ?? waitForTimer
    this.#cancelFlush = schedule(() => this.flush(), this.#options.intervalMs?.() ?? 33)
    this.#hasPending.set(true)
  }

  #load(): void {
    this.#merge(new Set(this.#document.ids()))
    const strangers = this.#store
      .allRecords()
      .filter((record) => isDocumentType(record.typeName) && !this.#document.has(record.id))
      .filter((record) => record.typeName !== 'document')
    if (this.#document.size > 0 && strangers.length > 0) {
      this.#store.mergeRemoteChanges(() => this.#store.remove(strangers.map((record) => record.id)))
    }
  }

  #applyRemote(ids: ReadonlySet<string>, transaction: Y.Transaction): void {
    if (transaction.origin === this.localOrigin) return
    if (transaction.origin === this.untrackedOrigin) return
    // Whoever applies a message flushes first. If nobody did, our waiting edits still come out on top.
    const waiting = [...this.#pending].filter(([id]) => ids.has(id))
    const mine = waiting.map(([id, before]) => ({ before, after: this.#find(id) }))
    this.#merge(ids)
    if (mine.length > 0) this.#replay(mine)
  }

  /** Takes the named records from the document into the store as one remote change. */
  #merge(ids: ReadonlySet<string>): void {
    const sizeBefore = this.#quarantine.size
    const candidates = new Set([...ids, ...this.#quarantine.keys()])
    const puts = new Map<string, BoardRecord>()
    const removals: BoardRecord['id'][] = []
    for (const id of candidates) {
      const value = this.#document.read(id)
      if (value === null) {
        this.#quarantine.delete(id)
        const existing = this.#find(id)
        if (existing && isDocumentType(existing.typeName)) removals.push(existing.id)
        continue
      }
      const checked = checkRecordAlone(value)
      if (checked.ok) puts.set(id, checked.record)
      else this.#quarantine.set(id, checked.fault)
    }
    this.#dropLoose(puts, new Set<string>(removals))
    const changed = [...puts.values()].filter((record) => !isEqual(this.#find(record.id), record))
    for (const id of puts.keys()) this.#quarantine.delete(id)
    if (changed.length > 0 || removals.length > 0) this.#enter(changed, removals)
    if (sizeBefore > 0 || this.#quarantine.size > 0) this.#options.onQuarantine?.(this.#quarantine)
  }

  /** Moves records whose parents are missing from the puts into quarantine, children of those too. */
  #dropLoose(puts: Map<string, BoardRecord>, removed: ReadonlySet<string>): void {
    const lookup = (id: string) => {
      if (removed.has(id)) return undefined
      return puts.get(id) ?? (this.#quarantine.has(id) ? undefined : (this.#find(id) ?? undefined))
    }
    for (let isSettled = false; !isSettled;) {
      isSettled = true
      for (const [id, record] of puts) {
        const fault = findRelationFault(record, lookup)
        if (!fault) continue
        puts.delete(id)
        this.#quarantine.set(id, fault)
        isSettled = false
      }
    }
  }

  #enter(puts: BoardRecord[], removals: BoardRecord['id'][]): void {
    const wasApplying = this.#isApplyingRemote
    const wasTracking = this.#isTracking
    this.#isApplyingRemote = true
    const waiting = new Map(this.#pending)
    this.#pending.clear()
    try {
      this.#store.mergeRemoteChanges(() => {
        if (puts.length > 0) this.#store.put(puts)
        if (removals.length > 0) {
          this.#leavePages(new Set<string>(removals))
          this.#store.remove(removals)
        }
      })
    } finally {
      this.#isApplyingRemote = wasApplying
      // What the store's side effects changed in answer is written, but it is nobody's to undo.
      this.#isTracking = false
      this.flush()
      this.#isTracking = wasTracking
      for (const [id, before] of waiting) this.#pending.set(id, before)
      this.#wait()
    }
  }

  /** Moves this browser off pages that are about to go, so that tldraw does not stand on nothing. */
  #leavePages(removals: ReadonlySet<string>): void {
    const instance = this.#store.get('instance:instance' as BoardRecord['id'])
    if (instance?.typeName !== 'instance' || !removals.has(instance.currentPageId)) return
    const next = this.#store
      .allRecords()
      .filter((record) => record.typeName === 'page' && !removals.has(record.id))
      .sort((a, b) => ('index' in a && 'index' in b && a.index < b.index ? -1 : 1))[0]
    if (next?.typeName === 'page') this.#store.put([{ ...instance, currentPageId: next.id }])
  }

  /** Lays local edits that were waiting over what just arrived, cell by cell. */
  #replay(mine: readonly { before: BoardRecord | null; after: BoardRecord | null }[]): void {
    const { doc } = this.#document
    doc.transact(() => {
      for (const { before, after } of mine) {
        const id = (after ?? before)?.id
        if (!id) continue
        this.#pending.delete(id)
        this.#document.patch(id, before, after, this.localOrigin)
      }
    }, this.localOrigin)
    this.#merge(new Set(mine.map(({ before, after }) => String((after ?? before)?.id))))
  }
}
