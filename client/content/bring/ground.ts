/** The board as a place to bring things to: from the canvas, where there is a view, or from the list, where there is none. */
import { Box, transact, type Editor, type TLPageId, type TLShape, type TLShapeId } from 'tldraw'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { CommandHistory } from '../../../shared/workshop/CommandHistory.ts'
import type { Point, Rect } from '../../../shared/workshop/mark.ts'
import { inOrder } from '../../../shared/workshop/readWorkshop.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { asEditorStore } from '../../canvas/boardStore.ts'
import type { Identity } from '../../session/identity.ts'
import { around, freePlace, roughRects } from './places.ts'

/** tldraw's limit for one page. */
export const maxShapesPerPage = 4_000

/** What a dialog brings things onto. */
export interface Ground {
  readonly store: BoardStore
  /** `null` while the list is shown. */
  readonly editor: Editor | null
  readonly identity: Identity
  /** Where on the page in view something was dropped; `null` when it was chosen by name. */
  readonly at: Point | null
}

/** A page of the board, in the board's order. */
export interface BoardPlace {
  readonly id: TLPageId
  readonly name: string
}

/** The pages there are now; reactive where it is read reactively. */
export function pagesOf(store: BoardStore): readonly BoardPlace[] {
  return inOrder(storeBoard(store).all('page')).map(({ id, name }) => ({ id, name }))
}

/** True while this person can change nothing here: they watch, or the canvas is locked for everybody. */
export function isReadOnly(store: BoardStore): boolean {
  return asEditorStore(store).props.collaboration?.mode?.get() === 'readonly'
}

/** How many shapes lie on a page, those in frames and groups with them. */
export function countOn(store: BoardStore, pageId: TLPageId): number {
  const shapes = storeBoard(store).all('shape') as readonly TLShape[]
  const parents = new Map<string, string>(shapes.map(({ id, parentId }) => [id, parentId]))
  return shapes.filter(({ parentId }) => {
    let up: string | undefined = parentId
    while (up?.startsWith('shape:')) up = parents.get(up)
    return up === pageId
  }).length
}

/** The upper left corner for something of this size: near the view or the drop, on nothing else. */
export function findPlaceOn(
  { store, editor, at }: Ground,
  pageId: TLPageId,
  size: { readonly w: number; readonly h: number },
): Point {
  if (editor && editor.getCurrentPageId() === pageId) {
    const taken = editor
      .getSortedChildIdsForParent(pageId)
      .flatMap((id): Rect | [] => editor.getShapePageBounds(id)?.toJson() ?? [])
    return freePlace(size, at ?? editor.getViewportPageBounds().center, taken)
  }
  const shapes = storeBoard(store).all('shape') as readonly TLShape[]
  const taken = roughRects(shapes, pageId)
  const all = around(taken)
  // Where nobody is looking, beside what is there: its end is where a reader goes on.
  return freePlace(size, all ? { x: all.x + all.w, y: all.y + all.h / 2 } : { x: 0, y: 0 }, taken)
}

/** Puts the records as one step; the answer takes it back. */
export function putOnto(
  { store, editor }: Ground,
  label: string,
  records: readonly BoardRecord[],
): () => void {
  const history = new CommandHistory(storeBoard(store))
  editor?.markHistoryStoppingPoint('bring')
  transact(() => history.run(label, (board) => board.put(records)))
  return () => {
    editor?.markHistoryStoppingPoint('bring')
    transact(() => history.undo())
  }
}

/** Leads the view to what came, and selects it where it can be moved. */
export function showThere({ editor }: Ground, pageId: TLPageId, ids: readonly TLShapeId[]): void {
  if (!editor?.getPage(pageId)) return
  editor.setCurrentPage(pageId)
  const there = ids.filter((id) => editor.getAncestorPageId(id) === pageId)
  editor.setCurrentTool('select')
  editor.select(...there.filter((id) => !editor.getShape(id)?.isLocked))
  const bounds = Box.Common(there.flatMap((id) => editor.getShapePageBounds(id) ?? []))
  // A dialog that closes gives the focus back to the menu; keys, Ctrl+Z first, are meant for the canvas now.
  editor.timers.setTimeout(() => {
    if (!document.querySelector('dialog[open]')) editor.focus()
  }, 50)
  if (there.length === 0 || editor.getViewportPageBounds().contains(bounds)) return
  // The bar of tools covers the foot of the view.
  editor.zoomToBounds(bounds, { inset: 112, targetZoom: 1, immediate: true })
}
