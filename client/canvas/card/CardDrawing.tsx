/** An initiative's card as SVG: the same drawing on the canvas and in exported files. */
import type { ReactNode } from 'react'
import { markSymbols } from '../../../shared/model/markSymbols.ts'
import type { Paint } from '../look/paint.ts'
import { cardInset, cardLine, cardTextSize, type CardFace } from './cardFace.ts'
import { CardPaper } from './CardPaper.tsx'
import { CardChip, CardSigns, chipWidth } from './CardRow.tsx'

const stripeWidth = 10

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
  const { corridor, department, isActive, signs } = face
  const rowMiddle = h - cardInset.bottom - cardLine.row / 2
  const symbolSize = 22
  const chipX = cardInset.left + (corridor ? symbolSize + 8 : 0)
  return (
    <CardPaper
      title={face.title}
      hasTitle={face.hasTitle}
      isTitleHidden={isTitleHidden}
      isBroken={!isActive}
      w={w}
      h={h}
      paint={paint}
    >
      {corridor && (
        <path
          d={`M7 1.5H${stripeWidth}V${h - 1.5}H7A5.500 5.500 0 0 1 1.500 ${h - 7}V7A5.500 5.500 0 0 1 7 1.500Z`}
          fill={paint(corridor.color)}
        />
      )}
      {corridor && (
        <path
          d={markSymbols[corridor.color]}
          fill={paint(corridor.color)}
          transform={`translate(${cardInset.left} ${rowMiddle - symbolSize / 2}) scale(${symbolSize / 16})`}
        />
      )}
      {department && (
        <CardChip department={department} x={chipX} middle={rowMiddle} paint={paint} />
      )}
      {signs ? (
        <CardSigns
          signs={signs}
          right={w - cardInset.right}
          left={chipX + (department ? chipWidth(department.shortName) : 0)}
          middle={rowMiddle}
          paint={paint}
        />
      ) : (
        <text
          x={w - cardInset.right}
          y={rowMiddle + 10}
          textAnchor="end"
          fontSize={cardTextSize}
          fontWeight={600}
          fill={paint('text-quiet')}
        >
          {`${face.effort}  ${face.phase}`}
        </text>
      )}
    </CardPaper>
  )
}
