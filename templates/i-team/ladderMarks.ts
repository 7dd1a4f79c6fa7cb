/** Draws the ladder of taking part as a ladder: five rungs as wide as the lines of their level. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { levels, type Level } from '../../shared/model/ladder.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { lineLook } from './connections.ts'
import { ladder } from './geometry.ts'
import { lowestWith } from './levels.ts'
import { levelText } from './linkMarks.ts'
import { heading, textSize } from './look.ts'
import { say } from './texts.ts'

const rung = 52
const bracketX = ladder.x + 110
const sampleX = ladder.x + 128
const sampleWidth = 26

/** The legend of the lines and sliders. */
export function drawLadder(locale: Locale): readonly Mark[] {
  return [
    box(ladder, { fill: 'surface', stroke: 'line', strokeWidth: 2, radius: 10 }),
    { ...heading(ladder.x, ladder.y + 10, ladder.w, say(locale, 'ladder')), align: 'middle' },
    ...levels.flatMap((level) => drawRung(level, locale)),
    ...drawBracket(1, 2, say(locale, 'ladder.for'), 'text-quiet'),
    ...drawBracket(lowestWith, 4, say(locale, 'ladder.with'), 'ink'),
  ]
}

/** The middle of a rung; the lowest level is at the foot. */
function middleOf(level: Level): number {
  return ladder.y + 84 + (levels.length - 1 - level) * rung
}

function drawRung(level: Level, locale: Locale): readonly Mark[] {
  const y = middleOf(level)
  const tone = level >= lowestWith ? 'ink' : 'line-strong'
  return [
    line({ x: sampleX, y }, { x: sampleX + sampleWidth, y }, lineLook(level, tone)),
    write(
      sampleX + sampleWidth + 22,
      y - 19,
      ladder.x + ladder.w - sampleX - sampleWidth - 28,
      levelText(level, locale),
      {
        size: textSize,
        tone: 'text',
        weight: level >= lowestWith ? 'strong' : 'regular',
      },
    ),
  ]
}

function drawBracket(
  from: Level,
  to: Level,
  word: string,
  tone: 'ink' | 'text-quiet',
): readonly Mark[] {
  const top = middleOf(to) - 20
  const bottom = middleOf(from) + 20
  return [
    {
      kind: 'line',
      points: [
        { x: bracketX, y: top },
        { x: bracketX - 10, y: top },
        { x: bracketX - 10, y: bottom },
        { x: bracketX, y: bottom },
      ],
      stroke: tone,
      strokeWidth: 3,
    },
    write(ladder.x + 4, (top + bottom) / 2 - 21, 90, word, {
      size: 32,
      weight: 'heavy',
      tone,
      align: 'end',
    }),
  ]
}
