/** The tables of the corridor grid: one row a cell, one a corridor, one a department. */
import { cellList, cellText, namesOf, type NameOf } from '../../shared/export/names.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { indexCells, type CellIndex } from './cells.ts'
import { gapsOf } from './gaps.ts'
import { crossnessOf, daysOf, isOverloadedByDays, loadPointsOf, maxLoadPoints } from './metrics.ts'

/** Names and texts in the reader's language; keys and numbers as they are. DOMAIN.md T3. */
export function tables(workshop: Workshop, locale: Locale): readonly Table[] {
  const cells = indexCells(workshop)
  const departments = namesOf(workshop.departments, locale)
  const corridors = namesOf(workshop.corridors, locale)
  return [
    contributionsTable(workshop, locale, departments, corridors),
    corridorsTable(workshop, locale, departments, cells),
    departmentsTable(workshop, departments, cells),
  ]
}

/** One row a cell with a role. */
function contributionsTable(
  workshop: Workshop,
  locale: Locale,
  departments: NameOf,
  corridors: NameOf,
): Table {
  const said = workshop.contributions.filter(({ role }) => role !== 'none')
  return {
    name: 'contributions',
    columns: ['corridor', 'department', 'role', 'contribution', 'days', 'task_type'],
    rows: said.map(({ corridorId, departmentId, role, text, days, taskType }) => [
      corridors(corridorId),
      departments(departmentId),
      role,
      cellText(text, locale),
      days,
      taskType,
    ]),
  }
}

/** One row a corridor; `contributors` and `initiatives` count, the latter only active ones. */
function corridorsTable(
  workshop: Workshop,
  locale: Locale,
  departments: NameOf,
  cells: CellIndex,
): Table {
  const gaps = gapsOf(workshop, cells)
  const severalLeads = gaps.withSeveralLeads.map(({ corridorId }) => corridorId)
  const active = workshop.initiatives.filter(({ status }) => status === 'active')
  const names = namesOf(workshop.corridors, locale)
  return {
    name: 'corridors',
    columns: [
      'corridor',
      'lead',
      'benefit',
      'reputation',
      'contributors',
      'crossness',
      'initiatives',
      'flags',
    ],
    rows: workshop.corridors.map(({ id, sharedBenefit, reputationNote }) => [
      names(id),
      cellList(cells.ofCorridor(id).leads.map((cell) => departments(cell.departmentId) ?? '')),
      cellText(sharedBenefit, locale),
      cellText(reputationNote, locale),
      cells.ofCorridor(id).contributions.length,
      crossnessOf(workshop, id, cells),
      active.filter(({ corridorId }) => corridorId === id).length,
      flagsOf(id, {
        lead_missing: gaps.withoutLead,
        lead_conflict: severalLeads,
        few_contributors: gaps.fewContributors,
        no_initiative: gaps.corridorsWithoutInitiative,
      }),
    ]),
  }
}

/** One row a department: `load` in points, `days` promised, `capacity` in days. */
function departmentsTable(workshop: Workshop, names: NameOf, cells: CellIndex): Table {
  const { emptyColumns } = gapsOf(workshop, cells)
  const ids = workshop.departments.map(({ id }) => id)
  const overPoints = ids.filter((id) => loadPointsOf(workshop, id, cells) > maxLoadPoints)
  const overDays = ids.filter((id) => isOverloadedByDays(workshop, id, cells))
  return {
    name: 'departments',
    columns: ['department', 'load', 'days', 'capacity', 'flags'],
    rows: workshop.departments.map(({ id, capacityDays }) => [
      names(id),
      loadPointsOf(workshop, id, cells),
      daysOf(workshop, id, cells),
      capacityDays,
      flagsOf(id, {
        overload_points: overPoints,
        overload_days: overDays,
        no_contribution: emptyColumns,
      }),
    ]),
  }
}

function flagsOf(id: string, flags: Readonly<Record<string, readonly string[]>>): string | null {
  return cellList(Object.keys(flags).filter((flag) => flags[flag]?.includes(id)))
}
