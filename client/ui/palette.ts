/** The twelve colours of departments and corridors, each with the symbol that always comes with it. */

/** The colours in the order they are handed out. */
export const paletteKeys = [
  'blue',
  'orange',
  'green',
  'rose',
  'teal',
  'red',
  'violet',
  'ochre',
  'sky',
  'brown',
  'olive',
  'slate',
] as const

/** One of the twelve colours; its values are `--k-<key>`, `--k-on-<key>` and `--k-<key>-tint`. */
export type PaletteKey = (typeof paletteKeys)[number]

/** Answers the colour of the n-th department or corridor that has not chosen one. */
export function paletteKeyAt(index: number): PaletteKey {
  return paletteKeys[index % paletteKeys.length] ?? 'slate'
}

/** Answers the CSS values of a colour, for a `style`. */
export function paletteColors(key: PaletteKey): { solid: string; on: string; tint: string } {
  return { solid: `var(--k-${key})`, on: `var(--k-on-${key})`, tint: `var(--k-${key}-tint)` }
}

/** SVG path data, drawn in a square of 16 by 16, of the symbol that belongs to each colour. */
export const paletteSymbols: Readonly<Record<PaletteKey, string>> = {
  blue: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  orange: 'M8 2 14.5 13.5h-13Z',
  green: 'M3 3h10v10H3Z',
  rose: 'M8 1.2 14.8 8 8 14.8 1.2 8Z',
  teal: 'M8 1.4 13.8 4.7v6.6L8 14.6 2.2 11.3V4.7Z',
  red: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4Z',
  violet: 'M8 1.2 10 6l5 .4-3.8 3.2 1.2 4.9L8 11.9l-4.4 2.6 1.2-4.9L1 6.4 6 6Z',
  ochre: 'M1.5 5h13a6.5 6.5 0 0 1-13 0Z',
  sky: 'M8 1.5c3 3.6 4.6 6 4.6 8.2a4.6 4.6 0 0 1-9.2 0C3.4 7.5 5 5.1 8 1.500Z',
  brown: 'M1.5 2.500h13L8 14Z',
  olive: 'M2 3h12v3.600H2Zm0 6.400h12V13H2Z',
  slate: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 3.400a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.200Z',
}
