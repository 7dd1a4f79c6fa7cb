/** Draws the sheet of the decision log. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import { decisionMethods, type DecisionMethod } from '../../shared/model/records/decision.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { countValues, drawColumnSheet, type ColumnSheetLook } from '../kit/columnSheet.ts'
import { drawMetricBar } from '../kit/sheetMarks.ts'
import { bars, flag, tick } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { isToReview } from './metrics.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const look: Omit<ColumnSheetLook<DecisionMethod>, 'counts'> = {
  columns,
  colors: {
    consent: 'green',
    vote: 'violet',
    lead: 'ochre',
  },
  symbols: { consent: tick, vote: bars, lead: flag },
  start: 'consent',
  say,
  create: (key) => ({ type: 'create', kind: 'decision', method: key }),
}

/** Everything of the sheet, from back to front; without a day nothing is to be looked at again. */
export function draw(workshop: Workshop, locale: Locale, today?: Day): readonly Mark[] {
  const { decisions } = workshop
  const counts = countBy(decisions, decisionMethods, ({ method }) => method)
  const toReview = decisions.filter((each) => isToReview(each, today ?? null))
  return [
    ...drawColumnSheet({ ...look, counts }, workshop, locale),
    ...drawMetricBar([
      ...countValues(counts, decisionMethods, say, locale),
      {
        label: say(locale, 'metric.review'),
        text: today === undefined ? '–' : String(toReview.length),
        share: 1,
      },
    ]),
  ]
}
