/** Draws the band of what accompanies all phases: four fields, each one area to press. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { continuousCell, leftColumn, rows } from './geometry.ts'
import { heading, small } from './look.ts'
import { templateId } from './place.ts'
import { say } from './texts.ts'

/** The keys of the four fields, from left to right. */
export const continuousKeys = [
  'operatorModel',
  'mission',
  'errorCulture',
  'transferability',
] as const
export type ContinuousKey = (typeof continuousKeys)[number]

/** The band with its name. */
export function drawContinuous(workshop: Workshop, locale: Locale): readonly Mark[] {
  const x = leftColumn.x + 20
  const w = leftColumn.w - 40
  return [
    write(x, rows.continuous.y + 8, w, say(locale, 'continuous'), heading),
    write(x, rows.continuous.y + 52, w, say(locale, 'continuous.what'), small),
    ...continuousKeys.flatMap((key, position) =>
      drawField(key, continuousCell(position), workshop, locale),
    ),
  ]
}

/** Two lines hold far fewer; the rest need not be measured. */
const mostLetters = 200

function drawField(
  key: ContinuousKey,
  cell: Rect,
  workshop: Workshop,
  locale: Locale,
): readonly Mark[] {
  const field = workshop.fields.find((each) => each.templateId === templateId && each.key === key)
  const label = say(locale, `continuous.${key}`)
  const area = { x: cell.x + 6, y: cell.y, w: cell.w - 12, h: cell.h }
  const x = area.x + 14
  const w = area.w - 28
  const text = textIn(field?.text, locale).slice(0, mostLetters)
  const confidence = field?.confidence ?? null
  return [
    box(area, { fill: 'raised', stroke: 'line', strokeWidth: 2, radius: 8 }),
    write(x, area.y + 4, w, label, { ...small, weight: 'strong', tone: 'text' }),
    ...(confidence === null
      ? []
      : [
          write(x + w - 220, area.y + 4, 220, say(locale, `confidence.${confidence}`), {
            ...small,
            align: 'end',
          }),
        ]),
    write(x, area.y + 38, w, text || say(locale, `continuous.${key}.prompt`), {
      ...small,
      lineHeight: 1.05,
      tone: text === '' ? 'text-quiet' : 'text',
      maxLines: 2,
    }),
    {
      kind: 'command',
      ...area,
      label: say(locale, 'continuous.open', { label }),
      command: { type: 'open', target: { kind: 'field', templateId, key } },
    },
  ]
}
