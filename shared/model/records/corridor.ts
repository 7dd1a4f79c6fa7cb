/** A Themenkorridor: a topic that several departments answer for together. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import type { EntityId } from '../id.ts'
import { paletteKeys, type PaletteKey } from '../palette.ts'
import { textValidator, type Text } from '../text.ts'
import { metaValidator, modelValidator, referenceValidator } from './validators.ts'

/** A topic across departments. Its lead repeats what the contributions say. */
export interface CorridorRecord extends BaseRecord<'corridor', RecordId<CorridorRecord>> {
  /** Fractional index: the order of the bands. */
  readonly index: IndexKey
  readonly name: Text
  /** As stated; where contributions with role *lead* exist, they win. */
  readonly leadDeptId: EntityId | null
  readonly goal: Text | null
  readonly sharedBenefit: Text | null
  readonly reputationNote: Text | null
  readonly color: PaletteKey | null
  readonly meta: JsonObject
}

/** The record type of topic corridors. */
export const CorridorRecordType = createRecordType<CorridorRecord>('corridor', {
  scope: 'document',
  validator: modelValidator<CorridorRecord>('corridor', {
    index: T.indexKey,
    name: textValidator,
    leadDeptId: referenceValidator,
    goal: T.nullable(textValidator),
    sharedBenefit: T.nullable(textValidator),
    reputationNote: T.nullable(textValidator),
    color: T.nullable(T.literalEnum(...paletteKeys)),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  leadDeptId: null,
  goal: null,
  sharedBenefit: null,
  reputationNote: null,
  color: null,
  meta: {},
}))
