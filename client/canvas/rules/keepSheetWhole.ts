/** A sheet that is seen whole stays so when a panel opens beside it or the window changes its size. */
import { react, unsafe__withoutCapture, type Editor } from 'tldraw'
import { narrowScreen, showWholeSheet, wholeSheetCamera } from '../showWholeSheet.ts'

/** Pixels by which the view may be off and still count as the whole sheet. */
const slack = 2

/** Whoever has zoomed in, has looked elsewhere or follows somebody keeps the view as it is. */
export function keepSheetWhole(editor: Editor): () => void {
  let before = editor.getViewportScreenBounds()
  return react('keep the sheet whole', () => {
    const screen = editor.getViewportScreenBounds()
    unsafe__withoutCapture(() => {
      if (screen.w === before.w && screen.h === before.h) return
      const wasWhole = seesWholeSheet(editor, before)
      before = screen
      if (wasWhole && screen.w >= narrowScreen) showWholeSheet(editor, { isAnimated: false })
    })
  })
}

function seesWholeSheet(editor: Editor, screen: { w: number; h: number }): boolean {
  const whole = wholeSheetCamera(editor, screen)
  if (!whole || editor.getInstanceState().followingUserId !== null) return false
  const { x, y, z } = editor.getCamera()
  const isNear = (one: number, other: number) => Math.abs(one - other) * whole.z <= slack
  return isNear(x, whole.x) && isNear(y, whole.y) && Math.abs(z / whole.z - 1) < 0.01
}
