/** Draws what the kit's sheets have in common: the question, the columns with their headings, the numbers. */
import type { PaletteKey } from '../../shared/model/palette.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect, TextMark } from '../../shared/workshop/mark.ts'
import { trayGround } from '../../shared/workshop/sheet.ts'
import type { FrameCommand } from '../../shared/workshop/target.ts'
import { metricBar, questionArea, type Column } from './columns.ts'
import { plus } from './symbols.ts'

/** The smallest letters: 14 px when the sheet stands beside the panel on a screen of 1920 × 1080. */
export const textSize = 30

/** The heading of a part of the sheet. */
export const heading = { size: 40, weight: 'strong', tone: 'text', lineHeight: 1.2 } as const

/** A quiet text of the smallest size. */
export function note(x: number, y: number, w: number, text: string, maxLines = 1): TextMark {
  return write(x, y, w, text, { size: textSize, lineHeight: 1.22, maxLines })
}

/** The one question of a sheet. */
export function drawQuestion(text: string): Mark {
  const { x, y, w } = questionArea
  return write(x, y, w, text, { size: 42, weight: 'strong', tone: 'ink', lineHeight: 1.2 })
}

/** What stands at the head of a column. */
export interface ColumnLook {
  readonly color: PaletteKey | null
  readonly symbol: string
  readonly label: string
  /** The column's question; a tray's says what to do with the cards in it. */
  readonly hint: string
  readonly count: number
  /** What stands in it while it is empty. */
  readonly empty: string
  readonly add: { readonly label: string; readonly command: FrameCommand }
}

/** A column: a quiet ground, its sign, name and question, how many lie in it, and a "+". */
export function drawColumn(column: Column<string>, look: ColumnLook): readonly Mark[] {
  const { x, y, w } = column.area
  const { cards } = column
  const inset = 20
  const add: Rect = { x: x + w - 66, y: y + 14, w: 52, h: 52 }
  const count = look.count > 0 ? String(look.count) : ''
  return [
    look.color === null
      ? trayGround(column.area)
      : box(column.area, { fill: `${look.color}-tint`, fillOpacity: 0.6, radius: 10 }),
    ...(look.color === null ? [] : [box({ x, y, w, h: 8 }, { fill: look.color, radius: 4 })]),
    {
      kind: 'symbol',
      x: x + inset,
      y: y + 20,
      size: 42,
      d: look.symbol,
      fill: look.color ?? 'text-quiet',
    },
    write(x + inset + 58, y + 17, w - inset - 58 - 140, look.label, heading),
    write(add.x - 74, y + 20, 60, count, { size: 36, weight: 'strong', align: 'end' }),
    { ...note(x + inset, y + 74, w - 2 * inset, look.hint, 2), isInvitation: look.color === null },
    ...drawPlus(add, look.add.label, look.add.command),
    ...(look.count > 0
      ? []
      : [
          write(cards.x + 20, cards.y + 44, cards.w - 40, look.empty, {
            size: textSize,
            align: 'middle',
            maxLines: 3,
            isInvitation: true,
          }),
        ]),
  ]
}

/** A button with a plus, large enough for a finger. */
export function drawPlus(area: Rect, label: string, command: FrameCommand): readonly Mark[] {
  return [
    box(area, { fill: 'raised', stroke: 'line-strong', strokeWidth: 2, radius: 8 }),
    { kind: 'symbol', x: area.x + 13, y: area.y + 13, size: 26, d: plus, fill: 'ink' },
    { kind: 'command', ...area, label, command },
  ]
}

/** A number of the bar at the foot, in a part of its width. */
export interface BarValue {
  readonly label: string
  readonly text: string
  readonly share: number
}

/** The bar of numbers under the sheet, for the wall and for the printed page. */
export function drawMetricBar(values: readonly BarValue[]): readonly Mark[] {
  const total = values.reduce((sum, { share }) => sum + share, 0)
  const room = metricBar.w - 80
  let x = metricBar.x + 40
  return [
    box(metricBar, { fill: 'ink-tint', fillOpacity: 0.55, radius: 8 }),
    ...values.flatMap(({ label, text, share }) => {
      const left = x
      const w = (room * share) / total
      x += w
      return [
        write(left, metricBar.y + 3, w - 16, label, { size: textSize, lineHeight: 1.1 }),
        write(left, metricBar.y + 37, w - 16, text, {
          size: 34,
          weight: 'strong',
          tone: 'text',
          lineHeight: 1.1,
        }),
      ]
    }),
  ]
}
