/** Where the chips of a cell of the grid are: one for each initiative of the phase, as far as they fit. */
import type { CriterionFamily, Phase } from '../../shared/model/records/initiative.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import { criterionCell, inset } from './geometry.ts'

/** With more initiatives the last place says how many more there are. */
const mostChips = 4
const widestChip = 260
const gap = 8
const height = 40

/** The first of a phase's initiatives, which have a chip, and how many have none. */
export function shownChips<T>(initiatives: readonly T[]): {
  readonly shown: readonly T[]
  readonly more: number
} {
  if (initiatives.length <= mostChips) return { shown: initiatives, more: 0 }
  const shown = initiatives.slice(0, mostChips - 1)
  return { shown, more: initiatives.length - shown.length }
}

/** The area of the n-th chip, counted from 0, when the phase has `count` initiatives. */
export function chipArea(
  phase: Phase,
  family: CriterionFamily,
  position: number,
  count: number,
): Rect {
  const cell = criterionCell(phase, family)
  const places = Math.min(mostChips, Math.max(1, count))
  const room = cell.w - 2 * inset
  const w = Math.min(widestChip, (room - (places - 1) * gap) / places)
  return {
    x: cell.x + inset + position * (w + gap),
    y: cell.y + cell.h - height - 6,
    w,
    h: height,
  }
}
