/** The paper of a card with its title: what cards of every kind have in common. */
import type { ReactNode } from 'react'
import { canvasFamily } from '../look/canvasFont.ts'
import type { Paint } from '../look/paint.ts'
import { cardInset, cardLine, cardTextSize } from './cardFace.ts'
import type { TitleLines } from './layOutTitle.ts'

/** Draws shadow, paper and title; `children` is what lies on it. */
export function CardPaper({
  title,
  hasTitle,
  isTitleHidden,
  isBroken,
  w,
  h,
  paint,
  children,
}: {
  readonly title: TitleLines
  readonly hasTitle: boolean
  /** While the title is being edited, the editor's field stands in its place. */
  readonly isTitleHidden: boolean
  /** A broken edge: what this card shows counts nowhere. */
  readonly isBroken: boolean
  readonly w: number
  readonly h: number
  readonly paint: Paint
  readonly children: ReactNode
}): ReactNode {
  return (
    <g fontFamily={`'${canvasFamily}', sans-serif`} fontSize={cardTextSize}>
      {/* A drawn shadow: as a filter it would cost more than everything else on the card. */}
      <rect x={2} y={3} width={w - 2} height={h - 1.5} rx={7} fill="#0b0f15" fillOpacity={0.13} />
      <rect
        x={0.75}
        y={0.75}
        width={w - 1.5}
        height={h - 1.5}
        rx={7}
        fill={paint('raised')}
        stroke={paint('line-strong')}
        strokeWidth={1.5}
        strokeDasharray={isBroken ? '7 6' : undefined}
      />
      {children}
      {!isTitleHidden && (
        <text
          fontWeight={600}
          fontSize={title.size}
          fill={paint(hasTitle ? 'text' : 'text-quiet')}
          fontStyle={hasTitle ? undefined : 'italic'}
        >
          {title.lines.map((line, index) => (
            <tspan key={index} x={cardInset.left} y={cardInset.top + 24 + index * cardLine.title}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  )
}

/** Draws a card whose entity is not there: somebody deleted it while this card was on its way. */
export function MissingCardDrawing({
  w,
  h,
  text,
  paint,
}: {
  readonly w: number
  readonly h: number
  readonly text: string
  readonly paint: Paint
}): ReactNode {
  return (
    <g fontFamily={`'${canvasFamily}', sans-serif`}>
      <rect
        x={1}
        y={1}
        width={w - 2}
        height={h - 2}
        rx={7}
        fill={paint('sunken')}
        stroke={paint('line-strong')}
        strokeWidth={2}
        strokeDasharray="7 6"
      />
      <text
        x={w / 2}
        y={h / 2 + 10}
        textAnchor="middle"
        fontSize={cardTextSize}
        fill={paint('text-quiet')}
      >
        {text}
      </text>
    </g>
  )
}
