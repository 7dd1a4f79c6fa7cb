/**
 * The snapshots of one board as they lie in the database: now and then a full copy, the base, and after it
 * what changed from one snapshot to the next.
 */
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { applyDelta, changeState, diffStates } from '../../shared/snapshots/recordDelta.ts'
import type { BoardState, PlainRecord } from '../../shared/snapshots/recordDelta.ts'
import type { SnapshotBody, SnapshotRow, Storage } from '../storage/contract.ts'
import { readBody, writeBody, writeBodyNow } from './snapshotBody.ts'
import type { SnapshotContent } from './snapshotBody.ts'
import type { SnapshotFacts } from './snapshotFacts.ts'

/** The board in a snapshot, in the schema it had then. */
export interface KeptState {
  readonly schema: number
  readonly state: BoardState
}

/** Where the next snapshot goes. */
interface Tail {
  readonly lastN: number
  readonly base: number
  readonly baseBytes: number
  readonly changeBytes: number
  readonly changes: number
}

/** So many changes are read at most to look into a snapshot. */
const maxChanges = 200
const emptyTail: Tail = { lastN: 0, base: 0, baseBytes: 0, changeBytes: 0, changes: 0 }
const nothing: BoardState = new Map()

/** The owner runs one method after the other. */
export class SnapshotChain {
  readonly #storage: Storage
  readonly #boardId: string
  #tail: Tail | null = null
  #last: KeptState | null = null

  constructor(storage: Storage, boardId: string) {
    this.#storage = storage
    this.#boardId = boardId
  }

  /** The state of the last snapshot, once `prepare` has run; null without a snapshot. */
  get last(): BoardState | null {
    return this.#last?.state ?? null
  }

  /** Reads what the next snapshot builds on. */
  async prepare(): Promise<void> {
    if (this.#tail) return
    const rows = await this.#storage.listSnapshots(this.#boardId)
    const tail = tailOf(rows)
    this.#last = tail.lastN === 0 ? null : await this.#read(tail.base, tail.lastN)
    this.#tail = tail
  }

  /** Adds a snapshot. Answers its number when it is on disk. */
  async add(state: BoardState, facts: SnapshotFacts, createdAt: number): Promise<number> {
    await this.prepare()
    const next = this.#next(state)
    const body = await writeBody(next.content)
    return this.#store(next, body, state, facts, createdAt)
  }

  /**
   * Adds a snapshot after `prepare`: it is on its way to the database when this returns, before anything
   * that is written after it.
   */
  addNow(state: BoardState, facts: SnapshotFacts, createdAt: number): Promise<number> {
    const next = this.#next(state)
    return this.#store(next, writeBodyNow(next.content), state, facts, createdAt)
  }

  /** The board in a snapshot; null if there is none of this number. */
  async stateAt(n: number): Promise<KeptState | null> {
    const rows = await this.#storage.listSnapshots(this.#boardId)
    const row = rows.find((one) => one.n === n)
    return row ? this.#read(row.base, n) : null
  }

  /** Removes snapshots; those that lean on them are written anew. */
  async drop(ns: ReadonlySet<number>): Promise<void> {
    const rows = await this.#storage.listSnapshots(this.#boardId)
    const bases = new Set(rows.filter(({ n }) => ns.has(n)).map(({ base }) => base))
    for (const base of bases) await this.#dropFrom(base, ns)
    this.forget()
  }

  /** Reads everything anew the next time. */
  forget(): void {
    this.#tail = null
    this.#last = null
  }

  #next(state: BoardState): Tail & { readonly content: SnapshotContent } {
    if (!this.#tail) throw new Error('the chain is not prepared')
    const { lastN, baseBytes, changeBytes, changes, base } = this.#tail
    const isLong = changes >= maxChanges || changeBytes > baseBytes
    const last = this.#last?.schema === SCHEMA_VERSION && !isLong ? this.#last.state : null
    const n = lastN + 1
    const content = { schema: SCHEMA_VERSION, delta: diffStates(last ?? nothing, state) }
    return last
      ? { lastN: n, base, baseBytes, changeBytes, changes: changes + 1, content }
      : { ...emptyTail, lastN: n, base: n, content }
  }

  async #store(
    { content, ...tail }: Tail & { readonly content: SnapshotContent },
    body: Uint8Array,
    state: BoardState,
    facts: SnapshotFacts,
    createdAt: number,
  ): Promise<number> {
    const { lastN: n, base } = tail
    const row = { boardId: this.#boardId, n, base, createdAt, facts: JSON.stringify(facts), body }
    await this.#storage.addSnapshot(row)
    const size = body.byteLength
    this.#tail =
      n === base ? { ...tail, baseBytes: size } : { ...tail, changeBytes: tail.changeBytes + size }
    this.#last = { schema: content.schema, state }
    return n
  }

  async #read(base: number, n: number): Promise<KeptState> {
    const state = new Map<string, PlainRecord>()
    let schema = SCHEMA_VERSION
    for (const { body } of await this.#storage.loadSnapshots(this.#boardId, base, n)) {
      const content = await readBody(body)
      schema = content.schema
      changeState(state, content.delta)
    }
    return { schema, state }
  }

  async #dropFrom(base: number, ns: ReadonlySet<number>): Promise<void> {
    const bodies = await this.#storage.loadSnapshots(this.#boardId, base, Number.MAX_SAFE_INTEGER)
    const removed: number[] = []
    const rewritten: SnapshotBody[] = []
    let state = nothing
    let kept: { readonly base: number; readonly state: BoardState } | null = null
    let isGap = false
    for (const { n, body } of bodies) {
      const { schema, delta } = await readBody(body)
      state = applyDelta(state, delta)
      if (ns.has(n)) {
        removed.push(n)
        isGap = true
        continue
      }
      const newBase: number = kept?.base ?? n
      if (isGap || newBase !== base) {
        const change = isGap ? diffStates(kept?.state ?? nothing, state) : delta
        rewritten.push({ n, base: newBase, body: await writeBody({ schema, delta: change }) })
      }
      kept = { base: newBase, state }
      isGap = false
    }
    await this.#storage.rewriteSnapshots(this.#boardId, removed, rewritten)
  }
}

function tailOf(rows: readonly SnapshotRow[]): Tail {
  const last = rows.at(-1)
  if (!last) return emptyTail
  const group = rows.filter(({ base }) => base === last.base)
  const changes = group.filter(({ n }) => n !== last.base)
  return {
    lastN: last.n,
    base: last.base,
    baseBytes: group.find(({ n }) => n === last.base)?.bytes ?? 0,
    changeBytes: changes.reduce((sum, { bytes }) => sum + bytes, 0),
    changes: changes.length,
  }
}
