/** Draws a sheet of columns: its title, its question, and each column with its heading and its "+". */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { FrameCommand } from '../../shared/workshop/target.ts'
import type { Say } from '../../shared/workshop/templateTexts.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { frameSize, type Column } from './columns.ts'
import { drawColumn, drawQuestion, type BarValue } from './sheetMarks.ts'

/** How a sheet of columns looks and what it says. */
export interface ColumnSheetLook<Key extends string> {
  readonly columns: readonly Column<Key>[]
  /** A column without a colour is a tray. */
  readonly colors: Readonly<Record<Key, PaletteKey | null>>
  readonly symbols: Readonly<Record<Key, string>>
  /** How many cards belong into each column. */
  readonly counts: ReadonlyMap<Key, number>
  /** The column in which a sheet without a card says what to do. */
  readonly start: Key
  readonly say: Say<'title' | 'question' | 'empty' | 'add' | `column.${Key}` | `hint.${Key}`>
  /** What a column's "+" makes. */
  create(key: Key): FrameCommand
}

/** Everything that such sheets have in common, from back to front; the numbers are the sheet's own. */
export function drawColumnSheet<Key extends string>(
  { columns, colors, symbols, counts, start, say, create }: ColumnSheetLook<Key>,
  workshop: Workshop,
  locale: Locale,
): readonly Mark[] {
  const isEmpty = columns.every(({ key }) => !counts.get(key))
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
        empty: isEmpty && key === start ? say(locale, 'empty') : '',
        add: { label: say(locale, 'add', { column: label }), command: create(key) },
      })
    }),
  ]
}

/** Numbers for the bar: how many cards there are, and how many in each of these columns. */
export function countValues<Key extends string>(
  counts: ReadonlyMap<Key, number>,
  keys: readonly Key[],
  say: Say<'metric.count' | `metric.${NoInfer<Key>}`>,
  locale: Locale,
): readonly BarValue[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [
    { label: say(locale, 'metric.count'), text: String(total), share: 1 },
    ...keys.map((key) => ({
      label: say(locale, `metric.${key}`),
      text: String(counts.get(key) ?? 0),
      share: 1,
    })),
  ]
}
