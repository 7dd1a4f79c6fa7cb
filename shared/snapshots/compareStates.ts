/** What is different between two states of a board, record by record: for looking at two snapshots side by side. */
import { isEqual } from '@tldraw/utils'
import { typeNameOf } from '../model/id.ts'
import { cellsOf, geometryCell, looseRecord } from '../sync/cells.ts'
import type { BoardState, PlainRecord } from './recordDelta.ts'

/** A record that is there in both and not the same. */
export interface ChangedRecord {
  readonly id: string
  readonly before: PlainRecord
  readonly after: PlainRecord
  /** The fields that differ, those inside an object as `gates.G2` or `props.color`; `g` is a shape's place. */
  readonly fields: readonly string[]
}

/** The differences between two records of one type. */
export interface TypeComparison {
  readonly added: readonly PlainRecord[]
  readonly removed: readonly PlainRecord[]
  /** Shapes that only lie elsewhere. */
  readonly moved: readonly ChangedRecord[]
  readonly changed: readonly ChangedRecord[]
}

/** The differences by type of record; types in which nothing differs are not there. */
export type StateComparison = ReadonlyMap<string, TypeComparison>

/** Compares two states of one schema. */
export function compareStates(before: BoardState, after: BoardState): StateComparison {
  const types = new Map<
    string,
    { -readonly [K in keyof TypeComparison]: TypeComparison[K][number][] }
  >()
  const of = (id: string) => {
    const typeName = typeNameOf(id)
    const known = types.get(typeName) ?? { added: [], removed: [], moved: [], changed: [] }
    types.set(typeName, known)
    return known
  }
  for (const [id, record] of after) {
    const old = before.get(id)
    if (!old) of(id).added.push(record)
    else if (old !== record) {
      const fields = differingFields(old, record)
      if (fields.length === 0) continue
      const isMove = fields.every((field) => field === geometryCell)
      of(id)[isMove ? 'moved' : 'changed'].push({ id, before: old, after: record, fields })
    }
  }
  for (const [id, record] of before) if (!after.has(id)) of(id).removed.push(record)
  return types
}

function differingFields(before: PlainRecord, after: PlainRecord): readonly string[] {
  const [old, now] = [cellsOf(looseRecord(before)), cellsOf(looseRecord(after))]
  const fields = new Set([...old.keys(), ...now.keys()])
  return [...fields].filter((field) => !isEqual(old.get(field), now.get(field))).toSorted()
}
