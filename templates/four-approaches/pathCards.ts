/** Draws the path: five numbered stops with their question and what makes them possible. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import { stateOf, type Workshop } from '../../shared/workshop/workshop.ts'
import { approaches } from './approach.ts'
import { pathCard } from './geometry.ts'
import { currentStop, profileAt, stopsOf, type Stop } from './metrics.ts'
import { templateId } from './place.ts'
import { tick } from './symbols.ts'
import { say } from './texts.ts'

/** The five stops in the board's own order. */
export function drawPath(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { stage, weight } = stateOf(workshop, templateId)
  const { enablers, initiatives } = workshop
  const stops = stopsOf(enablers, initiatives, stage, profileAt(initiatives, stage, weight))
  const current = currentStop(stops)
  const first = pathCard(0)
  const last = pathCard(stops.length - 1)
  const spine = first.x + 52
  return [
    line(
      { x: spine, y: first.y + 60 },
      { x: spine, y: last.y + 60 },
      { stroke: 'line-strong', strokeWidth: 4 },
    ),
    ...stops.flatMap((stop, position) =>
      drawStop(stop, position, pathCard(position), stop.key === current, workshop, locale),
    ),
  ]
}

/** The name of a stop: an approach or balance. */
export function stopLabel(locale: Locale, key: number): string {
  return say(locale, `approach.${approaches[key] ?? 'balance'}`)
}

/** What makes a stop possible, in words. */
export function enablerLabel(locale: Locale, key: number): string {
  return say(locale, `enabler.${stopKey(key)}`)
}

function drawStop(
  stop: Stop,
  position: number,
  area: Rect,
  isCurrent: boolean,
  workshop: Workshop,
  locale: Locale,
): readonly Mark[] {
  const { x, y, w } = area
  const isTicked = workshop.enablers.find(({ key }) => key === stop.key)?.ticked
  const enabler = enablerLabel(locale, stop.key)
  return [
    box(area, {
      fill: 'raised',
      stroke: isCurrent ? 'ink' : 'line',
      strokeWidth: isCurrent ? 5 : 2,
      radius: 10,
    }),
    {
      kind: 'circle',
      x: x + 52,
      y: y + 50,
      r: 30,
      fill: stop.isReached ? 'ink' : 'surface',
      stroke: stop.isReached ? 'ink' : 'line-strong',
      strokeWidth: 3,
    },
    write(x + 22, y + 27, 60, String(position + 1), {
      size: 34,
      weight: 'strong',
      align: 'middle',
      tone: stop.isReached ? 'on-ink' : 'text',
    }),
    write(x + 104, y + 14, w - 274, stopLabel(locale, stop.key), {
      size: 34,
      weight: 'strong',
      tone: 'text',
      lineHeight: 1.2,
    }),
    ...(stop.isReached
      ? ([
          { kind: 'symbol', x: x + w - 44, y: y + 21, size: 28, d: tick, fill: 'good' },
          write(x + w - 166, y + 16, 116, say(locale, 'stop.reached'), {
            align: 'end',
            tone: 'good',
          }),
        ] satisfies readonly Mark[])
      : []),
    write(x + 104, y + 58, w - 124, say(locale, `step.${stopKey(stop.key)}`)),
    ...(isTicked === undefined
      ? [write(x + 104, y + 98, w - 124, enabler, { tone: 'text', maxLines: 2 })]
      : ([
          {
            kind: 'checkbox',
            x: x + 104,
            y: y + 100,
            size: 34,
            label: `${stopLabel(locale, stop.key)}: ${enabler}`,
            isOn: isTicked,
            binding: { recordId: `enabler:${stop.key}`, field: 'ticked' },
          },
          write(x + 154, y + 98, w - 174, enabler, { tone: 'text', maxLines: 2, lineHeight: 1.22 }),
        ] satisfies readonly Mark[])),
  ]
}

function stopKey(key: number): 0 | 1 | 2 | 3 | 4 {
  return key === 0 || key === 1 || key === 2 || key === 3 ? key : 4
}
