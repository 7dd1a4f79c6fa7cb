/** The facilitator's kit: what a room says before, beside and after its subject. Never a person's name. DOMAIN.md T8. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import type { EntityId } from '../id.ts'
import { textValidator, type Text } from '../text.ts'
import { metaValidator, modelValidator, referenceValidator } from './validators.ts'

/** The steps of a scale of five. */
export const ratings = [1, 2, 3, 4, 5] as const
/** A step of a scale of five: 1 the least, 5 the most. */
export type FiveStep = (typeof ratings)[number]

/** How somebody comes into the room. */
export interface CheckInRecord extends BaseRecord<'checkIn', RecordId<CheckInRecord>> {
  readonly index: IndexKey
  /** The role, never the name; `null`: not stated. */
  readonly role: Text | null
  readonly deptId: EntityId | null
  /** 1 low to 5 high; `null`: not stated, its card lies in the tray. */
  readonly mood: FiveStep | null
  readonly expectation: Text | null
  readonly meta: JsonObject
}

/** The record type of check-ins. */
export const CheckInRecordType = createRecordType<CheckInRecord>('checkIn', {
  scope: 'document',
  validator: modelValidator<CheckInRecord>('checkIn', {
    index: T.indexKey,
    role: T.nullable(textValidator),
    deptId: referenceValidator,
    mood: T.nullable(T.literalEnum(...ratings)),
    expectation: T.nullable(textValidator),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  role: null,
  deptId: null,
  mood: null,
  expectation: null,
  meta: {},
}))

/** How the room can stand to an agreement. */
export const consents = ['open', 'consent', 'objection'] as const
/** Whether the room agrees: not asked yet, yes, or somebody objects. */
export type Consent = (typeof consents)[number]

/** What the room agrees on for working together. */
export interface AgreementRecord extends BaseRecord<'agreement', RecordId<AgreementRecord>> {
  readonly index: IndexKey
  readonly text: Text
  readonly consent: Consent
  readonly meta: JsonObject
}

/** The record type of agreements. */
export const AgreementRecordType = createRecordType<AgreementRecord>('agreement', {
  scope: 'document',
  validator: modelValidator<AgreementRecord>('agreement', {
    index: T.indexKey,
    text: textValidator,
    consent: T.literalEnum(...consents),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ text: '', consent: 'open', meta: {} }))

/** Still parked, taken along by somebody, or settled. */
export const topicStatuses = ['open', 'assigned', 'closed'] as const
export type TopicStatus = (typeof topicStatuses)[number]

/** A topic that has no place today and must not get lost. */
export interface ParkedTopicRecord extends BaseRecord<'parkedTopic', RecordId<ParkedTopicRecord>> {
  readonly index: IndexKey
  readonly topic: Text
  /** The role, never the name, of who takes it along. */
  readonly ownerRole: Text | null
  readonly status: TopicStatus
  readonly meta: JsonObject
}

/** The record type of parked topics. */
export const ParkedTopicRecordType = createRecordType<ParkedTopicRecord>('parkedTopic', {
  scope: 'document',
  validator: modelValidator<ParkedTopicRecord>('parkedTopic', {
    index: T.indexKey,
    topic: textValidator,
    ownerRole: T.nullable(textValidator),
    status: T.literalEnum(...topicStatuses),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ topic: '', ownerRole: null, status: 'open', meta: {} }))

/** What went well and stays, what should be different, what to try. */
export const retroColumns = ['keep', 'change', 'try'] as const
export type RetroColumn = (typeof retroColumns)[number]

/** A note of the look back. */
export interface RetroNoteRecord extends BaseRecord<'retroNote', RecordId<RetroNoteRecord>> {
  readonly index: IndexKey
  readonly column: RetroColumn
  readonly text: Text
  readonly meta: JsonObject
}

/** The record type of the look back's notes. */
export const RetroNoteRecordType = createRecordType<RetroNoteRecord>('retroNote', {
  scope: 'document',
  validator: modelValidator<RetroNoteRecord>('retroNote', {
    index: T.indexKey,
    column: T.literalEnum(...retroColumns),
    text: textValidator,
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ column: 'keep', text: '', meta: {} }))

/** How much somebody says it was worth their time. Anonymous: only a browser remembers which is its own. */
export interface RetroRatingRecord extends BaseRecord<'retroRating', RecordId<RetroRatingRecord>> {
  readonly index: IndexKey
  readonly value: FiveStep
  readonly meta: JsonObject
}

/** The record type of the look back's ratings. */
export const RetroRatingRecordType = createRecordType<RetroRatingRecord>('retroRating', {
  scope: 'document',
  validator: modelValidator<RetroRatingRecord>('retroRating', {
    index: T.indexKey,
    value: T.literalEnum(...ratings),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ meta: {} }))
