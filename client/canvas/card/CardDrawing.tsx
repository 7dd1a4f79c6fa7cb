/** An initiative's card as SVG: the same drawing on the canvas and in exported files. */
import type { ReactNode } from 'react'
import { textWidth } from '../../../shared/workshop/textLayout.ts'
import { markSymbols } from '../../../shared/model/markSymbols.ts'
import type { CardSign } from '../../../shared/workshop/template.ts'
import type { Paint } from '../look/paint.ts'
import { cardInset, cardLine, cardTextSize, type CardFace } from './cardFace.ts'
import { CardPaper } from './CardPaper.tsx'

const stripeWidth = 10
const rowTextSize = cardTextSize
const chipInset = 9
const signSize = 15
/** A template's sign, and the space one takes. */
const flagSize = 22
const flagPitch = 26

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
      {department && <Chip department={department} x={chipX} middle={rowMiddle} paint={paint} />}
      {signs ? (
        <Signs
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
          fontSize={rowTextSize}
          fontWeight={600}
          fill={paint('text-quiet')}
        >
          {`${face.effort}  ${face.phase}`}
        </text>
      )}
    </CardPaper>
  )
}

function chipWidth(shortName: string): number {
  return textWidth(shortName, rowTextSize, 'strong') + signSize + chipInset * 2 + 5
}

/** The signs from the right, the last outermost; what finds no room is left to the sentence. */
function Signs({
  signs,
  right,
  left,
  middle,
  paint,
}: {
  readonly signs: readonly CardSign[]
  readonly right: number
  readonly left: number
  readonly middle: number
  readonly paint: Paint
}): ReactNode {
  const room = Math.max(1, Math.floor((right - left) / flagPitch))
  return signs.slice(-room).map((sign, index, shown) => (
    <path
      key={sign.text}
      className="k-card-sign"
      d={sign.d}
      fillRule="evenodd"
      fill={paint(sign.tone)}
      transform={`translate(${right - (shown.length - index) * flagPitch + 4} ${middle - flagSize / 2}) scale(${flagSize / 16})`}
    >
      <title>{sign.text}</title>
    </path>
  ))
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
  const width = chipWidth(department.shortName)
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
        y={middle + 10}
        fontSize={rowTextSize}
        fontWeight={600}
        fill={paint('text')}
      >
        {department.shortName}
      </text>
    </>
  )
}
