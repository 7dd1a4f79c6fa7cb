/** Draws the sheet of the action plan. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import { actionStatuses, type ActionStatus } from '../../shared/model/records/action.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { writeDay } from '../../shared/workshop/writeDay.ts'
import { drawColumnSheet, type ColumnSheetLook } from '../kit/columnSheet.ts'
import { drawMetricBar } from '../kit/sheetMarks.ts'
import { cross, half, ring, tick } from '../kit/symbols.ts'
import { countBy, ofWhole } from '../kit/values.ts'
import { summarize } from './metrics.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const look: Omit<ColumnSheetLook<ActionStatus>, 'counts'> = {
  columns,
  colors: {
    open: 'slate',
    doing: 'blue',
    done: 'green',
    dropped: 'sand',
  },
  symbols: {
    open: ring,
    doing: half,
    done: tick,
    dropped: cross,
  },
  start: 'open',
  say,
  create: (key) => ({ type: 'create', kind: 'action', status: key }),
}

/** Everything of the sheet, from back to front; without a day nothing is overdue. */
export function draw(workshop: Workshop, locale: Locale, today?: Day): readonly Mark[] {
  const counts = countBy(workshop.actions, actionStatuses, ({ status }) => status)
  return [
    ...drawColumnSheet({ ...look, counts }, workshop, locale),
    ...drawNumbers(workshop, locale, today ?? null),
  ]
}

function drawNumbers(workshop: Workshop, locale: Locale, today: Day | null): readonly Mark[] {
  const { running, done, flagged, next } = summarize(workshop, today)
  const [first] = next
  const numbers = [
    ['running', String(running.length)],
    ['done', ofWhole(done.length, running.length + done.length, say, locale)],
    ['noOwner', String(flagged.noOwner.length)],
    ['noDue', String(flagged.noDue.length)],
    ['overdue', today === null ? '–' : String(flagged.overdue.length)],
    ['next', first?.due ? writeDay(first.due, locale) : '–'],
  ] as const
  return drawMetricBar(
    numbers.map(([key, text]) => ({ label: say(locale, `metric.${key}`), text, share: 1 })),
  )
}
