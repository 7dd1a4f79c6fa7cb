/** The table of the action plan, the same as in the export. DOMAIN.md T8. */
import { actionsTable } from '../../shared/export/kitTables.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

/** A row an action; without a day nothing is overdue. */
export function tables(
  workshop: Workshop,
  locale: Locale,
  _votes: ReadonlyMap<EntityId, number>,
  today?: Day,
): readonly Table[] {
  return [actionsTable(workshop, locale, today)]
}
