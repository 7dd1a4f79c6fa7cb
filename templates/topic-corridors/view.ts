/** What every part of the grid is drawn from. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { indexCells, type CellIndex } from './cells.ts'
import { gridOf, type Grid } from './geometry.ts'

export interface GridView {
  readonly workshop: Workshop
  readonly grid: Grid
  readonly cells: CellIndex
  readonly locale: Locale
}

/** A board as the grid shows it in one language. */
export function viewOf(workshop: Workshop, locale: Locale): GridView {
  return { workshop, locale, grid: gridOf(workshop), cells: indexCells(workshop) }
}
