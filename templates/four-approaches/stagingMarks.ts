/** Draws the staging: balance over the stages, the slider that everybody shares, how cards count. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import { writeValue } from '../../shared/workshop/fillIn.ts'
import type { Mark, Point } from '../../shared/workshop/mark.ts'
import { stateOf, type Workshop } from '../../shared/workshop/workshop.ts'
import { staging } from './geometry.ts'
import { profileAt } from './metrics.ts'
import { templateId } from './place.ts'
import { stageName } from './stageName.ts'
import { say } from './texts.ts'

const { x, y, w } = staging
const inset = 62
const plot = { top: y + 156, bottom: y + 286 }
const sliderY = y + 334

/** The staging block beside the matrix. */
export function drawStaging(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { stage, weight } = stateOf(workshop, templateId)
  const names = workshop.stages.map((each) => stageName(each, locale))
  const binding = { recordId: `templateState:${templateId}`, field: 'stage' }
  return [
    line({ x, y }, { x: x + w, y }, { stroke: 'line' }),
    write(x, y + 14, 300, say(locale, 'staging'), {
      size: 36,
      weight: 'strong',
      tone: 'text',
      lineHeight: 1.2,
    }),
    write(x, y + 58, w, say(locale, 'staging.hint')),
    ...drawSeries(workshop, locale),
    {
      kind: 'slider',
      x: x + inset,
      y: sliderY,
      w: w - 2 * inset,
      label: say(locale, 'staging'),
      steps: names,
      value: stage,
      binding,
    },
    ...workshop.stages.map(({ key, name }): Mark => {
      const isCurrent = key === stage
      return {
        ...write(pointX(key) - 62, sliderY + 34, 124, textIn(name, locale), {
          align: 'middle',
          tone: isCurrent ? 'ink' : 'text-quiet',
          weight: isCurrent ? 'strong' : 'regular',
        }),
        kind: 'field',
        label: say(locale, 'stage.rename', { n: key }),
        placeholder: say(locale, 'stage', { n: key }),
        binding: { recordId: `stage:${key}`, field: 'name' },
      }
    }),
    write(x, y + 441, 190, say(locale, 'weight'), { tone: 'text' }),
    ...(['count', 'effort'] as const).map((value, position): Mark => ({
      kind: 'button',
      x: x + 192 + position * 216,
      y: y + 430,
      w: 212,
      h: 60,
      label: say(locale, `weight.${value}`),
      isPressed: weight === value,
      value,
      binding: { recordId: `templateState:${templateId}`, field: 'weight' },
    })),
  ]
}

function drawSeries(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { stage, weight } = stateOf(workshop, templateId)
  const values = workshop.stages.map(
    ({ key }) => profileAt(workshop.initiatives, key, weight).balance,
  )
  const points = values.flatMap((value, key): readonly { key: number; at: Point }[] =>
    value === null ? [] : [{ key, at: { x: pointX(key), y: pointY(value) } }],
  )
  return [
    // The two thresholds, so that the words einseitig, im Aufbau, breit have a place.
    ...[40, 75].map((value) =>
      line(
        { x, y: pointY(value) },
        { x: x + w, y: pointY(value) },
        { stroke: 'line', dash: [6, 8] },
      ),
    ),
    line({ x, y: plot.bottom }, { x: x + w, y: plot.bottom }, { stroke: 'line' }),
    ...(points.length > 1
      ? [
          {
            kind: 'line' as const,
            points: points.map(({ at }) => at),
            stroke: 'ink' as const,
            strokeWidth: 5,
          },
        ]
      : []),
    ...points.map(({ key, at }): Mark => ({
      kind: 'circle',
      x: at.x,
      y: at.y,
      r: key === stage ? 14 : 9,
      fill: key === stage ? 'ink' : 'surface',
      stroke: 'ink',
      strokeWidth: 4,
    })),
    ...values.flatMap((value, key) => [
      box(
        { x: pointX(key) - 36, y: pointY(value ?? 0) - 54, w: 72, h: 36 },
        { fill: 'surface', fillOpacity: 0.85 },
      ),
      write(pointX(key) - 62, pointY(value ?? 0) - 54, 124, writeValue(value, locale, 1), {
        align: 'middle',
        tone: key === stage ? 'ink' : 'text-quiet',
        weight: key === stage ? 'strong' : 'regular',
      }),
    ]),
  ]
}

function pointX(stage: number): number {
  return x + inset + (stage * (w - 2 * inset)) / 4
}

function pointY(balance: number): number {
  return plot.bottom - ((plot.bottom - plot.top) * balance) / 100
}
