/** A person at a guarded board for tests: store, document and undo as in the browser, and its rules. */
import { transact } from '@tldraw/state'
import * as Y from 'yjs'
import type { Role } from '../../../shared/access/role.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { Peer } from '../../../shared/sync/testing/peers.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import { BoardIndex } from '../../../shared/workshop/BoardIndex.ts'
import { workshopTypes } from '../../../shared/workshop/boardWorkshop.ts'
import { decidingTypes, settle } from '../../../shared/workshop/placement.ts'
import type { RecordChange } from '../../../shared/workshop/recordChange.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import type { Template } from '../../../shared/workshop/template.ts'

const readTypes = ['shape', 'page', ...workshopTypes] as const

/** A peer whose changes are settled at once, in the step that made them. */
export class GuardedPeer extends Peer {
  /** What the store holds. */
  readonly index = new BoardIndex()
  readonly role: Role
  readonly #templates: readonly Template[]
  readonly #changes = new Map<string, RecordChange>()
  readonly #settled = new WeakSet<BoardRecord>()
  readonly #removed = new Set<string>()
  #made = 0

  constructor(state: Uint8Array, role: Role, templates: readonly Template[], clientId: number) {
    super(clientId, state)
    this.role = role
    this.#templates = templates
    for (const record of this.store.allRecords()) this.index.set(record)
    const { sideEffects } = this.store
    for (const typeName of readTypes) {
      sideEffects.registerAfterCreateHandler(typeName, (after, source) =>
        this.#note(null, after, source),
      )
      sideEffects.registerAfterChangeHandler(typeName, (before, after, source) =>
        this.#note(before, after, source),
      )
      sideEffects.registerAfterDeleteHandler(typeName, (before, source) =>
        this.#note(before, null, source),
      )
    }
    sideEffects.registerOperationCompleteHandler(() => this.#settle())
  }

  /** Runs a command or a gesture as one step. */
  does<T>(step: (board: Board) => T): T {
    const outcomes: T[] = []
    this.edits(() => outcomes.push(transact(() => step(storeBoard(this.store)))))
    for (const outcome of outcomes) return outcome
    throw new Error('a step runs at once')
  }

  receive(update: Uint8Array): void {
    this.binding.flush()
    Y.applyUpdate(this.doc, update, 'remote')
  }

  #note(before: BoardRecord | null, after: BoardRecord | null, source: 'user' | 'remote'): void {
    const record = after ?? before
    if (!record) return
    if (after) this.index.set(after)
    else this.index.delete(record.id)
    if (source !== 'user') return
    if (record.typeName !== 'shape' && !decidingTypes.has(record.typeName)) return
    if (after ? this.#settled.has(after) : this.#removed.delete(record.id)) return
    const earlier = this.#changes.get(record.id)
    this.#changes.set(record.id, { before: earlier ? earlier.before : before, after })
  }

  #settle(): void {
    if (this.#changes.size === 0) return
    const changes = [...this.#changes.values()]
    this.#changes.clear()
    const newId = () => `n${this.doc.clientID}-${this.#made++}`
    const { put, remove } = settle(changes, this.index, this.#templates, newId)
    for (const record of put) this.#settled.add(record)
    for (const id of remove) this.#removed.add(id)
    if (put.length > 0) this.store.put([...put])
    if (remove.length > 0) this.store.remove([...remove] as BoardRecord['id'][])
  }
}
