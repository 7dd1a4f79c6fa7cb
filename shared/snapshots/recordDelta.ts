/** What changed between two states of a board, as plain JSON: how snapshots are kept and files carry them. */
import { isEqual } from '@tldraw/utils'

/** A record as far as it matters here: JSON with an id. */
export interface PlainRecord {
  readonly id: string
}

/** The records of a board at one moment, by id. Never changed in place. */
export type BoardState<R extends PlainRecord = PlainRecord> = ReadonlyMap<string, R>

/** Fields of an object that are different now, and those that are gone. */
export interface FieldChange {
  readonly set?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
}

/** What changed in one record. `in` names, field by field, what changed inside an object such as `props`. */
export interface RecordPatch extends FieldChange {
  readonly id: string
  readonly in?: Readonly<Record<string, FieldChange>>
}

/** Records that are new, those that changed, and the ids of those that are gone. */
export interface RecordDelta {
  readonly put: readonly PlainRecord[]
  readonly patch: readonly RecordPatch[]
  readonly remove: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** What turns `before` into `after`. A record that is the same object in both is not looked into. */
export function diffStates(before: BoardState, after: BoardState): RecordDelta {
  const put: PlainRecord[] = []
  const patch: RecordPatch[] = []
  for (const [id, record] of after) {
    const old = before.get(id)
    if (old === record) continue
    if (old === undefined) put.push(record)
    else if (!isEqual(old, record))
      patch.push({ id, ...diffRecord(fieldsOf(old), fieldsOf(record)) })
  }
  const remove = [...before.keys()].filter((id) => !after.has(id))
  return { put, patch, remove }
}

/** True if nothing changed. */
export function isEmptyDelta({ put, patch, remove }: RecordDelta): boolean {
  return put.length + patch.length + remove.length === 0
}

/** The state after a change. Throws if the change names a record that is not there. */
export function applyDelta(before: BoardState, delta: RecordDelta): BoardState {
  const after = new Map(before)
  changeState(after, delta)
  return after
}

/** Makes a change in a state of one's own. Throws like `applyDelta`. */
export function changeState(
  state: Map<string, PlainRecord>,
  { put, patch, remove }: RecordDelta,
): void {
  for (const id of remove) state.delete(id)
  for (const record of put) state.set(record.id, record)
  for (const change of patch) {
    const old = state.get(change.id)
    if (!old) throw new Error(`the change names "${change.id}", which is not there`)
    state.set(change.id, { ...patchRecord(fieldsOf(old), change), id: change.id })
  }
}

function diffRecord(before: Fields, after: Fields): Omit<RecordPatch, 'id'> {
  const inner: [string, FieldChange][] = []
  const outer = diffFields(before, after, (field, old, now) => {
    if (!isFields(old) || !isFields(now)) return false
    inner.push([field, diffFields(old, now)])
    return true
  })
  return inner.length === 0 ? outer : { ...outer, in: Object.fromEntries(inner) }
}

/** `takes` may take over a field that is different, so that it is not written whole. */
function diffFields(
  before: Fields,
  after: Fields,
  takes: (field: string, old: unknown, now: unknown) => boolean = () => false,
): FieldChange {
  const set = Object.entries(after).filter(([field, now]) => {
    const old = Object.hasOwn(before, field) ? before[field] : undefined
    return now !== undefined && !isEqual(old, now) && !takes(field, old, now)
  })
  const unset = Object.keys(before).filter(
    (field) =>
      before[field] !== undefined && (!Object.hasOwn(after, field) || after[field] === undefined),
  )
  return {
    ...(set.length > 0 ? { set: Object.fromEntries(set) } : {}),
    ...(unset.length > 0 ? { unset } : {}),
  }
}

function patchRecord(before: Fields, patch: RecordPatch): Fields {
  const inner = Object.entries(patch.in ?? {}).map(([field, change]) => {
    const old = Object.hasOwn(before, field) ? before[field] : undefined
    return [field, patchFields(isFields(old) ? old : {}, change)] as const
  })
  return patchFields(before, { ...patch, set: { ...patch.set, ...Object.fromEntries(inner) } })
}

/** By entries, so that a key called `__proto__` stays data. */
function patchFields(before: Fields, { set = {}, unset = [] }: FieldChange): Fields {
  const gone = new Set(unset)
  const kept = Object.entries(before).filter(([field]) => !gone.has(field))
  return Object.fromEntries([...kept, ...Object.entries(set)])
}

function fieldsOf(record: PlainRecord): Fields {
  return record as unknown as Fields
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
