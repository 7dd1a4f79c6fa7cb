/** Draws the sheet of the agreements. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { consents, type Consent } from '../../shared/model/records/kit.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { frameSize } from '../kit/columns.ts'
import { drawColumn, drawMetricBar, drawQuestion } from '../kit/sheetMarks.ts'
import { ring, stop, tick } from '../kit/symbols.ts'
import { countBy } from '../kit/values.ts'
import { columns } from './places.ts'
import { say } from './texts.ts'

const colors: Readonly<Record<Consent, PaletteKey>> = {
  open: 'slate',
  consent: 'green',
  objection: 'orange',
}
const symbols: Readonly<Record<Consent, string>> = { open: ring, consent: tick, objection: stop }

/** Everything of the sheet, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { agreements } = workshop
  const counts = countBy(agreements, consents, ({ consent }) => consent)
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
        empty: agreements.length === 0 && key === 'open' ? say(locale, 'empty') : '',
        add: {
          label: say(locale, 'add', { column: label }),
          command: { type: 'create', kind: 'agreement', consent: key },
        },
      })
    }),
    ...drawMetricBar([
      { label: say(locale, 'metric.count'), text: String(agreements.length), share: 1 },
      ...(['consent', 'open', 'objection'] as const).map((key) => ({
        label: say(locale, `metric.${key}`),
        text: String(counts.get(key) ?? 0),
        share: 1,
      })),
    ]),
  ]
}
