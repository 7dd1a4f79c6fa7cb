/** The symbols of the twelve marks, wherever they are drawn. */
import type { PaletteKey } from './palette.ts'

/** SVG path data, in a square of 16 by 16, of the symbol that always comes with the colour. */
export const markSymbols: Readonly<Record<PaletteKey, string>> = {
  blue: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  orange: 'M8 2 14.5 13.5h-13Z',
  green: 'M2.8 2.8h10.4v10.4H2.8Z',
  rose: 'M8 1.2 14.8 8 8 14.8 1.2 8Z',
  violet: 'M8 1.2 10 6l5 .4-3.8 3.2 1.2 4.9L8 11.9l-4.4 2.6 1.2-4.9L1 6.4 6 6Z',
  teal: 'M8 1.4 13.8 4.7v6.6L8 14.6 2.2 11.3V4.7Z',
  ochre: 'M1.5 5h13a6.5 6.5 0 0 1-13 0Z',
  brick: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4Z',
  slate: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 3.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z',
  moss: 'M8 1.5c3 3.6 4.6 6 4.6 8.2a4.6 4.6 0 0 1-9.2 0C3.4 7.5 5 5.1 8 1.5Z',
  plum: 'M1.5 2.5h13L8 14Z',
  sand: 'M2 3h12v3.6H2Zm0 6.4h12V13H2Z',
}
