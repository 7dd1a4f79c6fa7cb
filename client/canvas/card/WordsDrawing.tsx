/** A card of the facilitator's kit as SVG: its text, and below it who, what is missing, and until when. */
import type { ReactNode } from 'react'
import { textWidth } from '../../../shared/workshop/textLayout.ts'
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
  const shown = cutTo(note, signsX - noteX - gap)
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
      {shown !== '' && (
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

/** As much of a line as fits, with an ellipsis where it is cut; nothing where hardly a letter would stand. */
function cutTo(text: string, room: number): string {
  const fits = (line: string) => textWidth(line, cardTextSize, 'regular') <= room
  if (fits(text)) return text
  const letters = Array.from(text)
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return letters.length < 3 ? '' : `${letters.join('').trimEnd()}…`
}
