/** Draws the bar of numbers under the matrix, for the wall and for the printed page. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import { writePercent, writeValue } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { stateOf, type Workshop } from '../../shared/workshop/workshop.ts'
import { approaches } from './approach.ts'
import { metricBar } from './geometry.ts'
import { leanText } from './lean.ts'
import { breadthOf, currentStop, profileAt, stopsOf } from './metrics.ts'
import { stopLabel } from './pathCards.ts'
import { templateId } from './place.ts'
import { symbols } from './symbols.ts'
import { say } from './texts.ts'

/** Balance, coverage, current stop and lean; then the share of each approach. */
export function drawMetricBar(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { stage, weight } = stateOf(workshop, templateId)
  const profile = profileAt(workshop.initiatives, stage, weight)
  const stop = currentStop(stopsOf(workshop.enablers, workshop.initiatives, stage, profile))
  const { balance, coverage, shares } = profile
  const word = balance === null ? '' : say(locale, `breadth.${breadthOf(balance)}`)
  const value = (x: number, w: number, label: string, text: string): readonly Mark[] => [
    write(x, metricBar.y + 4, w, label, { lineHeight: 1.15 }),
    write(x, metricBar.y + 36, w, text, {
      size: 34,
      weight: 'strong',
      tone: 'text',
      lineHeight: 1.1,
    }),
  ]
  const left = 60
  return [
    box(metricBar, { fill: 'ink-tint', fillOpacity: 0.55, radius: 8 }),
    ...value(
      left,
      330,
      say(locale, 'metric.balance'),
      `${writeValue(balance, locale, 1)} ${word}`.trim(),
    ),
    ...value(
      left + 350,
      220,
      say(locale, 'metric.coverage'),
      coverage === null ? '–' : say(locale, 'metric.coverage.value', { n: coverage }),
    ),
    ...value(
      left + 590,
      400,
      say(locale, 'metric.stop'),
      stop === null ? say(locale, 'stop.none') : stopLabel(locale, stop),
    ),
    ...value(left + 1010, 860, say(locale, 'metric.lean'), leanText(profile.lean, locale)),
    write(1980, metricBar.y + 4, 300, say(locale, 'metric.shares'), { lineHeight: 1.15 }),
    ...approaches.flatMap((approach, position): readonly Mark[] => [
      {
        kind: 'symbol',
        x: 1980 + position * 290,
        y: metricBar.y + 40,
        size: 30,
        d: symbols[approach],
        fill: 'ink',
      },
      write(
        1980 + position * 290 + 42,
        metricBar.y + 36,
        200,
        writePercent(shares?.[position] ?? null, locale),
        {
          size: 34,
          weight: 'strong',
          tone: 'text',
          lineHeight: 1.1,
        },
      ),
    ]),
  ]
}
