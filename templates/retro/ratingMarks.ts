/** Draws the question whether it was worth the time: five buttons, and below them what all said together. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { ratings, type FiveStep } from '../../shared/model/records/kit.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { heading, note, textSize } from '../kit/sheetMarks.ts'
import { fewestRatings, summarize } from './metrics.ts'
import { rail } from './places.ts'
import { say } from './texts.ts'

const inset = 28
const button = { w: 88, h: 88, gap: 16 } as const

/** The rail from top to bottom. */
export function drawRating(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { x, y, w } = rail
  const left = x + inset
  const room = w - 2 * inset
  return [
    box(rail, { fill: 'raised', stroke: 'line-strong', strokeWidth: 2, radius: 10 }),
    write(left, y + 20, room, say(locale, 'rating'), heading),
    note(left, y + 78, room, say(locale, 'rating.hint'), 4),
    ...ratings.flatMap((value) => drawButton(value, locale)),
    note(left, y + 342, room / 2, say(locale, 'rating.low')),
    { ...note(left + room / 2, y + 342, room / 2, say(locale, 'rating.high')), align: 'end' },
    line({ x: left, y: y + 412 }, { x: left + room, y: y + 412 }, { stroke: 'line' }),
    ...drawResult(workshop, locale),
  ]
}

function drawButton(value: FiveStep, locale: Locale): readonly Mark[] {
  const area: Rect = {
    x: rail.x + inset + (value - 1) * (button.w + button.gap),
    y: rail.y + 244,
    w: button.w,
    h: button.h,
  }
  return [
    box(area, { fill: 'surface', stroke: 'ink', strokeWidth: 3, radius: 12 }),
    write(area.x, area.y + 18, area.w, String(value), {
      ...heading,
      size: 44,
      align: 'middle',
      tone: 'ink',
    }),
    {
      kind: 'command',
      ...area,
      label: say(locale, 'rating.give', { n: value }),
      command: { type: 'rate', value },
    },
  ]
}

function drawResult(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { x, y, w } = rail
  const left = x + inset
  const room = w - 2 * inset
  const { count, result } = summarize(workshop)
  const counted = say(locale, count === 1 ? 'rating.count.one' : 'rating.count', { n: count })
  if (!result) {
    return [
      write(left, y + 436, room, counted, { ...heading, size: 36 }),
      note(left, y + 490, room, say(locale, 'rating.hidden', { n: fewestRatings }), 4),
    ]
  }
  const most = Math.max(...result.counts.values())
  const mean = writeNumber(result.mean, locale, 1)
  return [
    write(left, y + 436, room, say(locale, 'rating.mean', { mean }), { ...heading, size: 36 }),
    note(left, y + 490, room, counted),
    ...ratings.toReversed().flatMap((value, row) => {
      const n = result.counts.get(value) ?? 0
      const top = y + 562 + row * 62
      return [
        write(left, top, 36, String(value), { size: 34, weight: 'strong', tone: 'text' }),
        box({ x: left + 52, y: top + 4, w: room - 140, h: 36 }, { fill: 'sunken', radius: 6 }),
        ...(n === 0
          ? []
          : [
              box(
                { x: left + 52, y: top + 4, w: ((room - 140) * n) / most, h: 36 },
                { fill: 'ink', radius: 6 },
              ),
            ]),
        write(left + room - 76, top + 2, 76, String(n), {
          size: textSize,
          align: 'end',
          tone: 'text',
        }),
      ]
    }),
  ]
}
