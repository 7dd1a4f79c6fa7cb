/** Draws the bar of numbers under the grid, and what its signs mean. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import { writePercent, writeValue } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { textWidth } from '../../shared/workshop/textLayout.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { CellIndex } from './cells.ts'
import { rewiringOf } from './gaps.ts'
import { metricBar } from './geometry.ts'
import { quiet, small } from './look.ts'
import { deriveCorridors } from './metrics.ts'
import { drawRoleChip, shownRoles } from './roleChip.ts'
import { taskSymbols } from './symbols.ts'
import { say } from './texts.ts'

const left = 60

/** Crossness, density, reciprocity, lead coverage and re-wiring; then the legend of the cells. */
export function drawMetricBar(
  workshop: Workshop,
  cells: CellIndex,
  locale: Locale,
): readonly Mark[] {
  const derived = deriveCorridors(workshop, cells)
  const value = (x: number, w: number, label: string, text: string): readonly Mark[] => [
    write(left + x, metricBar.y + 3, w, label, { ...quiet, lineHeight: 1.1 }),
    write(left + x, metricBar.y + 36, w, text, {
      size: 34,
      weight: 'strong',
      tone: 'text',
      lineHeight: 1.1,
    }),
  ]
  return [
    box(metricBar, { fill: 'ink-tint', fillOpacity: 0.55, radius: 8 }),
    ...value(0, 320, say(locale, 'metric.crossness'), writeValue(derived.crossnessMean, locale, 2)),
    ...value(
      340,
      320,
      say(locale, 'metric.density'),
      sayShare(locale, 'metric.pairs', derived.density),
    ),
    ...value(
      680,
      300,
      say(locale, 'metric.reciprocity'),
      sayShare(locale, 'metric.pairs', derived.reciprocity),
    ),
    ...value(
      1000,
      360,
      say(locale, 'metric.leadCoverage'),
      sayShare(locale, 'metric.departments', derived.leadCoverage),
    ),
    ...value(
      1380,
      200,
      say(locale, 'metric.rewiring'),
      writePercent(rewiringOf(workshop).share, locale),
    ),
    ...drawLegend(locale),
  ]
}

/** "14 von 15 Paaren" or "14 von 15"; "–" where there is nothing to take a share of. */
export function sayShare(
  locale: Locale,
  key: 'metric.pairs' | 'metric.departments' | 'insight.share',
  [n, all]: readonly [number, number],
): string {
  return all === 0 ? '–' : say(locale, key, { n, all })
}

/** The signs of the cells from the bar's right end, each with its word. */
function drawLegend(locale: Locale): readonly Mark[] {
  const sign = 48
  const words = [
    ...shownRoles.map((role) => ({ role, word: say(locale, `legend.${role}`) })),
    { task: 'existing' as const, word: say(locale, 'task.existing') },
    { task: 'new' as const, word: say(locale, 'task.new') },
  ]
  const widths = words.map(({ word }) => sign + 10 + textWidth(word, small, 'regular') + 28)
  const start = metricBar.x + metricBar.w - widths.reduce((sum, w) => sum + w, 0)
  const y = metricBar.y + (metricBar.h - sign) / 2
  return words.flatMap((each, position): readonly Mark[] => {
    const x = start + widths.slice(0, position).reduce((sum, w) => sum + w, 0)
    const shape: readonly Mark[] =
      'role' in each
        ? drawRoleChip(each.role, x, y, sign, locale)
        : [
            {
              kind: 'symbol',
              x: x + 10,
              y: y + 8,
              size: 32,
              d: taskSymbols[each.task],
              fill: 'text-quiet',
            },
          ]
    const room = (widths[position] ?? 0) - sign - 10
    return [...shape, write(x + sign + 10, y + 6, room, each.word, quiet)]
  })
}
