/** The colour values of the twelve marks of departments and corridors. */
import type { PaletteKey } from '../../shared/model/palette.ts'

/** Answers the CSS values of a mark: the colour, what is readable on it, and the colour as a ground. */
export function markColors(key: PaletteKey): { solid: string; on: string; tint: string } {
  return {
    solid: `var(--k-mark-${key})`,
    on: `var(--k-mark-${key}-on)`,
    tint: `var(--k-mark-${key}-tint)`,
  }
}
