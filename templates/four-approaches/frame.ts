/** Draws the printed frame of the four approaches: header, matrix, poles, tray and legend. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet, trayGround } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { balanceRadius, type Approach } from './approach.ts'
import { centre, frameSize, matrix, tray, unit } from './geometry.ts'
import { drawLegend } from './legend.ts'
import { drawMetricBar } from './metricBar.ts'
import { drawPath } from './pathCards.ts'
import { drawStaging } from './stagingMarks.ts'
import { symbols } from './symbols.ts'
import { say } from './texts.ts'

/** Everything of the frame, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  return [
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
    ...drawMatrix(locale),
    ...drawPoles(locale),
    ...drawPath(workshop, locale),
    ...drawStaging(workshop, locale),
    ...drawTray(locale),
    ...drawLegend(workshop, locale),
    ...drawMetricBar(workshop, locale),
  ]
}

const quadrants: readonly { readonly key: Approach; readonly right: 0 | 1; readonly low: 0 | 1 }[] =
  [
    { key: 'sektoralbereich', right: 0, low: 0 },
    { key: 'querschnittszentrum', right: 1, low: 0 },
    { key: 'themenlab', right: 0, low: 1 },
    { key: 'moeglichkeitsraum', right: 1, low: 1 },
  ]

/** The faint grounds that tell the quadrants apart from afar; the headings say which is which. */
const grounds = {
  themenlab: 'ochre-tint',
  sektoralbereich: 'blue-tint',
  moeglichkeitsraum: 'green-tint',
  querschnittszentrum: 'violet-tint',
} as const

function drawMatrix(locale: Locale): readonly Mark[] {
  const half = matrix.w / 2
  const grounded = quadrants.map(({ key, right, low }) =>
    box(
      { x: matrix.x + right * half, y: matrix.y + low * half, w: half, h: half },
      { fill: grounds[key], fillOpacity: 0.5 },
    ),
  )
  const headings = quadrants.flatMap(({ key, right, low }) => {
    const x = matrix.x + right * half + 24
    const top = matrix.y + (low ? matrix.h - 92 : 6)
    const w = half - 48
    return [
      { kind: 'symbol' as const, x, y: top + 5, size: 34, d: symbols[key], fill: 'ink' as const },
      write(x + 48, top, 430, say(locale, `approach.${key}`), {
        size: 36,
        weight: 'heavy',
        tone: 'text',
        lineHeight: 1.2,
      }),
      write(x + 48, top + 5, w - 48, say(locale, `form.${key}`), { align: 'end' }),
      write(x, top + 46, w, say(locale, `question.${key}`), { lineHeight: 1.2 }),
    ]
  })
  return [
    ...grounded,
    box(matrix, { stroke: 'line-strong', strokeWidth: 3, radius: 4 }),
    line({ x: matrix.x, y: centre.y }, { x: matrix.x + matrix.w, y: centre.y }),
    line({ x: centre.x, y: matrix.y }, { x: centre.x, y: matrix.y + matrix.h }),
    {
      kind: 'circle',
      x: centre.x,
      y: centre.y,
      r: balanceRadius * unit,
      fill: 'surface',
      stroke: 'line-strong',
      strokeWidth: 3,
      dash: [10, 8],
    },
    write(centre.x - 130, centre.y + 62, 260, say(locale, 'approach.balance'), {
      size: 32,
      weight: 'strong',
      align: 'middle',
      tone: 'text',
    }),
    ...headings,
  ]
}

function drawPoles(locale: Locale): readonly Mark[] {
  const x = 30
  const w = 280
  const axis = x + w / 2
  const name = { size: 36, weight: 'strong', tone: 'text', align: 'middle' } as const
  const below = matrix.y + matrix.h + 10
  const right = matrix.x + matrix.w
  return [
    write(x, 190, w, say(locale, 'pole.top'), name),
    write(x, 238, w, say(locale, 'pole.top.strength'), { align: 'middle' }),
    line({ x: axis, y: 780 }, { x: axis, y: 300 }, { arrow: 'end' }),
    write(x, 832, w, say(locale, 'axis.y.question'), {
      size: 34,
      align: 'middle',
      tone: 'ink',
      weight: 'strong',
      maxLines: 3,
    }),
    line({ x: axis, y: 1020 }, { x: axis, y: 1490 }, { arrow: 'end' }),
    write(x, 1514, w, say(locale, 'pole.bottom'), name),
    write(x, 1562, w, say(locale, 'pole.bottom.strength'), { align: 'middle' }),
    write(matrix.x, below, 420, say(locale, 'pole.left'), {
      ...name,
      align: 'start',
      lineHeight: 1.15,
    }),
    write(matrix.x, below + 42, 420, say(locale, 'pole.left.strength'), { lineHeight: 1.2 }),
    write(centre.x - 320, below + 2, 640, say(locale, 'axis.x.question'), {
      size: 34,
      weight: 'strong',
      align: 'middle',
      tone: 'ink',
    }),
    line(
      { x: centre.x - 60, y: below + 62 },
      { x: centre.x - 280, y: below + 62 },
      { arrow: 'end' },
    ),
    line(
      { x: centre.x + 60, y: below + 62 },
      { x: centre.x + 280, y: below + 62 },
      { arrow: 'end' },
    ),
    write(right - 420, below, 420, say(locale, 'pole.right'), {
      ...name,
      align: 'end',
      lineHeight: 1.15,
    }),
    write(right - 420, below + 42, 420, say(locale, 'pole.right.strength'), {
      align: 'end',
      lineHeight: 1.2,
    }),
  ]
}

function drawTray(locale: Locale): readonly Mark[] {
  return [
    trayGround(tray),
    write(tray.x + 20, tray.y + 16, tray.w - 40, say(locale, 'tray'), {
      size: 36,
      weight: 'strong',
      tone: 'text',
      lineHeight: 1.2,
    }),
    write(tray.x + 20, tray.y + 60, tray.w - 40, say(locale, 'tray.hint'), {
      maxLines: 2,
      lineHeight: 1.2,
      isInvitation: true,
    }),
  ]
}
