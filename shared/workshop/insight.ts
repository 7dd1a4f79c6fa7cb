/** What a template says about the board as it is: blocks of a panel, as data, in one language. */
import type { Binding } from './mark.ts'
import type { Target } from './target.ts'

/** A part of a whole. `share` is `null` while nothing counts. */
export interface Share {
  readonly key: string
  readonly label: string
  /** SVG path data in a square of 16 by 16: the sign that stands for it beside the word. */
  readonly symbol: string
  readonly count: number
  readonly share: number | null
  /** Share and count in words: "27 %, 3,25 Karten". */
  readonly text: string
}

/** One number with a word on what it means and where it comes from. */
export interface ValueBlock {
  readonly kind: 'value'
  readonly id: string
  readonly title: string
  /** Written for the reader; "–" without a value. */
  readonly value: string
  readonly word: string | null
  readonly formula: string
}

export interface SharesBlock {
  readonly kind: 'shares'
  readonly id: string
  readonly title: string
  readonly formula: string
  readonly shares: readonly Share[]
}

/** A few values in a row, one of them the current one. */
export interface SeriesBlock {
  readonly kind: 'series'
  readonly id: string
  readonly title: string
  readonly formula: string
  readonly max: number
  readonly current: number
  readonly points: readonly {
    readonly label: string
    readonly value: number | null
    /** The value written for the reader; "–" for none. */
    readonly shown: string
  }[]
}

/** A direction in a square from −1 to +1; `null` while nothing counts. */
export interface ArrowBlock {
  readonly kind: 'arrow'
  readonly id: string
  readonly title: string
  readonly formula: string
  readonly arrow: { readonly x: number; readonly y: number } | null
  readonly text: string
  /** The names of the four sides. */
  readonly left: string
  readonly right: string
  readonly top: string
  readonly bottom: string
}

/** A choice everybody on the board shares. */
export interface ChoiceBlock {
  readonly kind: 'choice'
  readonly id: string
  readonly title: string
  readonly binding: Binding
  readonly options: readonly {
    readonly value: string | number
    readonly label: string
    readonly isChosen: boolean
  }[]
}

/** Values of several things side by side, each against the same or its own highest value. Never ranked. */
export interface BarsBlock {
  readonly kind: 'bars'
  readonly id: string
  readonly title: string
  readonly formula: string
  readonly bars: readonly {
    readonly key: string
    readonly label: string
    readonly value: number | null
    readonly max: number
    /** The value written for the reader; "–" for none. */
    readonly shown: string
    /** True where it is too much or too little; `word` then says so. */
    readonly isOff: boolean
    readonly word: string | null
    readonly target: Target | null
  }[]
}

/** What stands out, as a sentence; `targets` are where one can look. */
export interface SentenceBlock {
  readonly kind: 'sentence'
  readonly id: string
  readonly text: string
  /** How it is meant: a mere hint, a gap, too much. A sign stands beside the sentence. */
  readonly tone?: 'hint' | 'gap' | 'over'
  readonly targets: readonly { readonly target: Target; readonly label: string }[]
}

export type InsightBlock =
  | ValueBlock
  | SharesBlock
  | SeriesBlock
  | ArrowBlock
  | ChoiceBlock
  | BarsBlock
  | SentenceBlock

/** A panel's content, in the order it is read. */
export interface Insight {
  readonly title: string
  readonly blocks: readonly InsightBlock[]
}
