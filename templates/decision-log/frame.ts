/** Draws the sheet of the decision log. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { decisionMethods, type DecisionMethod } from '../../shared/model/records/decision.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { frameSize } from '../kit/columns.ts'
import { drawColumn, drawMetricBar, drawQuestion } from '../kit/sheetMarks.ts'
import { bars, flag, tick } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { isToReview } from './metrics.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const colors: Readonly<Record<DecisionMethod, PaletteKey>> = {
  consent: 'green',
  vote: 'violet',
  lead: 'ochre',
}
const symbols: Readonly<Record<DecisionMethod, string>> = { consent: tick, vote: bars, lead: flag }

/** Everything of the sheet, from back to front; without a day nothing is to be looked at again. */
export function draw(workshop: Workshop, locale: Locale, today?: Day): readonly Mark[] {
  const { decisions } = workshop
  const counts = countBy(decisions, decisionMethods, ({ method }) => method)
  const toReview = decisions.filter((each) => isToReview(each, today ?? null))
  return [
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
    drawQuestion(say(locale, 'question')),
    ...columns.flatMap((column) => {
      const { key } = column
      const label = say(locale, `column.${key}`)
      return drawColumn(column, {
        color: colors[key],
        symbol: symbols[key],
        label,
        hint: say(locale, `hint.${key}`),
        count: counts.get(key) ?? 0,
        empty: decisions.length === 0 && key === 'consent' ? say(locale, 'empty') : '',
        add: {
          label: say(locale, 'add', { column: label }),
          command: { type: 'create', kind: 'decision', method: key },
        },
      })
    }),
    ...drawMetricBar([
      { label: say(locale, 'metric.count'), text: String(decisions.length), share: 1 },
      ...decisionMethods.map((key) => ({
        label: say(locale, `metric.${key}`),
        text: String(counts.get(key) ?? 0),
        share: 1,
      })),
      {
        label: say(locale, 'metric.review'),
        text: today === undefined ? '–' : String(toReview.length),
        share: 1,
      },
    ]),
  ]
}
