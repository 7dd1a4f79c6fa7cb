/** A Dezernat or Amt: a column of the corridor grid, the lead of initiatives. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import { paletteKeys, type PaletteKey } from '../palette.ts'
import { textValidator, type Text } from '../text.ts'
import { daysValidator, metaValidator, modelValidator } from './validators.ts'

/** An office of the city, with the days it can give. */
export interface DepartmentRecord extends BaseRecord<'department', RecordId<DepartmentRecord>> {
  /** Fractional index: the order of the columns. */
  readonly index: IndexKey
  readonly name: Text
  /** The role, never the name, of who heads it. */
  readonly headRole: Text | null
  /** Working days it can give to corridors; `null`: not stated, so no overload by days. */
  readonly capacityDays: number | null
  readonly color: PaletteKey | null
  readonly meta: JsonObject
}

/** The record type of departments. */
export const DepartmentRecordType = createRecordType<DepartmentRecord>('department', {
  scope: 'document',
  validator: modelValidator<DepartmentRecord>('department', {
    index: T.indexKey,
    name: textValidator,
    headRole: T.nullable(textValidator),
    capacityDays: daysValidator,
    color: T.nullable(T.literalEnum(...paletteKeys)),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ headRole: null, capacityDays: null, color: null, meta: {} }))
