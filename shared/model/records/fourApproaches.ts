/** What the four-approaches template keeps besides initiatives: enablers, stages, shared view state. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import { textValidator, type Text } from '../text.ts'
import { entityIdValidator, metaValidator, modelValidator } from './validators.ts'

/** The enabler of one stop of the path; entity ids `0` to `3`. */
export interface EnablerRecord extends BaseRecord<'enabler', RecordId<EnablerRecord>> {
  readonly key: number
  readonly ticked: boolean
  /** Fractional index: the order of the stops, other routes than the usual one are valid. */
  readonly index: IndexKey
  readonly meta: JsonObject
}

/** The record type of path enablers. */
export const EnablerRecordType = createRecordType<EnablerRecord>('enabler', {
  scope: 'document',
  validator: modelValidator<EnablerRecord>('enabler', {
    key: T.literalEnum(0, 1, 2, 3),
    ticked: T.boolean,
    index: T.indexKey,
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ ticked: false, meta: {} }))

/** One of the five stages of the slider; entity ids `0` to `4`. */
export interface StageRecord extends BaseRecord<'stage', RecordId<StageRecord>> {
  readonly key: number
  /** A name of the city's own, such as a half-year; `null`: the template's. */
  readonly name: Text | null
  readonly meta: JsonObject
}

/** The record type of stages. */
export const StageRecordType = createRecordType<StageRecord>('stage', {
  scope: 'document',
  validator: modelValidator<StageRecord>('stage', {
    key: T.literalEnum(0, 1, 2, 3, 4),
    name: T.nullable(textValidator),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ name: null, meta: {} }))

/** The two ways of counting cards. */
export const weights = ['count', 'effort'] as const
/** How cards count: each once, or by effort S 1, M 2, L 3. */
export type Weight = (typeof weights)[number]

/** What everybody in the room looks at in a template; its entity id is the template's. */
export interface TemplateStateRecord extends BaseRecord<
  'templateState',
  RecordId<TemplateStateRecord>
> {
  readonly templateId: string
  /** The slider's stage, 0 to 4. */
  readonly stage: number
  readonly weight: Weight
  readonly meta: JsonObject
}

/** The record type of shared template state. */
export const TemplateStateRecordType = createRecordType<TemplateStateRecord>('templateState', {
  scope: 'document',
  validator: modelValidator<TemplateStateRecord>('templateState', {
    templateId: entityIdValidator,
    stage: T.literalEnum(0, 1, 2, 3, 4),
    weight: T.literalEnum(...weights),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ stage: 4, weight: 'count', meta: {} }))
