/** Tells tldraw's own shapes apart. */
import type { TLDefaultShape } from '@tldraw/tlschema'
import type { BoardRecord } from '../model/schema.ts'

type OwnType = TLDefaultShape['type']

/** True for a shape of one of tldraw's types; every record was checked against the schema where it came in. */
export function isShapeOf<T extends OwnType>(
  record: BoardRecord | null | undefined,
  ...types: readonly T[]
): record is Extract<TLDefaultShape, { type: T }> {
  return record?.typeName === 'shape' && types.some((type) => type === record.type)
}
