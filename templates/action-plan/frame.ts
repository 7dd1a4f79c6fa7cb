/** Draws the sheet of the action plan. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { actionStatuses, type ActionStatus } from '../../shared/model/records/action.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { writeDay } from '../../shared/workshop/writeDay.ts'
import { frameSize } from '../kit/columns.ts'
import { drawColumn, drawMetricBar, drawQuestion } from '../kit/sheetMarks.ts'
import { cross, half, ring, tick } from '../kit/symbols.ts'
import { countBy, ofWhole } from '../kit/values.ts'
import { summarize } from './metrics.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const colors: Readonly<Record<ActionStatus, PaletteKey>> = {
  open: 'slate',
  doing: 'blue',
  done: 'green',
  dropped: 'sand',
}
const symbols: Readonly<Record<ActionStatus, string>> = {
  open: ring,
  doing: half,
  done: tick,
  dropped: cross,
}

/** Everything of the sheet, from back to front; without a day nothing is overdue. */
export function draw(workshop: Workshop, locale: Locale, today?: Day): readonly Mark[] {
  const { actions } = workshop
  const counts = countBy(actions, actionStatuses, ({ status }) => status)
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
        empty: actions.length === 0 && key === 'open' ? say(locale, 'empty') : '',
        add: {
          label: say(locale, 'add', { column: label }),
          command: { type: 'create', kind: 'action', status: key },
        },
      })
    }),
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
