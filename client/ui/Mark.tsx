/** The mark of a department or corridor: its colour and the symbol that belongs to it. */
import type { ReactNode } from 'react'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { markSymbols } from '../../shared/model/markSymbols.ts'
import { markColors } from './palette.ts'

/** Draws a mark; without a `label` it stands beside a name and is hidden from screen readers. */
export function Mark({
  color,
  size = 16,
  label,
}: {
  readonly color: PaletteKey
  readonly size?: number
  readonly label?: string
}): ReactNode {
  const naming =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className="k-mark" width={size} height={size} viewBox="0 0 16 16" {...naming}>
      <path d={markSymbols[color]} fill={markColors(color).solid} />
    </svg>
  )
}
