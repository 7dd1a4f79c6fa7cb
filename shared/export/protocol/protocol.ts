/**
 * The minutes of a workshop as data: sections of blocks in the order they are read, in one language. Every
 * form they are given out in (Markdown, Word, the page that is printed) is written from this and nothing else.
 */
import type { Locale } from '../../i18n/locale.ts'
import type { Target } from '../../workshop/target.ts'

/** A paragraph or line that whoever keeps the minutes may word otherwise; `id` is unique in the minutes. */
export interface ProtocolText {
  readonly id: string
  readonly text: string
}

/** A column of a table; `share` is its part of the width, of the sum of all shares. */
export interface ProtocolColumn {
  readonly label: string
  readonly share: number
  /** True for figures, which stand at the end of their column. */
  readonly isFigure: boolean
}

export type ProtocolBlock =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | ({ readonly kind: 'text' } & ProtocolText)
  /** `title` is a line above the points; `null` where the section's heading says it. */
  | {
      readonly kind: 'list'
      readonly id: string
      readonly title: string | null
      readonly items: readonly ProtocolText[]
    }
  /** Labels with what belongs to each: a table whose first column heads its rows. */
  | {
      readonly kind: 'facts'
      readonly id: string
      readonly caption: string
      /** What the two columns are called, for forms that need a first row. */
      readonly labels: readonly [string, string]
      readonly rows: readonly { readonly label: string; readonly text: string }[]
    }
  /** Cells are written for the reader; an empty one says nothing. */
  | {
      readonly kind: 'table'
      readonly id: string
      readonly caption: string
      readonly columns: readonly ProtocolColumn[]
      readonly rows: readonly (readonly string[])[]
      /** True where empty cells are to be filled in by hand, so that the rows are high. */
      readonly isForm?: boolean
    }
  /** Where the picture of a template's page belongs; `alt` says what it shows to who does not see it. */
  | {
      readonly kind: 'picture'
      readonly id: string
      readonly templateId: string
      readonly caption: string
      readonly alt: string
    }

/** A part of the minutes that can be left out. */
export interface ProtocolSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly ProtocolBlock[]
}

/** The minutes in one language, as data: every form of them is written from this. */
export interface Protocol {
  readonly locale: Locale
  /** The kind of paper and the board's title. */
  readonly title: string
  /** When the minutes were made, in epoch milliseconds. */
  readonly madeAt: number
  readonly sections: readonly ProtocolSection[]
}

/** Something missing or doubtful that whoever keeps the minutes should look at before giving them out. */
export interface ReviewFinding {
  readonly id: string
  /** `gap`: something is missing; `over`: too much or too little; `hint`: worth a look. */
  readonly tone: 'gap' | 'over' | 'hint'
  readonly text: string
  /** Where on the board one can put it right. */
  readonly targets: readonly { readonly target: Target; readonly label: string }[]
}

/** A picture of a template's page, for the minutes that can hold one. */
export interface ProtocolPicture {
  readonly bytes: Uint8Array
  /** In pixels; only their ratio counts. */
  readonly width: number
  readonly height: number
}

/** Pictures by template. */
export type ProtocolPictures = ReadonlyMap<string, ProtocolPicture>
