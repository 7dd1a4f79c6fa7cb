/** Draws the stakeholder grid: influence upwards, interest to the right. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { levels } from '../../shared/model/ladder.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import { ratings } from '../../shared/model/records/kit.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet, trayGround } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { frameSize } from '../kit/columns.ts'
import { drawMetricBar, drawPlus, drawQuestion, heading, note } from '../kit/sheetMarks.ts'
import { ofWhole } from '../kit/values.ts'
import { cellArea, cells, grid, ladder, tray } from './geometry.ts'
import { summarize } from './metrics.ts'
import { say } from './texts.ts'

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  return [
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
    drawQuestion(say(locale, 'question')),
    ...drawGrid(locale),
    ...drawInvitation(workshop, locale),
    ...drawAxes(locale),
    ...drawTray(workshop, locale),
    ...drawLadder(locale),
    ...drawNumbers(workshop, locale),
  ]
}

/** How strong a field's ground is: the more influence and interest, the stronger. */
function strengthOf(influence: number, interest: number): number {
  return influence >= 4 && interest >= 4 ? 1 : influence >= 4 || interest >= 4 ? 0.45 : 0
}

function drawGrid(locale: Locale): readonly Mark[] {
  const { x, y, w, h } = grid
  const middle = x + w * 0.6
  const bottom = y + h
  return [
    box(grid, { fill: 'raised', radius: 10 }),
    ...cells.flatMap(({ influence, interest }) => {
      const strength = strengthOf(influence, interest)
      if (strength === 0) return []
      return [box(cellArea({ influence, interest }), { fill: 'ink-tint', fillOpacity: strength })]
    }),
    ...[1, 2, 3, 4].flatMap((step) => {
      const look = { stroke: 'line', strokeWidth: 2 } as const
      const across = y + (h * step) / 5
      const down = x + (w * step) / 5
      return [
        line({ x, y: across }, { x: x + w, y: across }, look),
        line({ x: down, y }, { x: down, y: bottom }, look),
      ]
    }),
    // What is much lies above and to the right of these.
    line({ x, y: y + h * 0.4 }, { x: x + w, y: y + h * 0.4 }, { stroke: 'ink', strokeWidth: 4 }),
    line({ x: middle, y }, { x: middle, y: bottom }, { stroke: 'ink', strokeWidth: 4 }),
    box(grid, { stroke: 'line-strong', strokeWidth: 3, radius: 10 }),
    write(x, y - 58, w * 0.6, say(locale, 'quadrant.influence'), quadrant),
    write(middle, y - 58, w * 0.4, say(locale, 'quadrant.both'), { ...quadrant, align: 'end' }),
    write(x, bottom + 64, w * 0.5, say(locale, 'quadrant.none'), quadrant),
    write(x + w / 2, bottom + 64, w / 2, say(locale, 'quadrant.interest'), {
      ...quadrant,
      align: 'end',
    }),
  ]
}

const quadrant = { ...heading, size: 36, tone: 'ink' } as const
const axisName = { ...heading, size: 36 } as const

/** The numbers at the grid's edges; the names of the axes stand where both begin. */
function drawAxes(locale: Locale): readonly Mark[] {
  const { x, y, w, h } = grid
  return [
    ...ratings.flatMap((step) => [
      write(x - 70, y + h - (h * (step - 0.5)) / 5 - 24, 50, String(step), {
        ...axisName,
        align: 'end',
      }),
      write(x + (w * (step - 1)) / 5, y + h + 12, w / 5, String(step), {
        ...axisName,
        align: 'middle',
      }),
    ]),
    line({ x: 70, y: y + h }, { x: 70, y }, { stroke: 'text-quiet', strokeWidth: 4, arrow: 'end' }),
    line(
      { x: x + w / 2 + 160, y: y + h + 88 },
      { x: x + w / 2 + 330, y: y + h + 88 },
      { stroke: 'text-quiet', strokeWidth: 4, arrow: 'end' },
    ),
    write(20, y - 56, 170, say(locale, 'axis.influence'), { ...axisName, size: 32 }),
    write(x + w / 2 - 150, y + h + 66, 290, say(locale, 'axis.interest'), {
      ...axisName,
      size: 32,
      align: 'end',
    }),
  ]
}

/** What to do on an empty sheet. */
function drawInvitation({ stakeholders }: Workshop, locale: Locale): readonly Mark[] {
  if (stakeholders.length > 0) return []
  const { x, y, w, h } = grid
  const text = say(locale, 'empty')
  return [
    { ...note(x + 20, y + h * 0.48, w * 0.6 - 40, text, 2), align: 'middle', isInvitation: true },
  ]
}

function drawTray(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { x, y, w } = tray
  const add = { x: x + w - 66, y: y + 14, w: 52, h: 52 }
  const waiting = summarize(workshop).tray.length
  return [
    trayGround(tray),
    write(x + 20, y + 17, w - 160, say(locale, 'tray'), { ...heading, size: 36 }),
    write(add.x - 60, y + 20, 46, waiting > 0 ? String(waiting) : '', {
      size: 34,
      weight: 'strong',
      align: 'end',
    }),
    { ...note(x + 20, y + 78, w - 40, say(locale, 'tray.hint'), 3), isInvitation: true },
    ...drawPlus(add, say(locale, 'add'), {
      type: 'create',
      kind: 'stakeholder',
      sector: sectors[0],
    }),
  ]
}

function drawLadder(locale: Locale): readonly Mark[] {
  const { x, y, w } = ladder
  return [
    line({ x, y }, { x: x + w, y }, { stroke: 'line' }),
    write(x, y + 14, w, say(locale, 'ladder'), { ...heading, size: 34 }),
    ...levels.map((level) => note(x, y + 68 + level * 44, w, say(locale, `ladder.${level}`))),
  ]
}

function drawNumbers(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { placed, key, overlooked, missingSectors } = summarize(workshop)
  const of = (n: number, whole: number) => ofWhole(n, whole, say, locale)
  const numbers = [
    ['count', String(workshop.stakeholders.length), 2],
    ['placed', of(placed.length, workshop.stakeholders.length), 2],
    ['key', String(key.length), 3],
    ['low', String(overlooked.length), 4],
    ['sectors', of(sectors.length - missingSectors.length, sectors.length), 3],
  ] as const
  return drawMetricBar(
    numbers.map(([name, text, share]) => ({ label: say(locale, `metric.${name}`), text, share })),
  )
}
