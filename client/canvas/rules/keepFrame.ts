/** What somebody may not change does not even begin to move under their hand. */
import type { Editor } from 'tldraw'
import {
  findWriteRefusal,
  isFramePart,
  type RecordFace,
} from '../../../shared/access/recordPolicy.ts'
import { may } from '../../../shared/access/policy.ts'
import type { Role } from '../../../shared/access/role.ts'
import { isDocumentType } from '../../../shared/model/schema.ts'
import { storeOf } from '../boardStore.ts'

const guardedTypes = ['document', 'page', 'shape', 'workshop'] as const

/** Refuses changes by the same table as the server, and keeps template parts out of selections. */
export function keepFrame(editor: Editor, role: Role): () => void {
  const store = storeOf(editor)
  const { sideEffects } = store
  const isRefused = (before: RecordFace | null, after: RecordFace | null): boolean =>
    isDocumentType((after ?? before)?.typeName ?? '') &&
    findWriteRefusal(role, before, after) !== null

  const stops = guardedTypes.flatMap((typeName) => [
    sideEffects.registerBeforeChangeHandler(typeName, (before, after, source) =>
      source === 'user' && isRefused(before, after) ? before : after,
    ),
    sideEffects.registerBeforeDeleteHandler(typeName, (before, source) => {
      if (source === 'user' && isRefused(before, null)) return false
    }),
  ])
  if (may(role, 'frame.write')) return () => stops.forEach((stop) => stop())

  const isFree = (id: string): boolean => {
    const shape = store.get(id as Parameters<typeof store.get>[0])
    return !shape || !isFramePart(shape)
  }
  stops.push(
    sideEffects.registerBeforeChangeHandler('instance_page_state', (_before, after) => {
      const selectedShapeIds = after.selectedShapeIds.filter(isFree)
      return selectedShapeIds.length === after.selectedShapeIds.length
        ? after
        : { ...after, selectedShapeIds }
    }),
  )
  return () => stops.forEach((stop) => stop())
}
