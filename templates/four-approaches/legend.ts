/** The legend of the topic corridors: what the colour at a card's edge stands for, and a way to each. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { paletteKeyAt } from '../../shared/model/palette.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import type { Corridor, Workshop } from '../../shared/workshop/workshop.ts'
import { legend } from './geometry.ts'
import { plus } from './symbols.ts'
import { say } from './texts.ts'

/** The longest legend that fits; whoever has more corridors finds them all in the list. */
const mostRows = 8
/** With so few each name may take two lines. */
const mostTall = 5
const rowHeight = { tall: 76, flat: 46 } as const
const textStart = 44

/** A corridor of the legend, with the area of its row. */
interface LegendRow {
  readonly corridor: Corridor
  readonly area: Rect
}

/** The corridors that fit, from top to bottom. */
export function legendRows({ corridors }: Workshop): readonly LegendRow[] {
  const shown = corridors.slice(0, corridors.length > mostRows ? mostRows - 1 : mostRows)
  const h = heightOf(corridors.length)
  return shown.map((corridor, position) => ({
    corridor,
    area: { x: legend.x, y: legend.y + 66 + position * h, w: legend.w, h },
  }))
}

/** The row of one corridor; `null` when the legend has no room for it. */
export function areaOfCorridor(id: EntityId, workshop: Workshop): Rect | null {
  return legendRows(workshop).find(({ corridor }) => corridor.id === id)?.area ?? null
}

/** The legend with a button for a further corridor. */
export function drawLegend(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { x, y, w } = legend
  const { corridors } = workshop
  const rows = legendRows(workshop)
  const below = y + 66 + rows.length * heightOf(corridors.length)
  const hidden = corridors.length - rows.length
  const add: Rect = { x: x + w - 52, y: y + 12, w: 48, h: 46 }
  return [
    line({ x, y }, { x: x + w, y }, { stroke: 'line' }),
    write(x, y + 14, w - 70, say(locale, 'legend.corridors'), {
      size: 34,
      weight: 'strong',
      tone: 'text',
    }),
    box(add, { fill: 'raised', stroke: 'line-strong', strokeWidth: 2, radius: 8 }),
    { kind: 'symbol', x: add.x + 11, y: add.y + 10, size: 26, d: plus, fill: 'ink' },
    {
      kind: 'command',
      ...add,
      label: say(locale, 'legend.add'),
      command: { type: 'create', kind: 'corridor' },
    },
    ...rows.flatMap((row, position) => drawRow(row, position, locale)),
    ...(hidden > 0
      ? [write(x + textStart, below, w - textStart, say(locale, 'legend.more', { n: hidden }))]
      : []),
    ...(corridors.length === 0
      ? [write(x, below, w, say(locale, 'legend.none'), { maxLines: 3 })]
      : []),
  ]
}

function drawRow({ corridor, area }: LegendRow, position: number, locale: Locale): readonly Mark[] {
  const { x, y, w, h } = area
  const name = textIn(corridor.name, locale) || corridor.id
  return [
    { kind: 'mark', x, y: y + 5, size: 28, color: corridor.color ?? paletteKeyAt(position) },
    write(x + textStart, y, w - textStart, name, {
      tone: 'text',
      lineHeight: 1.22,
      maxLines: h === rowHeight.tall ? 2 : 1,
    }),
    {
      kind: 'command',
      ...area,
      label: say(locale, 'legend.open', { name }),
      command: { type: 'open', target: { kind: 'corridor', id: corridor.id } },
      order: { kind: 'corridor', id: corridor.id, axis: 'y' },
    },
  ]
}

function heightOf(count: number): number {
  return count <= mostTall ? rowHeight.tall : rowHeight.flat
}
