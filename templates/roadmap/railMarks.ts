/** Draws the rail: the eight principles, what the signs mean, and the tray of parked initiatives. */
import type { Locale } from '../../shared/i18n/locale.ts'
import {
  principleKeys,
  type PrincipleKey,
  type Rating,
} from '../../shared/model/records/initiative.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Tone } from '../../shared/workshop/mark.ts'
import { trayGround } from '../../shared/workshop/sheet.ts'
import { layoutText } from '../../shared/workshop/textLayout.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { statusTones } from './gateMarks.ts'
import { legend, principleCard, principlesHeading, tray } from './geometry.ts'
import { heading, small } from './look.ts'
import { countLinked, gateStatuses, roadmapFlags } from './metrics.ts'
import { drawRating } from './ratingMarks.ts'
import { flagSymbols, statusSymbols } from './symbols.ts'
import { say } from './texts.ts'

/** Everything right of the columns. */
export function drawRail(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { x, y, w } = principlesHeading
  return [
    write(x, y - 4, w, say(locale, 'principles'), { ...heading, size: 36 }),
    ...principleKeys.flatMap((key, position) => drawPrinciple(key, position, workshop, locale)),
    ...drawLegend(locale),
    ...drawTray(locale),
  ]
}

function drawPrinciple(
  key: PrincipleKey,
  position: number,
  workshop: Workshop,
  locale: Locale,
): readonly Mark[] {
  const area = principleCard(position)
  const linked = countLinked(workshop, key)
  const isHeard = linked > 0
  const x = area.x + 84
  const w = area.w - 96
  const count = say(locale, linked === 1 ? 'principle.count.one' : 'principle.count.other', {
    n: linked,
  })
  const step = small.size * small.lineHeight
  const words = { ...small, tone: 'text', maxLines: 2 } as const
  const lines = layoutText(write(x, 0, w, say(locale, `principle.${key}`), words)).length
  const top = area.y + (area.h - (lines + 1) * step) / 2
  const name = write(x, top, w, say(locale, `principle.${key}`), words)
  return [
    box(area, {
      fill: 'raised',
      stroke: 'line',
      strokeWidth: 2,
      radius: 10,
    }),
    {
      kind: 'circle',
      x: area.x + 44,
      y: area.y + area.h / 2,
      r: 27,
      fill: isHeard ? 'ink' : 'surface',
      stroke: isHeard ? 'ink' : 'line-strong',
      strokeWidth: 3,
      ...(isHeard ? {} : { dash: [6, 6] }),
    },
    write(area.x + 14, area.y + area.h / 2 - 21, 60, key, {
      ...heading,
      align: 'middle',
      tone: isHeard ? 'on-ink' : 'text-quiet',
    }),
    name,
    write(x, top + lines * step, w, isHeard ? count : say(locale, 'principle.unheard'), {
      ...small,
      tone: isHeard ? 'ink' : 'text-quiet',
      weight: isHeard ? 'strong' : 'regular',
    }),
  ]
}

const ratings: readonly Rating[] = [2, 1, 0, null]

function drawLegend(locale: Locale): readonly Mark[] {
  const { x, y, w } = legend
  const half = w / 2
  const row = (position: number) => y + 12 + position * 42
  const sign = (
    column: number,
    position: number,
    d: string,
    fill: Tone,
    label: string,
  ): readonly Mark[] => [
    { kind: 'symbol', x: x + 5 + column * half, y: row(position) + 4, size: 30, d, fill },
    write(x + 50 + column * half, row(position) + 2, half - 54, label, small),
  ]
  return [
    line({ x, y }, { x: x + w, y }, { stroke: 'line' }),
    ...ratings.flatMap((rating, position): readonly Mark[] => [
      ...drawRating(rating, x + 20, row(position) + 19),
      write(x + 50, row(position) + 2, half - 54, say(locale, `rating.${rating ?? 'null'}`), small),
    ]),
    ...gateStatuses.flatMap((status, position) =>
      sign(
        1,
        position,
        statusSymbols[status],
        statusTones[status],
        say(locale, `status.${status}`),
      ),
    ),
    ...roadmapFlags.flatMap((flag, position) =>
      sign(
        position % 2,
        ratings.length + Math.floor(position / 2),
        flagSymbols[flag],
        'warn',
        say(locale, `flag.${flag}`),
      ),
    ),
  ]
}

function drawTray(locale: Locale): readonly Mark[] {
  return [
    trayGround(tray),
    write(tray.x + 20, tray.y + 8, tray.w - 40, say(locale, 'tray'), { ...heading, size: 36 }),
    write(tray.x + 20, tray.y + 52, tray.w - 40, say(locale, 'tray.hint'), small),
  ]
}
