/** The tables of the four approaches: one row an initiative, and one row a stage. */
import { namesOf } from '../../shared/export/names.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { positionOf, approaches } from './approach.ts'
import { currentStop, profileAt, stageKeys, stopsOf } from './metrics.ts'

/** Titles and names in the reader's language; keys, ids and numbers as they are. */
export function tables(
  workshop: Workshop,
  locale: Locale,
  votes: ReadonlyMap<string, number>,
): readonly Table[] {
  return [initiativesTable(workshop, locale, votes), stagesTable(workshop)]
}

function initiativesTable(
  workshop: Workshop,
  locale: Locale,
  votes: ReadonlyMap<string, number>,
): Table {
  const departments = namesOf(workshop.departments, locale)
  const corridors = namesOf(workshop.corridors, locale)
  return {
    name: 'initiatives',
    columns: [
      'id',
      'title',
      'lead_department',
      'corridor',
      'x',
      'y',
      'approach',
      'effort',
      'active_from_stage',
      'status',
      'votes',
    ],
    rows: workshop.initiatives.map((card) => [
      card.id,
      textIn(card.title, locale),
      departments(card.leadDeptId),
      corridors(card.corridorId),
      card.x,
      card.y,
      positionOf(card),
      card.effort,
      card.activeFromStage,
      card.status,
      votes.get(card.id) ?? null,
    ]),
  }
}

function stagesTable(workshop: Workshop): Table {
  return {
    name: 'four-approaches',
    columns: [
      'stage',
      'n',
      ...approaches.map((key) => `p_${key}`),
      'balance',
      'coverage',
      'current_stop',
    ],
    rows: stageKeys.map((stage) => {
      const profile = profileAt(workshop.initiatives, stage)
      const stop = currentStop(stopsOf(workshop.enablers, workshop.initiatives, stage, profile))
      const shares = profile.shares?.map((share) => round(share, 4)) ?? [null, null, null, null]
      return [
        stage,
        profile.n,
        ...shares,
        profile.balance,
        profile.coverage,
        stop === null ? null : (approaches[stop] ?? 'balance'),
      ]
    }),
  }
}
