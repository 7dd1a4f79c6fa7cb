/** The tools of the bar, in their order, and the shapes behind one of them. */
import type { MessageKey } from '../../../shared/i18n/translate.ts'
import type { ToolIconName } from './ToolIcon.tsx'

/** A tool as the bar shows it; `id` is tldraw's. */
export interface ToolEntry {
  readonly id: string
  readonly label: MessageKey
  readonly icon: ToolIconName
  /** The key that chooses it. */
  readonly key: string | null
}

/** The tools a workshop begins with, shown with their names. */
export const firstTools: readonly ToolEntry[] = [
  { id: 'note', label: 'board.tool.note', icon: 'note', key: 'N' },
  { id: 'card', label: 'board.tool.card', icon: 'card', key: 'I' },
]

/** The tools that change nothing. */
export const handTools: readonly ToolEntry[] = [
  { id: 'select', label: 'board.tool.select', icon: 'select', key: 'V' },
  { id: 'hand', label: 'board.tool.hand', icon: 'hand', key: 'H' },
  { id: 'laser', label: 'board.tool.laser', icon: 'laser', key: 'K' },
]

/** The tools for drawing and writing. */
export const drawingTools: readonly ToolEntry[] = [
  { id: 'text', label: 'board.tool.text', icon: 'text', key: 'T' },
  { id: 'draw', label: 'board.tool.draw', icon: 'draw', key: 'D' },
  { id: 'eraser', label: 'board.tool.eraser', icon: 'eraser', key: 'E' },
  { id: 'arrow', label: 'board.tool.arrow', icon: 'arrow', key: 'A' },
]

/** What the button "shapes" offers. */
export const shapeTools: readonly ToolEntry[] = [
  { id: 'rectangle', label: 'board.tool.rectangle', icon: 'rectangle', key: 'R' },
  { id: 'ellipse', label: 'board.tool.ellipse', icon: 'ellipse', key: 'O' },
  { id: 'diamond', label: 'board.tool.diamond', icon: 'diamond', key: null },
  { id: 'triangle', label: 'board.tool.triangle', icon: 'triangle', key: null },
  { id: 'arrow-right', label: 'board.tool.blockArrow', icon: 'arrow-right', key: null },
  { id: 'line', label: 'board.tool.line', icon: 'line', key: 'L' },
  { id: 'highlight', label: 'board.tool.highlight', icon: 'highlight', key: null },
  { id: 'frame', label: 'board.tool.frame', icon: 'frame', key: 'F' },
]

/** Brings a picture onto the board. */
export const imageTool: ToolEntry = {
  id: 'asset',
  label: 'board.tool.image',
  icon: 'image',
  key: null,
}
