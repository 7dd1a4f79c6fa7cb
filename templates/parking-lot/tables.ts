/** The table of the parking lot: topic, the role that takes it along, how it stands. DOMAIN.md T8. */
import { cellText } from '../../shared/export/names.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

/** A row a topic. */
export function tables({ parkedTopics }: Workshop, locale: Locale): readonly Table[] {
  return [
    {
      name: 'parking',
      columns: ['topic', 'owner_role', 'status'],
      rows: parkedTopics.map(({ topic, ownerRole, status }) => [
        textIn(topic, locale),
        cellText(ownerRole, locale),
        status,
      ]),
    },
  ]
}
