/** What one department brings to one corridor: a cell of the corridor grid. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import type { EntityId } from '../id.ts'
import { textValidator, type Text } from '../text.ts'
import { daysValidator, entityIdValidator, metaValidator, modelValidator } from './validators.ts'

/** What a department is in a corridor: leads it, works in it, is kept informed, or has no part. */
export const contributionRoles = ['lead', 'contribute', 'informed', 'none'] as const
export type ContributionRole = (typeof contributionRoles)[number]

/** Whether what it does there is its work anyway, or comes on top. */
export const taskTypes = ['existing', 'new'] as const
export type TaskType = (typeof taskTypes)[number]

/** Its entity id is always `contributionKey(corridorId, departmentId)`. */
export interface ContributionRecord extends BaseRecord<
  'contribution',
  RecordId<ContributionRecord>
> {
  readonly departmentId: EntityId
  readonly corridorId: EntityId
  readonly role: ContributionRole
  readonly text: Text | null
  /** Working days; `null`: not stated. */
  readonly days: number | null
  readonly taskType: TaskType | null
  readonly meta: JsonObject
}

/** The record type of contributions. */
export const ContributionRecordType = createRecordType<ContributionRecord>('contribution', {
  scope: 'document',
  validator: modelValidator<ContributionRecord>('contribution', {
    departmentId: entityIdValidator,
    corridorId: entityIdValidator,
    role: T.literalEnum(...contributionRoles),
    text: T.nullable(textValidator),
    days: daysValidator,
    taskType: T.nullable(T.literalEnum(...taskTypes)),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  role: 'none',
  text: null,
  days: null,
  taskType: null,
  meta: {},
}))
