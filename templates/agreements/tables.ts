/** The table of the agreements: text, and whether the room agrees. DOMAIN.md T8. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

/** A row an agreement. */
export function tables({ agreements }: Workshop, locale: Locale): readonly Table[] {
  const rows = agreements.map(({ text, consent }) => [textIn(text, locale), consent])
  return [{ name: 'agreements', columns: ['text', 'consent'], rows }]
}
