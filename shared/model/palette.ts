/** The twelve marks a department or corridor can carry: a colour-blind-safe colour with a symbol. */

/** Keys of the palette; the colours are CSS variables `--k-mark-<key>`, the symbols belong to the key. */
export const paletteKeys = [
  'blue',
  'orange',
  'green',
  'rose',
  'violet',
  'teal',
  'ochre',
  'brick',
  'slate',
  'moss',
  'plum',
  'sand',
] as const
export type PaletteKey = (typeof paletteKeys)[number]

/** The key for the n-th department or corridor (from 0); after twelve they repeat. */
export function paletteKeyAt(position: number): PaletteKey {
  return paletteKeys[position % paletteKeys.length] ?? 'blue'
}
