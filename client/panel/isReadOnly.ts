/** Whether this person may only look. */
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'

/** True for observers; reactive where it is read reactively. */
export function isReadOnly(store: BoardStore): boolean {
  return store.props.collaboration?.mode?.get() === 'readonly'
}
