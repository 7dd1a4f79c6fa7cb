/** Draws the sheet of the parking lot. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { topicStatuses, type TopicStatus } from '../../shared/model/records/kit.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { frameSize } from '../kit/columns.ts'
import { drawColumn, drawMetricBar, drawQuestion } from '../kit/sheetMarks.ts'
import { flag, parked, tick } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const colors: Readonly<Record<TopicStatus, PaletteKey>> = {
  open: 'ochre',
  assigned: 'blue',
  closed: 'green',
}
const symbols: Readonly<Record<TopicStatus, string>> = {
  open: parked,
  assigned: flag,
  closed: tick,
}

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { parkedTopics } = workshop
  const counts = countBy(parkedTopics, topicStatuses, ({ status }) => status)
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
        empty: parkedTopics.length === 0 && key === 'open' ? say(locale, 'empty') : '',
        add: {
          label: say(locale, 'add', { column: label }),
          command: { type: 'create', kind: 'parkedTopic', status: key },
        },
      })
    }),
    ...drawMetricBar([
      { label: say(locale, 'metric.count'), text: String(parkedTopics.length), share: 1 },
      ...(['open', 'assigned', 'closed'] as const).map((key) => ({
        label: say(locale, `metric.${key}`),
        text: String(counts.get(key) ?? 0),
        share: 1,
      })),
    ]),
  ]
}
