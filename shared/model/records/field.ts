/** A field of a template that somebody writes in: a box of the mandate, a band of the roadmap. DOMAIN.md 1. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import type { EntityId } from '../id.ts'
import { textValidator, type Text } from '../text.ts'
import { entityIdValidator, metaValidator, modelValidator } from './validators.ts'

/** From a guess to certain. */
export const confidences = [0, 1, 2] as const
/** How sure the room is: 0 a guess, 1 likely, 2 sure. */
export type Confidence = (typeof confidences)[number]

/** Its entity id is always `fieldKey(templateId, key)`. */
export interface FieldRecord extends BaseRecord<'field', RecordId<FieldRecord>> {
  readonly templateId: EntityId
  readonly key: EntityId
  readonly text: Text | null
  /** Ticked or unticked by hand; `null`: it counts as filled once it has text. */
  readonly filled: boolean | null
  readonly confidence: Confidence | null
  readonly meta: JsonObject
}

/** The record type of fields. */
export const FieldRecordType = createRecordType<FieldRecord>('field', {
  scope: 'document',
  validator: modelValidator<FieldRecord>('field', {
    templateId: entityIdValidator,
    key: entityIdValidator,
    text: T.nullable(textValidator),
    filled: T.nullable(T.boolean),
    confidence: T.nullable(T.literalEnum(...confidences)),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ text: null, filled: null, confidence: null, meta: {} }))

/** The id of a template's field: there is never a second one. */
export function fieldKey(templateId: EntityId, key: EntityId): EntityId {
  return `${templateId}~${key}`
}
