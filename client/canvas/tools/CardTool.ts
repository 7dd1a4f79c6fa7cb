/** The tool that puts a new card onto the board: press where it shall lie. */
import { StateNode, type TLStateNodeConstructor } from 'tldraw'
import { makeCardAt } from '../template/makeWhereClicked.ts'

class Idle extends StateNode {
  static override id = 'idle'

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerDown(): void {
    this.parent.transition('pointing')
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}

/** The card comes with the release: before it, the browser would take the focus out of its title. */
class Pointing extends StateNode {
  static override id = 'pointing'

  override onPointerUp(): void {
    const { x, y } = this.editor.inputs.currentPagePoint
    makeCardAt(this.editor, { x, y })
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}

/** `card` in tldraw's table of tools. */
export class CardTool extends StateNode {
  static override id = 'card'
  static override initial = 'idle'
  static override isLockable = false
  static override children(): TLStateNodeConstructor[] {
    return [Idle, Pointing]
  }
}
