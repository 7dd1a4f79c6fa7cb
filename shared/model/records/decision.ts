/** What was decided, how, by which body, and when it is looked at again. DOMAIN.md T8. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import { textValidator, type Text } from '../text.ts'
import { dayValidator, entityIdValidator, metaValidator, modelValidator } from './validators.ts'

/** The ways to decide. */
export const decisionMethods = ['consent', 'vote', 'lead'] as const
/** Nobody objected, dots were given, or whoever leads decided. */
export type DecisionMethod = (typeof decisionMethods)[number]

/** What was decided, by which body, and when it is looked at again. */
export interface DecisionRecord extends BaseRecord<'decision', RecordId<DecisionRecord>> {
  readonly index: IndexKey
  readonly text: Text
  readonly method: DecisionMethod
  /** Which body decided: a role or an organ, never a person's name. */
  readonly body: Text | null
  /** The day of the decision, `YYYY-MM-DD`. */
  readonly date: string | null
  /** The day on which it is looked at again. */
  readonly reviewDate: string | null
  /** The id of the closed vote of the session that it came from. */
  readonly voteId: string | null
  /** What came out, in words: the items with their dots, the reason. */
  readonly outcome: Text | null
  readonly meta: JsonObject
}

/** The record type of decisions. */
export const DecisionRecordType = createRecordType<DecisionRecord>('decision', {
  scope: 'document',
  validator: modelValidator<DecisionRecord>('decision', {
    index: T.indexKey,
    text: textValidator,
    method: T.literalEnum(...decisionMethods),
    body: T.nullable(textValidator),
    date: T.nullable(dayValidator),
    reviewDate: T.nullable(dayValidator),
    voteId: T.nullable(entityIdValidator),
    outcome: T.nullable(textValidator),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  text: '',
  method: 'consent',
  body: null,
  date: null,
  reviewDate: null,
  voteId: null,
  outcome: null,
  meta: {},
}))
