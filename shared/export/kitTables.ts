/** Actions and decisions as rows, for the export. Texts in the reader's language; keys and days as they are. */
import type { Locale } from '../i18n/locale.ts'
import type { Day } from '../model/day.ts'
import { textIn } from '../model/text.ts'
import { actionFlags, type ActionFlag } from '../workshop/actionFlags.ts'
import type { Table } from '../workshop/table.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { cellList, cellText, namesOf } from './names.ts'

const flagCells: Readonly<Record<ActionFlag, string>> = {
  noOwner: 'no_owner',
  noDue: 'no_due',
  overdue: 'overdue',
}

/** One row an action, in their order; `depends_on` names the ids of other rows. DOMAIN.md T8. */
export function actionsTable(workshop: Workshop, locale: Locale, today: Day | null = null): Table {
  const departments = namesOf(workshop.departments, locale)
  const corridors = namesOf(workshop.corridors, locale)
  const initiatives = namesOf(
    workshop.initiatives.map(({ id, title }) => ({ id, name: title })),
    locale,
  )
  const known = new Set(workshop.actions.map(({ id }) => id))
  return {
    name: 'actions',
    columns: [
      'id',
      'what',
      'owner_role',
      'department',
      'corridor',
      'initiative',
      'due',
      'resources',
      'status',
      'depends_on',
      'flags',
    ],
    rows: workshop.actions.map((action) => [
      action.id,
      textIn(action.what, locale),
      cellText(action.ownerRole, locale),
      departments(action.deptId),
      corridors(action.corridorId),
      initiatives(action.initiativeId),
      action.due,
      cellText(action.resources, locale),
      action.status,
      cellList(action.dependsOn.filter((id) => known.has(id))),
      cellList(actionFlags(action, today).map((flag) => flagCells[flag])),
    ]),
  }
}

/** One row a decision, in their order; `vote_id` is that of the closed vote it came from. DOMAIN.md T8. */
export function decisionsTable({ decisions }: Workshop, locale: Locale): Table {
  return {
    name: 'decisions',
    columns: ['id', 'text', 'method', 'body', 'date', 'review_date', 'outcome', 'vote_id'],
    rows: decisions.map((decision) => [
      decision.id,
      textIn(decision.text, locale),
      decision.method,
      cellText(decision.body, locale),
      decision.date,
      decision.reviewDate,
      cellText(decision.outcome, locale),
      decision.voteId,
    ]),
  }
}
