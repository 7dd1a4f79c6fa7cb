/** The tables of a board's export: those of T1 to T4, actions and decisions, whatever templates it shows. */
import { actionsTable, decisionsTable } from '../shared/export/kitTables.ts'
import { mergeTables } from '../shared/export/mergeTables.ts'
import type { Locale } from '../shared/i18n/locale.ts'
import type { Day } from '../shared/model/day.ts'
import type { EntityId } from '../shared/model/id.ts'
import type { Table } from '../shared/workshop/table.ts'
import type { Workshop } from '../shared/workshop/workshop.ts'
import { tables as fourApproaches } from './four-approaches/tables.ts'
import { tables as iTeam } from './i-team/tables.ts'
import { tables as roadmap } from './roadmap/tables.ts'
import { tables as topicCorridors } from './topic-corridors/tables.ts'

/**
 * Every table once, by its name: `initiatives` has the columns of the four approaches, then those of the
 * roadmap. Without `today` no action is overdue.
 */
export function exportTables(
  workshop: Workshop,
  locale: Locale,
  votes: ReadonlyMap<EntityId, number>,
  today: Day | null = null,
): ReadonlyMap<string, Table> {
  return mergeTables([
    ...fourApproaches(workshop, locale, votes),
    ...roadmap(workshop, locale),
    ...topicCorridors(workshop, locale),
    ...iTeam(workshop, locale),
    actionsTable(workshop, locale, today),
    decisionsTable(workshop, locale),
  ])
}
