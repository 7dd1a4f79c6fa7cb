/** Spares the page to go through all shapes in every frame in which some of them only move. */
import {
  computed,
  isUninitialized,
  RESET_VALUE,
  unsafe__withoutCapture,
  type Editor,
  type RecordsDiff,
  type TLRecord,
  type TLShape,
} from 'tldraw'

/**
 * tldraw makes a new list of what to draw whenever any shape of the board changes, and React then looks at
 * every shape. Where a shape stands is not read from the list, each shape follows its own record; so the
 * list stays the same until a shape changes in something else. Answers how to take that back.
 */
export function steadyShapes(editor: Editor): () => void {
  const list = editor.getRenderingShapes.bind(editor)
  const history = editor.store.query.filterHistory('shape')
  const outline = computed<number>('outline of the shapes', (before, since) => {
    if (isUninitialized(before)) {
      history.get()
      return 0
    }
    const changes = history.getDiffSince(since)
    return changes !== RESET_VALUE && changes.every(onlyMoves) ? before : before + 1
  })
  // What the list is made of beside the shapes; see getUnorderedRenderingShapes of tldraw 3.15.
  const steady = computed('steady rendering shapes', () => {
    outline.get()
    editor.getCurrentPageId()
    editor.getErasingShapeIds()
    return unsafe__withoutCapture(list)
  })
  editor.getRenderingShapes = () => steady.get()
  return () => void Reflect.deleteProperty(editor, 'getRenderingShapes')
}

const placeKeys: ReadonlySet<string> = new Set(['x', 'y', 'rotation'] satisfies (keyof TLShape)[])

/** True if shapes have only been moved or turned. */
export function onlyMoves({ added, removed, updated }: RecordsDiff<TLRecord>): boolean {
  if (Object.keys(added).length > 0 || Object.keys(removed).length > 0) return false
  return Object.values<[TLRecord, TLRecord]>(updated).every(([from, to]) =>
    Object.entries(to).every(
      ([key, value]) => placeKeys.has(key) || value === Reflect.get(from, key),
    ),
  )
}
