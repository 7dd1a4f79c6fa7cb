/** A person as a round sign: initials on the colour of their department, with its symbol. */
import type { ReactNode } from 'react'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { initialsOf } from './initialsOf.ts'
import { markSymbols } from '../../shared/model/markSymbols.ts'
import { markColors } from './palette.ts'
import './Avatar.css'

/** Draws the sign; the name is the label for screen readers and the tooltip. */
export function Avatar({
  name,
  color,
  size = 36,
}: {
  readonly name: string
  /** null for a person without a department. */
  readonly color: PaletteKey | null
  readonly size?: number
}): ReactNode {
  const colors = color === null ? null : markColors(color)
  return (
    <span
      className="k-avatar"
      role="img"
      aria-label={name}
      title={name}
      style={{
        inlineSize: size,
        blockSize: size,
        fontSize: size * 0.4,
        background: colors?.solid ?? 'var(--k-sunken)',
        color: colors?.on ?? 'var(--k-text)',
      }}
    >
      <span aria-hidden="true">{initialsOf(name)}</span>
      {color !== null && (
        <svg className="k-avatar-symbol" viewBox="0 0 16 16" aria-hidden="true">
          <path d={markSymbols[color]} fill="currentColor" />
        </svg>
      )}
    </span>
  )
}
