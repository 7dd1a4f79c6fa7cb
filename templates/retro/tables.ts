/** The tables of the retro: its notes, and the ratings as far as they may be told. DOMAIN.md T8. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { ratings } from '../../shared/model/records/kit.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { summarize } from './metrics.ts'

/** A row a note; a row a number that could be given, without counts while there are too few. */
export function tables(workshop: Workshop, locale: Locale): readonly Table[] {
  const { result } = summarize(workshop)
  return [
    {
      name: 'retro',
      columns: ['column', 'text'],
      rows: workshop.retroNotes.map(({ column, text }) => [column, textIn(text, locale)]),
    },
    {
      name: 'retro_ratings',
      columns: ['value', 'count'],
      rows: ratings.map((value) => [value, result?.counts.get(value) ?? null]),
    },
  ]
}
