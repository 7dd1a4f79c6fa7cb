/** Spares a drag to look through every shape of the page for one that would catch what is dropped. */
import type { Editor, ShapeUtil, TLShapeId } from 'tldraw'

/**
 * While somebody drags, tldraw asks of every shape of the page, many times a second, whether it lies under
 * the pointer, and then whether it catches shapes at all. Only frames do. So the question is put only where
 * the pointer is over one. Answers how to take that back.
 */
export function nearbyCatchers(editor: Editor): () => void {
  const ask = editor.getDraggingOverShape.bind(editor)
  const types = Object.keys(editor.shapeUtils).filter((type) => catches(editor.shapeUtils[type]))
  const idsByType = editor.store.query.index('shape', 'type')
  editor.getDraggingOverShape = (point, dropped) => {
    const isUnderPointer = (id: TLShapeId) =>
      editor.getShapePageBounds(id)?.containsPoint(point) === true &&
      editor.getAncestorPageId(id) === editor.getCurrentPageId()
    const isNear = types.some((type) => {
      const ids = idsByType.get().get(type as never)
      return ids !== undefined && [...ids].some(isUnderPointer)
    })
    return isNear ? ask(point, dropped) : undefined
  }
  return () => void Reflect.deleteProperty(editor, 'getDraggingOverShape')
}

function catches(util: ShapeUtil | undefined): boolean {
  const handlers = [
    util?.onDragShapesIn,
    util?.onDragShapesOver,
    util?.onDragShapesOut,
    util?.onDropShapesOver,
  ]
  return handlers.some((handler) => handler !== undefined)
}
