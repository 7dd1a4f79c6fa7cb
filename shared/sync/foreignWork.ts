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

/** The item that stands for this one after undo and redo have remade it. */
export function newestOf(doc: Y.Doc, item: Y.Item): Y.Item {
  let newest = item
  while (newest.redone !== null) newest = Y.getItem(doc.store, newest.redone)
  return newest
}

function* itemsOf(type: SharedType): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item
  yield* type._map.values()
}
