/** Draws the headers of the columns. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import { textWidth } from '../../shared/workshop/textLayout.ts'
import type { Department } from '../../shared/workshop/workshop.ts'
import { departmentHead, inset } from './geometry.ts'
import { colorOf, quiet, small, strong, writeFitting } from './look.ts'
import { say, sayDays } from './texts.ts'
import type { GridView } from './view.ts'

/** The header of a column: its mark, what it can give, its name. */
export function drawDepartmentHead(
  department: Department,
  column: number,
  { grid, locale }: GridView,
): readonly Mark[] {
  const area = inset(departmentHead(grid, column), 4)
  const color = colorOf(department, column)
  const name = textIn(department.name, locale) || department.id
  const margin = area.w < 240 ? 10 : 16
  const x = area.x + margin
  const w = area.w - 2 * margin
  const sign = 32
  return [
    box(area, { fill: 'raised', stroke: 'line', strokeWidth: 2, radius: 8 }),
    box({ x: area.x, y: area.y, w: area.w, h: 8 }, { fill: color, radius: 4 }),
    { kind: 'mark', x, y: area.y + 13, size: sign, color },
    ...capacityMarks(
      department,
      { x: x + sign + 8, y: area.y + 12, w: w - sign - 8, h: 34 },
      locale,
    ),
    writeFitting(x, area.y + 45, w, name, { ...strong, lineHeight: 1.03 }, [
      { size: 34, maxLines: 2 },
      { size: 32, maxLines: 2 },
      { size: small, maxLines: 3 },
    ]),
    {
      kind: 'command',
      ...area,
      label: say(locale, 'open.department', { department: name }),
      command: { type: 'open', target: { kind: 'department', id: department.id } },
      order: { kind: 'department', id: department.id, axis: 'x' },
    },
  ]
}

function capacityMarks(department: Department, area: Rect, locale: Locale): readonly Mark[] {
  const { capacityDays } = department
  if (capacityDays === null) return []
  const days = sayDays(locale, capacityDays)
  const forms = [
    say(locale, 'capacity', { days }),
    days,
    say(locale, 'days.short', { n: capacityDays }),
  ]
  const fitting = forms.find((form) => textWidth(form, small, 'regular') <= area.w)
  return fitting === undefined
    ? []
    : [write(area.x, area.y, area.w, fitting, { ...quiet, align: 'end' })]
}
