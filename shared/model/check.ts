/** Whether a record read from a document may stand on a board: tldraw's validators, and what they let pass. */
import { typeNameOf } from './id.ts'
import { findRichTextFault } from './richText.ts'
import { boardSchema, isDocumentType, type BoardRecord } from './schema.ts'

/** Why a record may not stand. */
export interface RecordFault {
  readonly code: 'record/type' | 'record/invalid' | 'record/text' | 'record/orphan' | 'record/cycle'
  /** What is wrong, with the value; for logs and notices, in English. */
  readonly detail: string
}

export type RecordCheck =
  | { readonly ok: true; readonly record: BoardRecord }
  | { readonly ok: false; readonly fault: RecordFault }

/** Finds another record of the same document. */
export type RecordLookup = (id: string) => { readonly id: string } | undefined

/** The deepest nesting of groups and frames. */
const maxShapeDepth = 64

/** Checks one record against the schema and against the records it leans on. */
export function checkRecord(value: unknown, lookup: RecordLookup): RecordCheck {
  const checked = checkRecordAlone(value)
  if (!checked.ok) return checked
  const fault = findRelationFault(checked.record, lookup)
  return fault ? { ok: false, fault } : checked
}

/**
 * The part of the check that needs no other record. With an earlier state that was sound, only what
 * differs from it is looked at.
 */
export function checkRecordAlone(value: unknown, earlier?: BoardRecord): RecordCheck {
  if (!isRecordLike(value)) return refuse('record/type', 'a record needs an id and a typeName')
  if (!isDocumentType(value.typeName) || typeNameOf(value.id) !== value.typeName) {
    return refuse('record/type', `"${value.typeName}" is no record type of a board's document`)
  }
  let record: BoardRecord
  try {
    record = validate(value, earlier)
  } catch (error) {
    return refuse('record/invalid', error instanceof Error ? error.message : String(error))
  }
  if (record.typeName === 'shape' && 'richText' in record.props) {
    if (earlier && richTextOf(earlier) === record.props.richText) return { ok: true, record }
    const fault = findRichTextFault(record.props.richText)
    if (fault) return refuse('record/text', fault)
  }
  return { ok: true, record }
}

/** What is wrong between a sound record and those it names: a missing parent, a circle, a loose end. */
export function findRelationFault(record: BoardRecord, lookup: RecordLookup): RecordFault | null {
  if (record.typeName === 'shape') return findParentFault(record, lookup)
  if (record.typeName === 'binding') {
    for (const id of [record.fromId, record.toId]) {
      if (!lookup(id)) return { code: 'record/orphan', detail: `binding to missing shape "${id}"` }
    }
  }
  return null
}

function findParentFault(
  shape: { readonly id: string; readonly parentId: string },
  lookup: RecordLookup,
): RecordFault | null {
  let parentId: string = shape.parentId
  for (let depth = 0; depth < maxShapeDepth; depth++) {
    const parent = lookup(parentId)
    if (!parent) return { code: 'record/orphan', detail: `shape without its parent "${parentId}"` }
    if (typeNameOf(parentId) === 'page') return null
    if (parentId === shape.id || !('parentId' in parent) || typeof parent.parentId !== 'string') {
      return { code: 'record/cycle', detail: `shape "${shape.id}" is its own ancestor` }
    }
    parentId = parent.parentId
  }
  return { code: 'record/cycle', detail: `shape nested deeper than ${maxShapeDepth}` }
}

function validate(value: { readonly typeName: string }, earlier?: BoardRecord): BoardRecord {
  const type: Validator = boardSchema.types[value.typeName as BoardRecord['typeName']]
  return type.validate(value, earlier?.typeName === value.typeName ? earlier : undefined)
}

interface Validator {
  validate(value: unknown, earlier?: BoardRecord): BoardRecord
}

function richTextOf(record: BoardRecord): unknown {
  return record.typeName === 'shape' && 'richText' in record.props ? record.props.richText : null
}

function isRecordLike(value: unknown): value is { id: string; typeName: string } {
  if (typeof value !== 'object' || value === null) return false
  const { id, typeName } = value as { id?: unknown; typeName?: unknown }
  return typeof id === 'string' && typeof typeName === 'string'
}

function refuse(code: RecordFault['code'], detail: string): RecordCheck {
  return { ok: false, fault: { code, detail } }
}
