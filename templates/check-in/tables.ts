/** The table of the check-in: role, department, mood from 1 to 5, expectation. DOMAIN.md T8. */
import { cellText, namesOf } from '../../shared/export/names.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

/** A row a check-in. */
export function tables(workshop: Workshop, locale: Locale): readonly Table[] {
  const department = namesOf(workshop.departments, locale)
  return [
    {
      name: 'checkins',
      columns: ['role', 'department', 'mood', 'expectation'],
      rows: workshop.checkIns.map(({ role, deptId, mood, expectation }) => [
        cellText(role, locale),
        department(deptId),
        mood,
        cellText(expectation, locale),
      ]),
    },
  ]
}
