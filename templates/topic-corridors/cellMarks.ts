/** Draws the cells where corridors cross departments: role, days, kind of task, text. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect, Tone } from '../../shared/workshop/mark.ts'
import { textWidth } from '../../shared/workshop/textLayout.ts'
import type { Contribution, Corridor, Department } from '../../shared/workshop/workshop.ts'
import { inset } from './geometry.ts'
import { quiet, small, strong } from './look.ts'
import { drawRoleChip, type ShownRole } from './roleChip.ts'
import { plus, taskSymbols } from './symbols.ts'
import { say, sayDays, type TextKey } from './texts.ts'

/** What a cell needs to be drawn. */
export interface CellView {
  readonly area: Rect
  readonly corridor: Corridor
  readonly department: Department
  readonly cell: Contribution | undefined
  /** The corridor's colour. */
  readonly tone: Tone
}

/** A cell with the area that opens its form. */
export function drawCell(view: CellView, locale: Locale): readonly Mark[] {
  const { corridor, department, cell } = view
  const role = cell?.role ?? 'none'
  const names = {
    corridor: textIn(corridor.name, locale) || corridor.id,
    department: textIn(department.name, locale) || department.id,
  }
  const label =
    role === 'none'
      ? say(locale, 'open.cell.empty', names)
      : say(locale, 'open.cell', { ...names, role: roleText(cell, role, locale) })
  const target = {
    kind: 'contribution',
    corridorId: corridor.id,
    departmentId: department.id,
  } as const
  const area = inset(view.area, view.area.w < 240 ? 5 : 8)
  return [
    ...(cell && role !== 'none' ? drawFilled(cell, role, area, view.tone, locale) : drawFree(area)),
    { kind: 'command', ...area, label, command: { type: 'open', target } },
  ]
}

function roleText(cell: Contribution | undefined, role: ShownRole, locale: Locale): string {
  const days = cell?.days ?? null
  const name = say(locale, `role.${role}`)
  return days === null ? name : `${name}, ${sayDays(locale, days)}`
}

/** A cell nobody has filled: a quiet place with a plus. */
function drawFree(area: Rect): readonly Mark[] {
  const size = 34
  return [
    box(area, {
      fill: 'surface',
      fillOpacity: 0.35,
      stroke: 'line',
      strokeWidth: 2,
      dash: [8, 8],
      radius: 8,
    }),
    {
      kind: 'symbol',
      x: area.x + (area.w - size) / 2,
      y: area.y + (area.h - size) / 2,
      size,
      d: plus,
      fill: 'line-strong',
      isInvitation: true,
    },
  ]
}

const edges: Readonly<Record<ShownRole, Parameters<typeof box>[1]>> = {
  lead: { fill: 'raised', strokeWidth: 6 },
  contribute: { fill: 'raised', stroke: 'line-strong', strokeWidth: 2 },
  informed: {
    fill: 'surface',
    fillOpacity: 0.6,
    stroke: 'line-strong',
    strokeWidth: 2,
    dash: [4, 6],
  },
}

function drawFilled(
  cell: Contribution,
  role: ShownRole,
  area: Rect,
  tone: Tone,
  locale: Locale,
): readonly Mark[] {
  const edge = role === 'lead' ? { ...edges.lead, stroke: tone } : edges[role]
  const inside = inset(area, area.w < 240 ? 9 : 14)
  return [
    box(area, { ...edge, radius: 8 }),
    ...(area.w < 240
      ? drawSmall(cell, role, inside, locale)
      : drawLarge(cell, role, inside, locale)),
  ]
}

/** Chip, days and role beside each other, then the kind of task and the text as far as there is room. */
function drawLarge(
  cell: Contribution,
  role: ShownRole,
  area: Rect,
  locale: Locale,
): readonly Mark[] {
  const { x, y, w, h } = area
  const chip = Math.min(72, h)
  const right = x + chip + 14
  const room = w - chip - 14
  const roleName = fitting([`role.${role}`, `role.${role}.short`], room, locale)
  const head =
    cell.days === null
      ? [write(right, y + (chip - 35) / 2, room, roleName, { ...quiet, tone: 'text' })]
      : [
          write(right, y - 3, room, sayDays(locale, cell.days), strong),
          write(right, y + 36, room, roleName, quiet),
        ]
  const marks: Mark[] = [...drawRoleChip(role, x, y, chip, locale), ...head]
  let top = y + chip + 10
  if (cell.taskType !== null && top + quiet.size * quiet.lineHeight <= y + h) {
    marks.push({
      kind: 'symbol',
      x,
      y: top + 2,
      size: small,
      d: taskSymbols[cell.taskType],
      fill: 'text-quiet',
    })
    marks.push(write(x + 42, top, w - 42, say(locale, `task.${cell.taskType}.short`), quiet))
    top += 40
  }
  const text = textIn(cell.text, locale).trim()
  const lines = Math.floor((y + h - top) / (small * 1.15))
  if (text !== '' && lines > 0) {
    marks.push(write(x, top, w, text, { ...quiet, tone: 'text', maxLines: lines }))
  }
  return marks
}

/** The first of some texts that fits at the smallest size, else the last. */
function fitting(keys: readonly TextKey[], w: number, locale: Locale): string {
  const texts = keys.map((key) => say(locale, key))
  return texts.find((text) => textWidth(text, small, 'regular') <= w) ?? texts.at(-1) ?? ''
}

/** Chip and days, and the kind of task as its sign with a word where it fits. */
function drawSmall(
  cell: Contribution,
  role: ShownRole,
  area: Rect,
  locale: Locale,
): readonly Mark[] {
  const { x, y, w, h } = area
  const chip = Math.min(w < 120 ? 46 : 54, h)
  const marks: Mark[] = [...drawRoleChip(role, x, y, chip, locale)]
  const days = cell.days === null ? '' : shortDays(cell.days, w - chip - 8, locale)
  if (days !== '') marks.push(write(x + chip + 8, y + 8, w - chip - 8, days, strong))
  const top = y + chip + 10
  if (cell.taskType !== null && top + 34 <= y + h) {
    marks.push({
      kind: 'symbol',
      x: x + 2,
      y: top + 2,
      size: small,
      d: taskSymbols[cell.taskType],
      fill: 'text-quiet',
    })
    const word = say(locale, `task.${cell.taskType}.short`)
    if (textWidth(word, small, 'regular') <= w - 42) {
      marks.push(write(x + 42, top, w - 42, word, quiet))
    }
  }
  return marks
}

/** "9 Tage", "9 T." or "9", as the room allows; nothing where not even that fits. */
function shortDays(days: number, w: number, locale: Locale): string {
  const forms = [
    sayDays(locale, days),
    say(locale, 'days.short', { n: days }),
    say(locale, 'days.short', { n: days }).split(' ')[0] ?? '',
  ]
  return forms.find((form) => textWidth(form, strong.size, strong.weight) <= w) ?? ''
}
