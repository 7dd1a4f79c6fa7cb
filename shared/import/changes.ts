/** What differs between two states of a record, field by field. */
import { isEqual } from '@tldraw/utils'
import { ActionRecordType } from '../model/records/action.ts'
import { InitiativeRecordType } from '../model/records/initiative.ts'
import type { BoardRecord } from '../model/schema.ts'

/** One field before and after; `part` names the cell of a field that has several, as a family of criteria. */
export interface FieldChange {
  readonly field: string
  readonly part: string | null
  /** `undefined`: there was no such record, or no such part. */
  readonly before: unknown
  readonly after: unknown
}

/** Fields that say nothing to a reader, or that the row says anyway. */
const silent: ReadonlySet<string> = new Set([
  'id',
  'typeName',
  'index',
  'title',
  'name',
  'what',
  'props',
  'parentId',
])

/** Fields of an initiative whose entries are cells of their own. */
const parted: ReadonlySet<string> = new Set([
  'criteria',
  'gates',
  'gateNotes',
  'criteriaNotes',
  'tranches',
  'principles',
])

/** The fields that differ; of a new record those that say something, of a known one also its name. */
export function changesBetween(
  before: BoardRecord | null,
  after: BoardRecord,
): readonly FieldChange[] {
  if (after.typeName === 'shape') return []
  const old = fieldsOf(before ?? blankOf(after))
  return Object.entries(after).flatMap(([field, value]): FieldChange[] => {
    const isName = field === 'title' || field === 'name' || field === 'what'
    if (silent.has(field) && !(isName && before)) return []
    const was = old[field]
    if (isEqual(was, value)) return []
    if (!parted.has(field)) return [{ field, part: null, before: before && was, after: value }]
    const [left, right] = [fieldsOf(was), fieldsOf(value)]
    return [...new Set([...Object.keys(left), ...Object.keys(right)])]
      .filter((part) => !isEqual(left[part], right[part]))
      .map((part) => ({ field, part, before: left[part], after: right[part] }))
  })
}

/** A record of the same type as it is made, so that only what differs from that is told of a new one. */
function blankOf(record: BoardRecord): unknown {
  if (record.typeName === 'initiative') {
    return InitiativeRecordType.create({ id: record.id, index: record.index, title: '' })
  }
  if (record.typeName === 'action') {
    return ActionRecordType.create({ id: record.id, index: record.index })
  }
  const empty = Object.entries(record).map(([key, value]) => {
    if (key === 'meta') return [key, {}]
    return [key, value === null ? null : undefined]
  })
  return Object.fromEntries(empty)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value))
}
