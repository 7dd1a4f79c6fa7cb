/** The typographic scale of the frame, and texts that choose the size at which they fit. */
import type { EntityId } from '../../shared/model/id.ts'
import { paletteKeyAt, type PaletteKey } from '../../shared/model/palette.ts'
import { write } from '../../shared/workshop/drawing.ts'
import type { TextMark } from '../../shared/workshop/mark.ts'
import { layoutText } from '../../shared/workshop/textLayout.ts'

/** Nothing on the frame has smaller letters. */
export const small = 30

/** The look of quiet text: what explains. */
export const quiet = { size: small, lineHeight: 1.15 } as const
/** The look of what people read first in a cell. */
export const strong = { size: 34, weight: 'strong', tone: 'text', lineHeight: 1.15 } as const
/** The look of headings inside the frame, as on the other templates. */
export const heading = { size: 36, weight: 'strong', tone: 'text', lineHeight: 1.2 } as const

/** A size, and how many lines of it there is room for. */
export interface Fit {
  readonly size: number
  readonly maxLines: number
}

/**
 * A text at the first size at which it is shown whole and without a word broken by us; where there is
 * none, at the first at which it is shown whole, else at the last, cut.
 */
export function writeFitting(
  x: number,
  y: number,
  w: number,
  text: string,
  look: Partial<Pick<TextMark, 'weight' | 'tone' | 'align' | 'lineHeight'>>,
  fits: readonly Fit[],
): TextMark {
  const marks = fits.map((fit) => write(x, y, w, text, { ...look, ...fit }))
  const words = text.split(/\s+/).join('')
  const isWhole = (mark: TextMark) => !layoutText(mark).at(-1)?.endsWith('…')
  const isUnbroken = (mark: TextMark) =>
    isWhole(mark) && layoutText(mark).join('').split(/\s+/).join('') === words
  return (
    marks.find(isUnbroken) ??
    marks.find(isWhole) ??
    marks.at(-1) ??
    write(x, y, w, text, { ...look, size: small })
  )
}

/** The height of a text as it is laid out. */
export function heightOf(mark: TextMark): number {
  return layoutText(mark).length * mark.size * mark.lineHeight
}

/** The mark of a department or corridor: its own, else the one of its place in the list. */
export function colorOf(
  entity: { readonly id: EntityId; readonly color: PaletteKey | null },
  position: number,
): PaletteKey {
  return entity.color ?? paletteKeyAt(position)
}
