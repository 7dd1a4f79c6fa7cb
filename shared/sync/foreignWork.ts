/** Whether others have worked inside a shared type, at any depth. */
import * as Y from 'yjs'

/** A shared type of any kind, as Yjs links its items. */
export type SharedType = Pick<Y.AbstractType<unknown>, '_start' | '_map'>

/** True when the type holds something alive that another client than `clientId` wrote. */
export function hasForeignWork(type: SharedType, clientId: number): boolean {
  for (const item of itemsOf(type)) {
    if (item.deleted) continue
    if (item.id.client !== clientId) return true
    if (item.content instanceof Y.ContentType && hasForeignWork(item.content.type, clientId)) {
      return true
    }
  }
  return false
}

function* itemsOf(type: SharedType): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item
  yield* type._map.values()
}
