/** Draws the heads of the bands: name, who leads, the shared benefit, what the corridor is seen for. */
import { textIn } from '../../shared/model/text.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import { textWidth } from '../../shared/workshop/textLayout.ts'
import type { Corridor } from '../../shared/workshop/workshop.ts'
import { corridorHead, inset } from './geometry.ts'
import { colorOf, heading, heightOf, quiet, small, writeFitting, type Fit } from './look.ts'
import { drawRoleChip } from './roleChip.ts'
import { over } from './symbols.ts'
import { say } from './texts.ts'
import type { GridView } from './view.ts'

const rowHeight = 33
/** Bands lower than this show the name in one line. */
const lowBand = 140
/** A shorter line invites nobody to write. */
const shortestBlank = 80

/** The head of a band, with as much of it as there is room for. */
export function drawCorridorHead(
  corridor: Corridor,
  band: number,
  view: GridView,
): readonly Mark[] {
  const { grid, locale } = view
  const whole = corridorHead(grid, band)
  const area = { ...inset(whole, 5), x: whole.x, w: whole.w - 8 }
  const color = colorOf(corridor, band)
  const name = textIn(corridor.name, locale) || corridor.id
  const isLow = area.h < lowBand
  const inside = {
    x: area.x + 30,
    y: area.y + (isLow ? 4 : 10),
    w: area.w - 40,
    h: area.h - (isLow ? 8 : 18),
  }
  const title = writeFitting(
    inside.x + 46,
    inside.y,
    inside.w - 46,
    name,
    { ...heading, lineHeight: 1.08 },
    isLow ? lowTitle : title36,
  )
  const under = title.y + heightOf(title) + (isLow ? 0 : 2)
  const lead = drawLead(corridor, { ...inside, y: under }, view)
  const top = under + lead.height + 2
  const rest = { ...inside, y: top, h: inside.y + inside.h - top }
  return [
    box(area, { fill: 'raised', stroke: 'line', strokeWidth: 2, radius: 8 }),
    box({ x: area.x, y: area.y, w: 14, h: area.h }, { fill: color, radius: 6 }),
    { kind: 'mark', x: inside.x, y: title.y + 2, size: 36, color },
    title,
    ...lead.marks,
    ...drawPrompts(corridor, rest, view),
    {
      kind: 'command',
      ...area,
      label: say(locale, 'open.corridor', { corridor: name }),
      command: { type: 'open', target: { kind: 'corridor', id: corridor.id } },
      order: { kind: 'corridor', id: corridor.id, axis: 'y' },
    },
  ]
}

const lowTitle: readonly Fit[] = [34, small].map((size) => ({ size, maxLines: 1 }))
const title36: readonly Fit[] = [
  { size: 36, maxLines: 1 },
  { size: 34, maxLines: 2 },
  { size: small, maxLines: 2 },
]

/** Who leads: the role of the one department's head or its name, else what is wrong, with a sign. */
function drawLead(
  corridor: Corridor,
  area: Rect,
  { workshop, cells, locale }: GridView,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const { leads } = cells.ofCorridor(corridor.id)
  const id = leads[0]?.departmentId
  const department = workshop.departments.find((each) => each.id === id)
  const name = textIn(department?.headRole, locale) || textIn(department?.name, locale) || id
  const isOne = name !== undefined && leads.length === 1
  const count = leads.length === 0 ? 'lead.none' : 'lead.several'
  const sign = 36
  // A second line only where the band is high enough to keep both questions.
  const lines = area.h > 200 ? [1, 2] : [1]
  const text = writeFitting(
    area.x + sign + 10,
    area.y,
    area.w - sign - 10,
    isOne ? name : say(locale, count, { n: leads.length }),
    { ...quiet, tone: 'text' },
    lines.map((maxLines) => ({ size: small, maxLines })),
  )
  const marks: readonly Mark[] = isOne
    ? drawRoleChip('lead', area.x, area.y, sign, locale)
    : [{ kind: 'symbol', x: area.x + 2, y: area.y + 1, size: 32, d: over, fill: 'warn' }]
  return { marks: [...marks, text], height: Math.max(sign, heightOf(text)) }
}

/** The two questions, each with what was said to it or a line to write on. */
function drawPrompts(corridor: Corridor, area: Rect, { locale }: GridView): readonly Mark[] {
  const rows = Math.min(6, Math.floor((area.h + 1) / rowHeight))
  const prompts = [
    { key: 'benefit', text: textIn(corridor.sharedBenefit, locale).trim() },
    { key: 'reputation', text: textIn(corridor.reputationNote, locale).trim() },
  ] as const
  const shares = shareRows(rows, prompts[0].text === '', prompts[1].text === '')
  return prompts.flatMap(({ key, text }, position): readonly Mark[] => {
    const share = shares[position] ?? 0
    if (share === 0) return []
    const y = area.y + (position === 0 ? 0 : (shares[0] ?? 0) * rowHeight)
    const question = write(area.x, y, area.w, say(locale, key), quiet)
    const said = { ...quiet, tone: 'text', maxLines: Math.max(1, share - 1) } as const
    if (text !== '') {
      return share === 1
        ? [write(area.x, y, area.w, `${say(locale, `${key}.short`)}: ${text}`, said)]
        : [question, write(area.x, y + rowHeight, area.w, text, said)]
    }
    if (share > 1) return [question, blank(area.x, y + rowHeight, area.w)]
    const used = textWidth(question.text, small, 'regular') + 12
    return area.w - used < shortestBlank
      ? [question]
      : [question, blank(area.x + used, y, area.w - used)]
  })
}

/** How many of a head's rows each question gets: an empty one needs fewer than one that was answered. */
function shareRows(
  rows: number,
  isFirstEmpty: boolean,
  isSecondEmpty: boolean,
): readonly [number, number] {
  if (rows < 2) return [Math.max(0, rows), 0]
  if (isFirstEmpty === isSecondEmpty) return [Math.ceil(rows / 2), Math.floor(rows / 2)]
  return isFirstEmpty ? [1, rows - 1] : [rows - 1, 1]
}

/** A line to write on. */
function blank(x: number, y: number, w: number): Mark {
  return line({ x, y: y + 27 }, { x: x + w, y: y + 27 }, { stroke: 'line-strong', dash: [2, 8] })
}
