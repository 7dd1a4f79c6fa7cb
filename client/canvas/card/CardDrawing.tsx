/** A card as SVG: the same drawing on the canvas and in exported files. */
import type { ReactNode } from 'react'
import { textWidth } from '../../../shared/workshop/textLayout.ts'
import { markSymbols } from '../../ui/palette.ts'
import { canvasFamily } from '../look/canvasFont.ts'
import type { Paint } from '../look/paint.ts'
import { cardInset, cardLine, cardTextSize, type CardFace } from './cardFace.ts'

const stripeWidth = 10
const rowTextSize = cardTextSize
const chipInset = 9

/** Draws the card's paper, its corridor's stripe, the title and the row of signs. */
export function CardDrawing({
  face,
  w,
  h,
  paint,
  isTitleHidden = false,
}: {
  readonly face: CardFace
  readonly w: number
  readonly h: number
  readonly paint: Paint
  /** While the title is being edited, the editor's field stands in its place. */
  readonly isTitleHidden?: boolean
}): ReactNode {
  const { corridor, department, isActive } = face
  const rowMiddle = h - cardInset.bottom - cardLine.row / 2
  const symbolSize = 22
  const chipX = cardInset.left + (corridor ? symbolSize + 8 : 0)
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
        strokeDasharray={isActive ? undefined : '7 6'}
      />
      {corridor && (
        <path
          d={`M7 1.5H${stripeWidth}V${h - 1.5}H7A5.500 5.500 0 0 1 1.500 ${h - 7}V7A5.500 5.500 0 0 1 7 1.500Z`}
          fill={paint(corridor.color)}
        />
      )}
      {!isTitleHidden && (
        <text
          fontWeight={600}
          fontSize={face.title.size}
          fill={paint(face.hasTitle ? 'text' : 'text-quiet')}
          fontStyle={face.hasTitle ? undefined : 'italic'}
        >
          {face.title.lines.map((line, index) => (
            <tspan key={index} x={cardInset.left} y={cardInset.top + 23 + index * cardLine.title}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      {corridor && (
        <path
          d={markSymbols[corridor.color]}
          fill={paint(corridor.color)}
          transform={`translate(${cardInset.left} ${rowMiddle - symbolSize / 2}) scale(${symbolSize / 16})`}
        />
      )}
      {department && <Chip department={department} x={chipX} middle={rowMiddle} paint={paint} />}
      <text
        x={w - cardInset.right}
        y={rowMiddle + 9}
        textAnchor="end"
        fontSize={rowTextSize}
        fontWeight={600}
        fill={paint('text-quiet')}
      >
        {`${face.effort}  ${face.phase}`}
      </text>
    </g>
  )
}

function Chip({
  department,
  x,
  middle,
  paint,
}: {
  readonly department: NonNullable<CardFace['department']>
  readonly x: number
  readonly middle: number
  readonly paint: Paint
}): ReactNode {
  const signSize = 15
  const width =
    textWidth(department.shortName, rowTextSize, 'strong') + signSize + chipInset * 2 + 5
  return (
    <>
      <rect
        x={x}
        y={middle - cardLine.row / 2}
        width={width}
        height={cardLine.row}
        rx={4}
        fill={paint(`${department.color}-tint`)}
      />
      <path
        d={markSymbols[department.color]}
        fill={paint(department.color)}
        transform={`translate(${x + chipInset - 2} ${middle - signSize / 2}) scale(${signSize / 16})`}
      />
      <text
        x={x + chipInset + signSize + 3}
        y={middle + 9}
        fontSize={rowTextSize}
        fontWeight={600}
        fill={paint('text')}
      >
        {department.shortName}
      </text>
    </>
  )
}

/** Draws a card whose initiative is not there: somebody deleted it while this card was on its way. */
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
      <text x={w / 2} y={h / 2 + 8} textAnchor="middle" fontSize={24} fill={paint('text-quiet')}>
        {text}
      </text>
    </g>
  )
}
