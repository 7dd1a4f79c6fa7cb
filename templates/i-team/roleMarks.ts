/** Draws the roles of the I-Team: name, direction, full-time equivalents, and their sum. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { line, write } from '../../shared/workshop/drawing.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { layoutText } from '../../shared/workshop/textLayout.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawPlus } from './insideMarks.ts'
import { note, textSize } from './look.ts'
import { deriveTeam } from './metrics.ts'
import { roleRows, sumRow, type RoleRow } from './roleRows.ts'
import { directionSymbols } from './symbols.ts'
import { say } from './texts.ts'

/** The list with its sum. */
export function drawRoles(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { rows, rest, hidden } = roleRows(workshop)
  const more = hidden > 0 ? say(locale, 'inside.more', { n: hidden }) : say(locale, 'role.none')
  const { x, y, w, h } = sumRow
  const sum = say(locale, 'role.sum', { n: writeNumber(deriveTeam(workshop).fte, locale) })
  return [
    ...rows.flatMap((row) => drawRole(row, locale)),
    ...(rest ? [note(rest.x + 8, rest.y + 8, rest.w - 16, more, hidden > 0 ? 1 : 2)] : []),
    line({ x, y: y - 4 }, { x: x + w, y: y - 4 }, { stroke: 'line' }),
    ...drawPlus({ x: x + 8, y: y + 2, w: 48, h: 46 }, say(locale, 'role.add'), {
      type: 'create',
      kind: 'teamRole',
    }),
    write(x + 72, y + h / 2 - 20, w - 80, sum, {
      size: 32,
      weight: 'strong',
      tone: 'text',
      align: 'end',
    }),
  ]
}

const fteWidth = 66
const arrowSize = 30

function drawRole({ role, area }: RoleRow, locale: Locale): readonly Mark[] {
  const { x, y, w, h } = area
  const name = textIn(role.name, locale) || say(locale, 'unnamed')
  const right = x + w - 8
  const text = write(x + 8, y, w - fteWidth - arrowSize - 46, name, {
    size: textSize,
    tone: 'text',
    lineHeight: 1.12,
    maxLines: h >= 72 ? 2 : 1,
  })
  const middle = y + h / 2
  const height = layoutText(text).length * textSize * text.lineHeight
  const arrow: readonly Mark[] = role.direction
    ? [
        {
          kind: 'symbol',
          x: right - fteWidth - 14 - arrowSize,
          y: middle - arrowSize / 2,
          size: arrowSize,
          d: directionSymbols[role.direction],
          fill: 'text-quiet',
        },
      ]
    : []
  const direction = role.direction ? say(locale, `direction.${role.direction}`) : ''
  return [
    { ...text, y: middle - height / 2 },
    ...arrow,
    write(
      right - fteWidth,
      middle - 19,
      fteWidth,
      role.fte === null ? '–' : writeNumber(role.fte, locale),
      {
        size: textSize,
        align: 'end',
        tone: 'text',
      },
    ),
    {
      kind: 'command',
      ...area,
      label: say(locale, 'role.open', { name, direction }).trim(),
      command: { type: 'open', target: { kind: 'teamRole', id: role.id } },
      order: { kind: 'teamRole', id: role.id, axis: 'y' },
    },
  ]
}
