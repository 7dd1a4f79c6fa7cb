/** Draws the administration's side: departments and corridors, each with the level of its link. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import type { FrameCommand } from '../../shared/workshop/target.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { layoutText } from '../../shared/workshop/textLayout.ts'
import { drawConnections } from './connections.ts'
import { linkLevel } from './levels.ts'
import { drawLinkControl, linkControlWidth } from './linkMarks.ts'
import { heading, note, textSize } from './look.ts'
import { insideGroups, type InsideGroup, type InsideRow } from './rows.ts'
import { plus } from './symbols.ts'
import { say } from './texts.ts'

/** The lines that lead into the administration; they lie behind everything else. */
export function drawInwardLines(workshop: Workshop): readonly Mark[] {
  const rows = insideGroups(workshop).flatMap((group) => group.rows)
  return drawConnections(
    'left',
    rows.map(({ end, color, area }) => ({
      at: { x: area.x + area.w, y: area.y + area.h / 2 },
      level: linkLevel(workshop, end),
      tone: color,
    })),
  )
}

/** Both groups with their headings. */
export function drawInside(workshop: Workshop, locale: Locale): readonly Mark[] {
  return insideGroups(workshop).flatMap((group) => [
    heading(group.heading.x, group.heading.y + 2, 480, say(locale, `inside.${group.kind}`)),
    ...drawPlus(
      { x: group.heading.x + group.heading.w - 48, y: group.heading.y, w: 48, h: 46 },
      say(locale, `inside.${group.kind}.add`),
      { type: 'create', kind: group.kind },
    ),
    ...group.rows.flatMap((row) => drawRow(row, workshop, locale)),
    ...drawRest(group, locale),
  ])
}

/** A button that makes something new. */
export function drawPlus(area: Rect, label: string, command: FrameCommand): readonly Mark[] {
  const size = 26
  return [
    box(area, { fill: 'raised', stroke: 'line-strong', strokeWidth: 2, radius: 8 }),
    {
      kind: 'symbol',
      x: area.x + (area.w - size) / 2,
      y: area.y + (area.h - size) / 2,
      size,
      d: plus,
      fill: 'ink',
    },
    { kind: 'command', ...area, label, command },
  ]
}

const nameX = 56
/** What lies between the word of a level and the edge of its row. */
const edge = 8
/** Rows from this height on have room for a name in two lines. */
const twoLines = 84

function drawRow(row: InsideRow, workshop: Workshop, locale: Locale): readonly Mark[] {
  const { end, color, area } = row
  const { x, y, w, h } = area
  const name = textIn(row.name, locale) || say(locale, 'unnamed')
  const nameWidth = w - nameX - linkControlWidth - 6 - edge
  const maxLines = h >= twoLines ? 2 : 1
  const look = {
    size: textSize,
    weight: maxLines > 1 ? 'strong' : 'regular',
    tone: 'text',
    lineHeight: 1.15,
    maxLines,
  } as const
  const text = write(x + nameX, y, nameWidth, name, look)
  const height = layoutText(text).length * textSize * look.lineHeight
  const middle = y + h / 2
  return [
    box(area, { fill: 'raised', stroke: 'line', strokeWidth: 2, radius: 10 }),
    { kind: 'mark', x: x + 13, y: middle - 17, size: 34, color },
    { ...text, y: middle - height / 2 },
    {
      kind: 'command',
      x,
      y,
      w: nameX + nameWidth,
      h,
      label: say(locale, 'link.open', { name }),
      command: { type: 'open', target: { kind: 'link', end } },
      order: { kind: end.kind, id: end.id, axis: 'y' },
    },
    ...drawLinkControl(
      end,
      name,
      { x: x + w - linkControlWidth - edge, y: middle },
      workshop,
      locale,
    ),
  ]
}

function drawRest(group: InsideGroup, locale: Locale): readonly Mark[] {
  const { rest, kind, hidden } = group
  if (!rest) return []
  const words =
    hidden > 0 ? say(locale, 'inside.more', { n: hidden }) : say(locale, `inside.${kind}.none`)
  return [
    box(rest, { stroke: 'line-strong', strokeWidth: 2, dash: [12, 10], radius: 10 }),
    note(rest.x + 24, rest.y + rest.h / 2 - 19, rest.w - 48, words),
  ]
}
