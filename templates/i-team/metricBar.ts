/** Draws the bar of numbers under the frame, for the wall and for the printed page. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import { writeNumber, writePercent } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { boxKeys } from './boxes.ts'
import { metricBar } from './geometry.ts'
import { textSize } from './look.ts'
import { deriveTeam } from './metrics.ts'
import { say, type TextKey } from './texts.ts'
import { reachOf, sectorsOnWith, wordOfBalance, wordOfShare } from './words.ts'

/** Openness, integration, their balance, reach, corridors, positions, mandate. */
export function drawMetricBar(workshop: Workshop, locale: Locale): readonly Mark[] {
  const derived = deriveTeam(workshop)
  const { openness, integration, inOutBalance, inwardReach, corridorLink } = derived
  const withWord = (text: string, word: TextKey | null) =>
    word === null ? text : `${text} ${say(locale, word)}`
  const values: readonly (readonly [label: TextKey, width: number, text: string])[] = [
    ['metric.openness', 470, withWord(writePercent(openness, locale), wordOfShare(openness))],
    [
      'metric.integration',
      470,
      withWord(writePercent(integration, locale), wordOfShare(integration)),
    ],
    [
      'metric.balance',
      560,
      withWord(
        inOutBalance === null ? '–' : writeNumber(inOutBalance, locale, 2),
        wordOfBalance(derived),
      ),
    ],
    ['metric.with', 330, reachOf(sectorsOnWith(workshop), 5, locale)],
    ['metric.reach', 330, reachOf(...inwardReach, locale)],
    ['metric.corridors', 330, reachOf(...corridorLink, locale)],
    ['metric.fte', 200, writeNumber(derived.fte, locale)],
    [
      'metric.mandate',
      330,
      reachOf(Math.round(derived.mandateCompleteness * boxKeys.length), boxKeys.length, locale),
    ],
  ]
  let x = 60
  return [
    box(metricBar, { fill: 'ink-tint', fillOpacity: 0.55, radius: 8 }),
    ...values.flatMap(([label, width, text]) => {
      const left = x
      x += width
      return [
        write(left, metricBar.y + 3, width - 16, say(locale, label), {
          size: textSize,
          lineHeight: 1.1,
        }),
        write(left, metricBar.y + 37, width - 16, text, {
          size: 34,
          weight: 'strong',
          tone: 'text',
          lineHeight: 1.1,
        }),
      ]
    }),
  ]
}
