/** The table of the decision log, the same as in the export. DOMAIN.md T8. */
import { decisionsTable } from '../../shared/export/kitTables.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

/** A row a decision. */
export function tables(workshop: Workshop, locale: Locale): readonly Table[] {
  return [decisionsTable(workshop, locale)]
}
