/** Whether what a window is about has been deleted meanwhile. */
import type { Editor } from 'tldraw'
import type { CardKind } from '../../../shared/model/shapes.ts'
import type { Target } from '../../../shared/workshop/target.ts'
import { findRecord, storeOf } from '../boardStore.ts'

/** True when the entity, or one the target is a part of, is not on the board; reactive. */
export function isTargetGone(editor: Editor, target: Target): boolean {
  const store = storeOf(editor)
  const isGone = (kind: CardKind | 'department' | 'corridor' | 'teamRole', id: string): boolean =>
    findRecord(store, kind, id) === null
  switch (target.kind) {
    case 'contribution':
      return isGone('corridor', target.corridorId) || isGone('department', target.departmentId)
    case 'gate':
    case 'criterion':
    case 'tranche':
      return isGone('initiative', target.id)
    case 'link':
      return target.end.kind !== 'sector' && isGone(target.end.kind, target.end.id)
    case 'field':
      return false
    default:
      return isGone(target.kind, target.id)
  }
}
