/** A picture as a flat list of what is painted, in order: the middle between SVG and every other file. */

/** `[a, b, c, d, e, f]` as SVG and PDF write it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A colour, each channel 0 to 255, and how much it covers, 0 to 1. */
export interface Color {
  readonly rgb: readonly [number, number, number]
  readonly alpha: number
}

/** One step of a path, in absolute coordinates; every curve is a cubic one. */
export type PathStep =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | { readonly to: 'close' }

/** How an outline is drawn; widths and dashes in the units of its path. */
export interface Stroke {
  readonly color: Color
  readonly width: number
  readonly dash: readonly number[]
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
}

/** An area outside of which nothing is painted. */
export interface Clip {
  readonly steps: readonly PathStep[]
  readonly isEvenOdd: boolean
  readonly matrix: Matrix
}

interface Placed {
  /** From the item's own units into those of the scene. */
  readonly matrix: Matrix
  readonly clips: readonly Clip[]
}

/** An outline, filled or drawn or both. */
export interface PathItem extends Placed {
  readonly kind: 'path'
  readonly steps: readonly PathStep[]
  readonly fill: Color | null
  readonly isEvenOdd: boolean
  readonly stroke: Stroke | null
  /** The colour of the dashes that lie over the fill; `null` where nothing is hatched. */
  readonly hatch: Color | null
}

/** Words of one look on one line. */
export interface TextItem extends Placed {
  readonly kind: 'text'
  readonly text: string
  /** Where the line begins, on its baseline. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly isItalic: boolean
  readonly isCode: boolean
  /** The width the browser gives the words; 0 when unknown. */
  readonly width: number
  readonly fill: Color
  /** Lines of the same text have the same number, others never. */
  readonly block: number
  /** An outline in the colour of the ground, which keeps a label apart from its line. */
  readonly halo: Stroke | null
}

/** A picture in the picture, its upper left corner at the origin of its own units. */
export interface ImageItem extends Placed {
  readonly kind: 'image'
  /** A `data:` address. */
  readonly href: string
  readonly w: number
  readonly h: number
  /** What it shows, for those who cannot see it; empty: nobody has said. */
  readonly alt: string
  readonly alpha: number
}

export type SceneItem = PathItem | TextItem | ImageItem

/** An area that leads to a page or a mailbox, in the scene's units. */
export interface SceneLink {
  readonly address: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A picture; its bounds are what is seen of it. */
export interface Scene {
  readonly bounds: {
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
  }
  readonly items: readonly SceneItem[]
  readonly links: readonly SceneLink[]
}
