/** Draws what each gate asks, and how many initiatives of its phase stand how before it. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { phases, type GateKey } from '../../shared/model/records/initiative.ts'
import { write } from '../../shared/workshop/drawing.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Mark, Rect, Tone } from '../../shared/workshop/mark.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { gateAfter } from './gates.ts'
import { columnCell, inset, rows } from './geometry.ts'
import { small } from './look.ts'
import { activeInitiatives, gateCountsOf, gateStatuses, type GateStatus } from './metrics.ts'
import { statusSymbols } from './symbols.ts'
import { say } from './texts.ts'

/** The tone of a status; its symbol says the same without colour. */
export const statusTones: Readonly<Record<GateStatus, Tone>> = {
  ready: 'good',
  conditional: 'warn',
  blocked: 'bad',
  unrated: 'text-quiet',
}

/** The questions of the gates after the phases, with the counts below them. */
export function drawGates(workshop: Workshop, locale: Locale): readonly Mark[] {
  const active = activeInitiatives(workshop)
  return phases.flatMap((phase) => {
    const cell = columnCell(phase, 'gate')
    return [
      ...drawQuestion(gateAfter(phase), cell, locale),
      ...drawCounts(
        active.filter((each) => each.phase === phase),
        cell,
        locale,
      ),
    ]
  })
}

/** A gate's name and question in a cell. */
export function drawQuestion(
  gate: GateKey,
  { x, y, w }: Rect,
  locale: Locale,
  maxLines = 2,
): readonly Mark[] {
  const room = w - 2 * inset
  return [
    write(x + inset, y, room, say(locale, `gate.${gate}`), {
      size: 32,
      weight: 'strong',
      tone: 'text',
      lineHeight: 1.2,
    }),
    write(x + inset, y + 40, room, say(locale, `gate.${gate}.question`), { ...small, maxLines }),
  ]
}

function drawCounts(
  initiatives: readonly Initiative[],
  cell: Rect,
  locale: Locale,
): readonly Mark[] {
  const counts = gateCountsOf(initiatives)
  const step = (cell.w - 2 * inset) / gateStatuses.length
  const y = rows.gate.y + rows.gate.h - 44
  return gateStatuses.flatMap((status, position): readonly Mark[] => {
    const count = counts[status]
    const x = cell.x + inset + position * step
    return [
      {
        kind: 'symbol',
        x,
        y: y + 3,
        size: 30,
        d: statusSymbols[status],
        fill: count === 0 ? 'line-strong' : statusTones[status],
      },
      write(x + 40, y, step - 44, writeNumber(count, locale), {
        ...small,
        tone: count === 0 ? 'text-quiet' : 'text',
        weight: count === 0 ? 'regular' : 'strong',
      }),
    ]
  })
}
