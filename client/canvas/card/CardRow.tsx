/** What stands in the row below a card's title: the department it belongs to, and signs. */
import type { ReactNode } from 'react'
import { markSymbols } from '../../../shared/model/markSymbols.ts'
import type { PaletteKey } from '../../../shared/model/palette.ts'
import type { CardSign } from '../../../shared/workshop/template.ts'
import { textWidth } from '../../../shared/workshop/textLayout.ts'
import type { Paint } from '../look/paint.ts'
import { cardLine, cardTextSize } from './cardFace.ts'

const chipInset = 9
const chipSignSize = 15
/** A sign, and the space one takes. */
const signSize = 22
export const signPitch = 26

/** The width of a department's chip. */
export function chipWidth(shortName: string): number {
  return textWidth(shortName, cardTextSize, 'strong') + chipSignSize + chipInset * 2 + 5
}

/** The signs from the right, the last outermost; what finds no room is left to the sentence. */
export function CardSigns({
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
  const room = Math.max(1, Math.floor((right - left) / signPitch))
  return signs.slice(-room).map((sign, index, shown) => (
    <path
      key={sign.text}
      className="k-card-sign"
      d={sign.d}
      fillRule="evenodd"
      fill={paint(sign.tone)}
      transform={`translate(${right - (shown.length - index) * signPitch + 4} ${middle - signSize / 2}) scale(${signSize / 16})`}
    >
      <title>{sign.text}</title>
    </path>
  ))
}

/** A department by its colour, its symbol and its short name. */
export function CardChip({
  department,
  x,
  middle,
  paint,
}: {
  readonly department: { readonly shortName: string; readonly color: PaletteKey }
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
        transform={`translate(${x + chipInset - 2} ${middle - chipSignSize / 2}) scale(${chipSignSize / 16})`}
      />
      <text
        x={x + chipInset + chipSignSize + 3}
        y={middle + 10}
        fontSize={cardTextSize}
        fontWeight={600}
        fill={paint('text')}
      >
        {department.shortName}
      </text>
    </>
  )
}
