/** What a table of the list is made of. */
import type { ReactNode } from 'react'
import type { ShapeTarget, Target } from '../../shared/workshop/target.ts'
import type { SortValue } from './listOrder.ts'

/** Anything with an id can be a row. */
export interface TableRow {
  readonly id: string
}

/** One column; the first one of a table names its rows. */
export interface TableColumn<R> {
  readonly key: string
  readonly label: string
  /** What the cell holds; depends on the row and on nothing that changes more often than the column. */
  readonly cell: (row: R) => ReactNode
  /** What the heading sorts by; without it the column does not sort. */
  readonly sortBy?: (row: R) => SortValue
  /** What a closed card on a phone says of the column; '' for nothing. */
  readonly fact?: (row: R) => string
  /** The least width, in rem; wider tables widen all columns alike. */
  readonly width: number
}

/** All that a table knows of its rows. Make it once for as long as it means the same. */
export interface TableShape<R> {
  readonly caption: string
  /** What the rows are: `data-<kind>` carries a row's id. */
  readonly kind: string
  readonly columns: readonly TableColumn<R>[]
  readonly nameOf: (row: R) => string
  /** What the row shows, for those who are led to it. */
  readonly targetOf: (row: R) => Target | ShapeTarget | null
  /** Buttons at the end of a row. */
  readonly actions: ((row: R) => ReactNode) | null
  /** At most so many buttons. */
  readonly actionCount: number
  readonly selectLabel?: (name: string) => string
}

/** Which rows are chosen. */
export interface TableSelection {
  readonly ids: ReadonlySet<string>
  readonly onSelect: (ids: readonly string[], isSelected: boolean) => void
  readonly allLabel: string
}
