/** tldraw's editor for a copy that nobody changes: what it would work out again and again is kept. */
import { Editor, type TLEditorOptions, type TLRenderingShape } from 'tldraw'

/** What tldraw's types leave out: the order in which a page's shapes are painted. */
interface Ordering {
  getUnorderedRenderingShapes(useEditorState: boolean): TLRenderingShape[]
}

const OrderingEditor = Editor as unknown as new (options: TLEditorOptions) => Editor & Ordering

/** Draws the shapes of one page after another; nothing on it may change after it was made. */
export class DrawingEditor extends OrderingEditor {
  #page: string | null = null
  #shapes: TLRenderingShape[] = []

  constructor(options: TLEditorOptions) {
    super(options)
    // Whoever writes a file puts the typefaces in once. Here each would come with every few shapes, and
    // a browser lays the whole page out anew when it meets a typeface.
    this.fonts.toEmbeddedCssDeclaration = () => Promise.resolve('')
  }

  /** Worked out once a page, not for every few shapes that are drawn. */
  override getUnorderedRenderingShapes(useEditorState: boolean): TLRenderingShape[] {
    if (useEditorState) return super.getUnorderedRenderingShapes(true)
    const page = this.getCurrentPageId()
    if (this.#page !== page) {
      this.#shapes = super.getUnorderedRenderingShapes(false)
      this.#page = page
    }
    return this.#shapes
  }
}
