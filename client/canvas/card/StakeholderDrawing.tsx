/** A stakeholder's card as SVG: name, sector, and how far it takes part now and is meant to. */
import type { ReactNode } from 'react'
import { textWidth } from '../../../shared/workshop/textLayout.ts'
import { sectorSymbols } from '../../../templates/i-team/symbols.ts'
import type { Paint } from '../look/paint.ts'
import { cardInset, cardLine, cardTextSize } from './cardFace.ts'
import { CardPaper } from './CardPaper.tsx'
import type { StakeholderFace } from './stakeholderFace.ts'

const symbolSize = 22
const arrow = 'M9 3l5 5-5 5V9.3H1.5V6.7H9Z'
/** Five strokes, as many full ones as the value. */
const scaleSteps = [1, 2, 3, 4, 5] as const

/** Draws the card; influence and interest only where somebody has said them. */
export function StakeholderDrawing({
  face,
  w,
  h,
  paint,
  isTitleHidden = false,
}: {
  readonly face: StakeholderFace
  readonly w: number
  readonly h: number
  readonly paint: Paint
  readonly isTitleHidden?: boolean
}): ReactNode {
  const middle = h - cardInset.bottom - cardLine.row / 2
  const now = String(face.levelNow)
  const nowX = cardInset.left + symbolSize + 10
  const arrowX = nowX + textWidth(now, cardTextSize, 'strong') + 5
  return (
    <CardPaper
      title={face.title}
      hasTitle={face.hasTitle}
      isTitleHidden={isTitleHidden}
      isBroken={false}
      w={w}
      h={h}
      paint={paint}
    >
      <path
        d={sectorSymbols[face.sector]}
        fill={paint('ink')}
        transform={`translate(${cardInset.left} ${middle - symbolSize / 2}) scale(${symbolSize / 16})`}
      />
      <text x={nowX} y={middle + 10} fontWeight={600} fill={paint('text')}>
        {now}
      </text>
      {face.levelTarget !== null && (
        <>
          <path
            d={arrow}
            fill={paint('text-quiet')}
            transform={`translate(${arrowX} ${middle - 9}) scale(1.1)`}
          />
          <text x={arrowX + 23} y={middle + 10} fontWeight={600} fill={paint('ink')}>
            {face.levelTarget}
          </text>
        </>
      )}
      <Scale value={face.influence} x={w - cardInset.right - 96} middle={middle} paint={paint} />
      <Scale
        value={face.interest}
        x={w - cardInset.right - 45}
        middle={middle}
        paint={paint}
        isRound
      />
    </CardPaper>
  )
}

/** Influence as bars of growing height, interest as dots in a row. */
function Scale({
  value,
  x,
  middle,
  paint,
  isRound = false,
}: {
  readonly value: number | null
  readonly x: number
  readonly middle: number
  readonly paint: Paint
  readonly isRound?: boolean
}): ReactNode {
  if (value === null) return null
  return scaleSteps.map((step) => {
    const fill = paint(step <= value ? 'text-quiet' : 'line')
    const left = x + (step - 1) * 9
    return isRound ? (
      <circle key={step} cx={left + 3.5} cy={middle} r={3.5} fill={fill} />
    ) : (
      <rect
        key={step}
        x={left}
        y={middle + 10 - step * 4}
        width={6}
        height={step * 4}
        rx={1}
        fill={fill}
      />
    )
  })
}
