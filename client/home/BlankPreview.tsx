/** The preview of a board without a printed frame: a free sheet with the first notes on it. */
import type { ReactNode } from 'react'

const notes = [
  { x: 620, y: 560, tone: 'ochre', lines: 'M70 110h290M70 190h220M70 270h260' },
  { x: 1640, y: 760, tone: 'teal', lines: 'M70 110h240M70 190h300' },
  { x: 2420, y: 520, tone: 'rose', lines: 'M70 110h300M70 190h180M70 270h230' },
] as const

/** Draws the sheet. */
export function BlankPreview(): ReactNode {
  return (
    <svg
      className="k-preview"
      preserveAspectRatio="xMidYMid slice"
      viewBox="0 0 3200 1800"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="3200" height="1800" fill="var(--k-surface)" />
      {notes.map(({ x, y, tone, lines }) => (
        <g key={x} transform={`translate(${x} ${y})`}>
          <rect width="440" height="440" rx="24" fill={`var(--k-mark-${tone}-tint)`} />
          <rect width="440" height="440" rx="24" className="k-preview-edge" />
          <path className="k-preview-writing" d={lines} />
        </g>
      ))}
      <path
        className="k-preview-line"
        d="M1130 860C1330 700 1420 1010 1600 880M2110 1010C2260 1130 2310 800 2400 820"
      />
    </svg>
  )
}
