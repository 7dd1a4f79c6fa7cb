/** The product's idea as a drawing: departments as pillars, one corridor through all of them. */
import type { ReactNode } from 'react'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { markSymbols } from '../../shared/model/markSymbols.ts'
import { markColors } from '../ui/palette.ts'
import './CorridorDrawing.css'

interface Pillar {
  readonly color: PaletteKey
  /** How far it rises above and reaches below the corridor. */
  readonly above: number
  readonly below: number
  /** Where its card lies on the corridor, from the pillar's middle; null for none. */
  readonly card: number | null
}

const pillars: readonly Pillar[] = [
  { color: 'ochre', above: 62, below: 40, card: null },
  { color: 'green', above: 92, below: 66, card: 6 },
  { color: 'violet', above: 50, below: 52, card: null },
  { color: 'blue', above: 108, below: 70, card: -4 },
  { color: 'orange', above: 74, below: 44, card: 58 },
  { color: 'teal', above: 98, below: 62, card: null },
  { color: 'rose', above: 58, below: 72, card: 4 },
  { color: 'slate', above: 86, below: 48, card: null },
  { color: 'moss', above: 68, below: 60, card: -8 },
]

const pitch = 150
const pillarWidth = 84
const corridorTop = 124
const corridorHeight = 64
const size = { w: pitch * pillars.length, h: 270 }

/** Draws the idea as wide as the page; narrow screens see its middle. */
export function CorridorDrawing({ label }: { readonly label: string }): ReactNode {
  return (
    <svg
      className="k-corridor"
      viewBox={`0 0 ${size.w} ${size.h}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      {pillars.map((pillar, index) => (
        <PillarDrawing key={pillar.color} pillar={pillar} middle={pitch * (index + 0.5)} />
      ))}
      <rect className="k-corridor-way" y={corridorTop} width={size.w} height={corridorHeight} />
      {pillars.map((pillar, index) => (
        <CardDrawing key={pillar.color} pillar={pillar} middle={pitch * (index + 0.5)} />
      ))}
    </svg>
  )
}

function PillarDrawing({ pillar, middle }: { readonly pillar: Pillar; readonly middle: number }) {
  const top = corridorTop - pillar.above
  const bottom = corridorTop + corridorHeight + pillar.below
  const left = middle - pillarWidth / 2
  return (
    <g>
      <rect
        className="k-corridor-pillar"
        x={left}
        y={top}
        width={pillarWidth}
        height={bottom - top}
        rx={3}
      />
      <path
        d={markSymbols[pillar.color]}
        fill={markColors(pillar.color).solid}
        transform={`translate(${middle - 10} ${top + 16}) scale(1.25)`}
      />
    </g>
  )
}

function CardDrawing({ pillar, middle }: { readonly pillar: Pillar; readonly middle: number }) {
  if (pillar.card === null) return null
  const left = middle + pillar.card - 38
  const top = corridorTop + 12
  return (
    <g>
      <rect className="k-corridor-card" x={left} y={top} width={76} height={40} rx={4} />
      <path
        className="k-corridor-text"
        d={`M${left + 10} ${top + 13}h46M${left + 10} ${top + 22}h32`}
      />
      <path
        d={markSymbols[pillar.color]}
        fill={markColors(pillar.color).solid}
        transform={`translate(${left + 56} ${top + 22}) scale(0.8)`}
      />
    </g>
  )
}
