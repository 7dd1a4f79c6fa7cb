/** The tables of the roadmap: more columns an initiative, one row a gate decision, one row a criterion. */
import { cellList, cellText } from '../../shared/export/names.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { criterionFamilies, gateKeys } from '../../shared/model/records/initiative.ts'
import type { Table, TableCell } from '../../shared/workshop/table.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { gateAfter } from './gates.ts'
import { flagsOf, gateStatusOf, readinessOf } from './metrics.ts'
import { say } from './texts.ts'

/** Titles and texts in the reader's language; keys, ids and numbers as they are. DOMAIN.md T2. */
export function tables(workshop: Workshop, locale: Locale): readonly Table[] {
  return [
    initiativesTable(workshop, locale),
    gatesTable(workshop, locale),
    criteriaTable(workshop, locale),
  ]
}

/**
 * One row an initiative. Gate and tranche are those of its current phase: the gate ahead of it and the
 * money it has now. Flags only where it counts, that is while it is active.
 */
function initiativesTable(workshop: Workshop, locale: Locale): Table {
  return {
    name: 'initiatives',
    columns: [
      'initiative_id',
      'phase',
      'g0',
      'org',
      'fin',
      'eco',
      'tech',
      'readiness',
      'gate_status',
      'gate_decision',
      'decision_body',
      'date',
      'tranche_opex',
      'tranche_capex',
      'released',
      'exit',
      'exit_trigger',
      'flags',
    ],
    rows: workshop.initiatives.map((each) => [
      each.id,
      each.phase,
      each.g0,
      ...criterionFamilies.map((family) => each.criteria[family]),
      readinessOf(each),
      gateStatusOf(each),
      ...aheadOf(each, locale),
      ...moneyOf(each),
      each.exit,
      cellText(each.exitTrigger, locale),
      each.status === 'active' ? cellList(flagsOf(each)) : null,
    ]),
  }
}

function aheadOf({ phase, gates, gateNotes }: Initiative, locale: Locale): readonly TableCell[] {
  const gate = gateAfter(phase)
  const note = gateNotes[gate]
  return [gates[gate] ?? null, cellText(note?.body, locale), note?.date ?? null]
}

function moneyOf({ phase, tranches }: Initiative): readonly TableCell[] {
  const tranche = tranches[phase]
  return [tranche?.opex ?? null, tranche?.capex ?? null, tranche?.released ?? null]
}

/** One row a decision, in the order of the initiatives and their gates. */
function gatesTable(workshop: Workshop, locale: Locale): Table {
  return {
    name: 'gates',
    columns: ['initiative_id', 'title', 'gate', 'decision', 'body', 'date', 'reason'],
    rows: workshop.initiatives.flatMap(({ id, title, gates, gateNotes }) =>
      gateKeys.flatMap((gate): readonly (readonly TableCell[])[] => {
        const decision = gates[gate]
        if (!decision) return []
        const note = gateNotes[gate]
        return [
          [
            id,
            textIn(title, locale),
            gate,
            decision,
            cellText(note?.body, locale),
            note?.date ?? null,
            cellText(note?.reason, locale),
          ],
        ]
      }),
    ),
  }
}

/** One row an initiative and family; `status` is the rating 0 to 2, empty while nobody has rated. */
function criteriaTable(workshop: Workshop, locale: Locale): Table {
  return {
    name: 'criteria',
    columns: [
      'initiative_id',
      'title',
      'phase',
      'family',
      'criterion',
      'must',
      'status',
      'evidence',
      'owner_role',
    ],
    rows: workshop.initiatives.flatMap(({ id, title, phase, criteria, criteriaNotes }) =>
      criterionFamilies.map((family): readonly TableCell[] => {
        const note = criteriaNotes[family]
        return [
          id,
          textIn(title, locale),
          phase,
          family,
          say(locale, `criterion.${phase}.${family}`),
          note?.must ?? null,
          criteria[family],
          cellText(note?.evidence, locale),
          cellText(note?.ownerRole, locale),
        ]
      }),
    ),
  }
}
