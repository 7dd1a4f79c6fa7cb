/** What holds for the whole board as a workshop: its purpose, and imported fields nobody knows yet. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import { textValidator, type Text } from '../text.ts'
import { metaValidator, modelValidator } from './validators.ts'

/** There is one, with the id `workshop:workshop`. `meta.extra` keeps unknown fields of an import. */
export interface WorkshopRecord extends BaseRecord<'workshop', RecordId<WorkshopRecord>> {
  readonly purpose: Text | null
  readonly meta: JsonObject
}

/** The record type of the workshop. */
export const WorkshopRecordType = createRecordType<WorkshopRecord>('workshop', {
  scope: 'document',
  validator: modelValidator<WorkshopRecord>('workshop', {
    purpose: T.nullable(textValidator),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ purpose: null, meta: {} }))

/** The id of the one workshop record. */
export const workshopRecordId = WorkshopRecordType.createId('workshop')
