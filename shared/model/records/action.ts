/** A Maßnahme: what somebody does next, by when, and what it waits for. DOMAIN.md T8. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import type { EntityId } from '../id.ts'
import { textValidator, type Text } from '../text.ts'
import {
  dayValidator,
  entityIdValidator,
  metaValidator,
  modelValidator,
  referenceValidator,
} from './validators.ts'

/** How far an action is; a dropped one is not done any more. */
export const actionStatuses = ['open', 'doing', 'done', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** What somebody does next, by when, and after which others. */
export interface ActionRecord extends BaseRecord<'action', RecordId<ActionRecord>> {
  readonly index: IndexKey
  readonly what: Text
  /** The role, never the name, of who sees to it. */
  readonly ownerRole: Text | null
  readonly deptId: EntityId | null
  readonly corridorId: EntityId | null
  readonly initiativeId: EntityId | null
  /** The day it is due, `YYYY-MM-DD`. */
  readonly due: string | null
  /** What it needs: money, days, a room. */
  readonly resources: Text | null
  readonly status: ActionStatus
  /** The actions that must be done before. Never in a circle, unless two people closed one at once. */
  readonly dependsOn: readonly EntityId[]
  readonly meta: JsonObject
}

/** The record type of actions. */
export const ActionRecordType = createRecordType<ActionRecord>('action', {
  scope: 'document',
  validator: modelValidator<ActionRecord>('action', {
    index: T.indexKey,
    what: textValidator,
    ownerRole: T.nullable(textValidator),
    deptId: referenceValidator,
    corridorId: referenceValidator,
    initiativeId: referenceValidator,
    due: T.nullable(dayValidator),
    resources: T.nullable(textValidator),
    status: T.literalEnum(...actionStatuses),
    dependsOn: T.arrayOf(entityIdValidator),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  what: '',
  ownerRole: null,
  deptId: null,
  corridorId: null,
  initiativeId: null,
  due: null,
  resources: null,
  status: 'open',
  dependsOn: [],
  meta: {},
}))
