/** Draws what a column adds up to: its load in points and in days. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect, TextMark } from '../../shared/workshop/mark.ts'
import { textWidth } from '../../shared/workshop/textLayout.ts'
import type { Department } from '../../shared/workshop/workshop.ts'
import { inset, loadCell, loadHead } from './geometry.ts'
import { heading, quiet, strong } from './look.ts'
import { daysOf, loadPointsOf, maxLoadPoints } from './metrics.ts'
import { over } from './symbols.ts'
import { say, sayDays, sayPoints } from './texts.ts'
import type { GridView } from './view.ts'

/** What the row of load is and how it counts. */
export function drawLoadHead(locale: Locale): readonly Mark[] {
  const { x, y, w } = loadHead
  return [
    write(x + 30, y + 10, w - 50, say(locale, 'load'), heading),
    write(x + 30, y + 58, w - 50, say(locale, 'load.hint'), { ...quiet, maxLines: 3 }),
  ]
}

/** The load of one department: its points, and its days with a bar against what it has. */
export function drawLoad(
  department: Department,
  column: number,
  { workshop, grid, cells, locale }: GridView,
): readonly Mark[] {
  const area = inset(loadCell(grid, column), 5)
  const points = loadPointsOf(workshop, department.id, cells)
  const days = daysOf(workshop, department.id, cells)
  const capacity = department.capacityDays
  const inside = inset(area, area.w < 240 ? 9 : 16)
  const { x, y, w } = inside
  return [
    box(area, { fill: 'raised', stroke: 'line', strokeWidth: 2, radius: 8 }),
    ...counted(
      { ...inside, y: y - 4 },
      [sayPoints(locale, points), say(locale, 'load.points.short', { n: points }), `${points}`],
      strong,
      points > maxLoadPoints,
    ),
    ...counted(
      { ...inside, y: y + 48 },
      capacity === null
        ? [sayDays(locale, days), say(locale, 'days.short', { n: days }), `${days}`]
        : [
            say(locale, 'load.days', { days, capacity }),
            say(locale, 'load.days.short', { days, capacity }),
            say(locale, 'load.days.shortest', { days, capacity }),
            say(locale, 'load.days.only', { days }),
          ],
      { ...quiet, weight: 'regular', tone: 'text' },
      capacity !== null && days > capacity,
    ),
    ...(capacity === null ? [] : bar({ x, y: area.y + area.h - 42, w, h: 20 }, days, capacity)),
  ]
}

type Look = Pick<TextMark, 'size' | 'weight' | 'tone' | 'lineHeight'>

/** A number in the longest form that fits, with a warning sign where it is too much. */
function counted(
  area: Rect,
  forms: readonly string[],
  look: Look,
  isOver: boolean,
): readonly Mark[] {
  const sign = look.size
  const room = area.w - (isOver ? sign + 8 : 0)
  const widthOf = (form: string) => textWidth(form, look.size, look.weight)
  const text = forms.find((form) => widthOf(form) <= room) ?? forms.at(-1) ?? ''
  const written = write(area.x, area.y, room, text, isOver ? { ...look, tone: 'bad' } : look)
  if (!isOver) return [written]
  const x = area.x + Math.min(room, widthOf(text)) + 8
  return [written, { kind: 'symbol', x, y: area.y + 2, size: sign, d: over, fill: 'bad' }]
}

/** A bar of days: filled up to what there is, what goes beyond set off behind a line. */
function bar(area: Rect, days: number, capacity: number): readonly Mark[] {
  const most = Math.max(days, capacity)
  const width = (value: number) => (most === 0 ? 0 : (area.w * value) / most)
  const within = width(Math.min(days, capacity))
  const beyond = { ...area, x: area.x + within, w: area.w - within }
  return [
    box(area, { fill: 'sunken', stroke: 'line-strong', strokeWidth: 2, radius: 4 }),
    ...(within > 0 ? [box({ ...area, w: within }, { fill: 'ink', radius: 4 })] : []),
    ...(days > capacity
      ? [box(beyond, { fill: 'bad', stroke: 'surface', strokeWidth: 3, radius: 4 })]
      : []),
  ]
}
