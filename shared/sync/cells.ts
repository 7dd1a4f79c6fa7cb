/**
 * How a record is cut into cells: the parts that merge on their own when two people edit it at once.
 * A shape's place is one cell, so a move never tears; every other field, prop and meta key is its own, and
 * so is each member of a list of ids.
 */
import { isEqual, type JsonValue } from '@tldraw/utils'
import { typeNameOf } from '../model/id.ts'
import { defaultFieldsOf } from './defaults.ts'
import { listFields, memberCell, membersOf, positionsIn } from './listCells.ts'

/** A record as it comes out of a document: read, but not yet validated. */
export interface LooseRecord {
  readonly id: string
  readonly typeName: string
  readonly [field: string]: unknown
}

/** A record seen as what it is cut into cells from. */
export function looseRecord(record: { readonly id: string }): LooseRecord {
  return record as LooseRecord
}

/** The cell of a shape's place: `[parentId, index, x, y, rotation]`. */
export const geometryCell = 'g'
/** The fields of a shape's place, in the order of its cell. */
export const geometryFields = ['parentId', 'index', 'x', 'y', 'rotation'] as const

/** Fields whose keys are cells of their own. */
const splitFields: ReadonlySet<string> = new Set([
  'props',
  'meta',
  'criteria',
  'gates',
  'gateNotes',
  'criteriaNotes',
  'tranches',
  'principles',
])

/** The cells of a record that differ from its type's defaults, in a stable order. */
export function cellsOf(record: LooseRecord): Map<string, JsonValue> {
  const cells = new Map<string, JsonValue>()
  const isShape = record.typeName === 'shape'
  const defaults = defaultFieldsOf(record.typeName, record['type'])
  if (isShape) {
    cells.set(geometryCell, geometryFields.map((field) => asJson(record[field])) as JsonValue)
  }
  for (const [field, value] of Object.entries(record)) {
    if (field === 'id' || field === 'typeName' || value === undefined) continue
    if (isShape && (geometryFields as readonly string[]).includes(field)) continue
    if (listFields.has(field) && Array.isArray(value)) {
      value.forEach((id, position) => cells.set(memberCell(field, String(id)), position))
    } else if (splitFields.has(field) && isObject(value)) {
      const inner = defaults[field]
      for (const [key, part] of Object.entries(value)) {
        if (part === undefined) continue
        const isDefault = isObject(inner) && Object.hasOwn(inner, key) && isEqual(part, inner[key])
        if (!isDefault) cells.set(`${field}.${key}`, asJson(part))
      }
    } else if (!(Object.hasOwn(defaults, field) && isEqual(value, defaults[field]))) {
      cells.set(field, asJson(value))
    }
  }
  return cells
}

/** The record that a set of cells stands for, its gaps filled with the type's defaults. */
export function recordOf(id: string, cells: Iterable<readonly [string, unknown]>): LooseRecord {
  const typeName = typeNameOf(id)
  const values = new Map(cells)
  const record: Record<string, unknown> = { id, typeName }
  for (const [field, value] of Object.entries(defaultFieldsOf(typeName, values.get('type')))) {
    record[field] = splitFields.has(field) && isObject(value) ? { ...value } : value
  }
  const lists = new Set<string>()
  for (const [cell, value] of values) {
    if (cell === geometryCell && typeName === 'shape') {
      const parts = Array.isArray(value) ? value : []
      geometryFields.forEach((field, at) => (record[field] = parts[at]))
      continue
    }
    const dot = cell.indexOf('.')
    const field = dot < 0 ? cell : cell.slice(0, dot)
    if (listFields.has(field) && (dot > 0 || Array.isArray(value))) {
      lists.add(field)
      continue
    }
    if (dot > 0 && splitFields.has(field))
      setOwn(ownObject(record, field), cell.slice(dot + 1), value)
    else if (field !== 'id' && field !== 'typeName') setOwn(record, cell, value)
  }
  for (const field of lists) record[field] = membersOf(positionsIn(field, values))
  return record as LooseRecord
}

/** The names of the cells that differ between two states of one record, with their new value. */
export function changedCells(
  before: LooseRecord,
  after: LooseRecord,
): Map<string, JsonValue | undefined> {
  const old = cellsOf(before)
  const changed = new Map<string, JsonValue | undefined>()
  for (const [cell, value] of cellsOf(after)) {
    if (!isEqual(old.get(cell), value)) changed.set(cell, value)
    old.delete(cell)
  }
  for (const cell of old.keys()) changed.set(cell, undefined)
  return changed
}

function ownObject(record: Record<string, unknown>, field: string): Record<string, unknown> {
  const existing = record[field]
  if (isObject(existing)) return existing
  const fresh: Record<string, unknown> = {}
  record[field] = fresh
  return fresh
}

/** Sets a key as data, also when it is called `__proto__`. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asJson(value: unknown): JsonValue {
  return (value ?? null) as JsonValue
}
