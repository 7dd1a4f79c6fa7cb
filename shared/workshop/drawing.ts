/** Short words for the marks a frame is made of. */
import type { LineMark, Point, Rect, RectMark, TextMark } from './mark.ts'

/** The smallest letters on a frame: 14 px when it is fitted beside the panel on a screen of 1920 × 1080. */
export const smallestText = 30

type TextLook = Partial<Omit<TextMark, 'kind' | 'x' | 'y' | 'w' | 'text'>>

/** A text in a box of width `w`; regular, quiet, one line, as small as allowed unless told otherwise. */
export function write(
  x: number,
  y: number,
  w: number,
  text: string,
  look: TextLook = {},
): TextMark {
  return {
    kind: 'text',
    x,
    y,
    w,
    text,
    size: smallestText,
    weight: 'regular',
    align: 'start',
    tone: 'text-quiet',
    lineHeight: 1.28,
    maxLines: 1,
    ...look,
  }
}

/** A box. */
export function box(area: Rect, look: Partial<Omit<RectMark, 'kind'>>): RectMark {
  return { kind: 'rect', x: area.x, y: area.y, w: area.w, h: area.h, ...look }
}

/** A straight line. */
export function line(
  from: Point,
  to: Point,
  look: Partial<Omit<LineMark, 'kind' | 'points'>> = {},
): LineMark {
  return { kind: 'line', points: [from, to], stroke: 'line-strong', strokeWidth: 2, ...look }
}
