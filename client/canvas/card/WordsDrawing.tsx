/** A card of the facilitator's kit as SVG: its text, and below it who, what is missing, and until when. */
import type { ReactNode } from 'react'
import { layoutText, textWidth } from '../../../shared/workshop/textLayout.ts'
import { CardChip, CardSigns, chipWidth, signPitch } from './CardRow.tsx'
import { cardInset, cardLine, cardTextSize } from './cardFace.ts'
import { CardPaper } from './CardPaper.tsx'
import type { Paint } from '../look/paint.ts'
import type { WordsFace } from './wordsFace.ts'

const gap = 12

/** Draws the card; what finds no room in the row is cut, but never the day at its end. */
export function WordsDrawing({
  face,
  w,
  h,
  paint,
  isTitleHidden = false,
}: {
  readonly face: WordsFace
  readonly w: number
  readonly h: number
  readonly paint: Paint
  readonly isTitleHidden?: boolean
}): ReactNode {
  const { department, note, aside, signs } = face
  const middle = h - cardInset.bottom - cardLine.row / 2
  const right = w - cardInset.right - 8
  const asideX = right - (aside === '' ? 0 : textWidth(aside, cardTextSize, 'strong') + gap)
  const signsX = asideX - signs.length * signPitch
  const noteX = cardInset.left + (department ? chipWidth(department.shortName) + gap : 0)
  const [shown = ''] = layoutText({
    text: note,
    w: Math.max(0, signsX - noteX - gap),
    size: cardTextSize,
    weight: 'regular',
    maxLines: 1,
  })
  return (
    <CardPaper
      title={face.title}
      hasTitle={face.hasTitle}
      isTitleHidden={isTitleHidden}
      isBroken={face.isSettled}
      w={w}
      h={h}
      paint={paint}
    >
      {department && (
        <CardChip department={department} x={cardInset.left} middle={middle} paint={paint} />
      )}
      {note !== '' && shown !== '…' && (
        <text x={noteX} y={middle + 10} fill={paint('text-quiet')}>
          {shown}
        </text>
      )}
      <CardSigns signs={signs} right={asideX} left={noteX} middle={middle} paint={paint} />
      {aside !== '' && (
        <text
          x={right}
          y={middle + 10}
          textAnchor="end"
          fontWeight={600}
          fill={paint(face.isAsideBad ? 'bad' : 'text')}
        >
          {aside}
        </text>
      )}
    </CardPaper>
  )
}
