/**
 * What a template draws, as data: marks in frame coordinates, from back to front. The canvas, the
 * gallery's preview and the exports draw the same list.
 */
import type { EntityId } from '../model/id.ts'
import type { PaletteKey } from '../model/palette.ts'
import type { FrameCommand, OrderedKind } from './target.ts'

/** A colour by what it is for: `--k-<tone>` of the design tokens; of a mark's palette `--k-mark-<tone>`. */
export type Tone =
  | 'ground'
  | 'surface'
  | 'raised'
  | 'sunken'
  | 'line'
  | 'line-strong'
  | 'text'
  | 'text-quiet'
  | 'ink'
  | 'ink-tint'
  | 'on-ink'
  | 'good'
  | 'warn'
  | 'bad'
  | PaletteKey
  | `${PaletteKey}-tint`

/** A place on a frame, in frame units from its upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** An area, from its upper left corner; in frame units. */
export interface Rect extends Point {
  readonly w: number
  readonly h: number
}

/** How an area or a line is inked. Widths are in frame units. */
export interface Ink {
  readonly fill?: Tone
  readonly fillOpacity?: number
  readonly stroke?: Tone
  readonly strokeWidth?: number
  readonly dash?: readonly number[]
}

export interface RectMark extends Rect, Ink {
  readonly kind: 'rect'
  readonly radius?: number
}

export interface CircleMark extends Ink {
  readonly kind: 'circle'
  /** The centre. */
  readonly x: number
  readonly y: number
  readonly r: number
}

/** An open line through points; with `arrow` it ends in a head. */
export interface LineMark extends Omit<Ink, 'fill' | 'fillOpacity'> {
  readonly kind: 'line'
  readonly points: readonly Point[]
  readonly arrow?: 'end' | 'both'
  readonly opacity?: number
}

/** A symbol: SVG path data drawn in a square of 16 by 16, scaled to `size`. */
export interface SymbolMark extends Point {
  readonly kind: 'symbol'
  readonly size: number
  readonly d: string
  readonly fill: Tone
  /** True: it only shows where one can press, so pictures and prints are without it. */
  readonly isInvitation?: boolean
}

/** The mark of a department or corridor: its colour with the symbol that always comes with it. */
export interface PaletteMark extends Point {
  readonly kind: 'mark'
  readonly size: number
  readonly color: PaletteKey
}

/** Lines of text in a box; `x`, `y` is its upper left corner whatever the alignment. */
export interface TextMark extends Point {
  readonly kind: 'text'
  readonly w: number
  readonly text: string
  /** The height of the letters' line box is `size × lineHeight`. */
  readonly size: number
  readonly weight: 'regular' | 'strong' | 'heavy'
  readonly align: 'start' | 'middle' | 'end'
  readonly tone: Tone
  readonly lineHeight: number
  /** What does not fit is cut with an ellipsis. */
  readonly maxLines: number
  /** True: it only asks for something to be written or laid here, so pictures and prints are without it. */
  readonly isInvitation?: boolean
}

/** Which field of which record a control changes; see `controls.ts` for what may be changed so. */
export interface Binding {
  readonly recordId: string
  readonly field: string
}

/** A box to tick. Its label is drawn beside it by a text mark of its own. */
export interface CheckboxMark extends Point {
  readonly kind: 'checkbox'
  readonly size: number
  readonly label: string
  readonly isOn: boolean
  readonly binding: Binding
}

/** A slider over a few named steps, the first at `x`, the last at `x + w`. */
export interface SliderMark extends Point {
  readonly kind: 'slider'
  readonly w: number
  readonly label: string
  readonly steps: readonly string[]
  /** The number of the step it stands on. */
  readonly value: number
  readonly binding: Binding
}

/** One value of a field as a button that stays pressed while the field has it. */
export interface ButtonMark extends Rect {
  readonly kind: 'button'
  readonly label: string
  readonly isPressed: boolean
  readonly value: string | number | boolean
  readonly binding: Binding
}

/** A short text of the board's own that is edited in place, such as the name of a stage. */
export interface FieldMark extends Omit<TextMark, 'kind'> {
  readonly kind: 'field'
  readonly label: string
  /** What stands there while nobody has written anything. */
  readonly placeholder: string
  readonly binding: Binding
}

/**
 * An area that acts when pressed: it opens the form of what is printed there, or makes something new. It
 * is invisible by itself and lies over what other marks draw.
 */
export interface CommandMark extends Rect {
  readonly kind: 'command'
  /** What it does, in words: the accessible name. */
  readonly label: string
  readonly command: FrameCommand
  /** With it the area can be dragged along the axis to another place in its list. */
  readonly order?: {
    readonly kind: OrderedKind
    readonly id: EntityId
    readonly axis: 'x' | 'y'
  }
}

export type DrawnMark = RectMark | CircleMark | LineMark | SymbolMark | PaletteMark | TextMark
/** A mark that sets a field of a record. */
export type BoundMark = CheckboxMark | SliderMark | ButtonMark | FieldMark
export type ControlMark = BoundMark | CommandMark
export type Mark = DrawnMark | ControlMark

/** True for marks that a person can operate. */
export function isControl(mark: Mark): mark is ControlMark {
  return 'binding' in mark || mark.kind === 'command'
}
