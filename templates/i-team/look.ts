/** The sizes of letters on this frame. */
import { write } from '../../shared/workshop/drawing.ts'
import type { TextMark } from '../../shared/workshop/mark.ts'

/** The smallest letters: 14 px when the frame stands beside the panel on a screen of 1920 × 1080. */
export const textSize = 30

/** A heading of a part of the frame. */
export function heading(x: number, y: number, w: number, text: string): TextMark {
  return write(x, y, w, text, { size: 36, weight: 'strong', tone: 'text', lineHeight: 1.2 })
}

/** A quiet text of the smallest size. */
export function note(x: number, y: number, w: number, text: string, maxLines = 1): TextMark {
  return write(x, y, w, text, { size: textSize, lineHeight: 1.22, maxLines })
}
