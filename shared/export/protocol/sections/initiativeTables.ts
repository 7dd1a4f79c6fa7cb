/** What the two templates that sort initiatives hold of each of them: its place, its state, its money, its evidence. */
import { criterionFamilies, phases } from '../../../model/records/initiative.ts'
import { textIn } from '../../../model/text.ts'
import type { Initiative } from '../../../workshop/workshop.ts'
import {
  insightOf,
  rowsOf,
  tableOfRows,
  writeCell,
  type Composing,
  type Row,
} from '../composing.ts'
import type { ProtocolBlock } from '../protocol.ts'

/** Where each active initiative lies in the matrix, and from when on it counts. */
export function approachTables(composing: Composing): readonly (ProtocolBlock | null)[] {
  const { say, locale } = composing
  const stages = insightOf(composing, 'four-approaches').flatMap((block) =>
    block.kind === 'series' ? block.points.map(({ label }) => label) : [],
  )
  const rows = activeRows(composing).map(({ initiative, told }): Row => ({
    title: textIn(initiative.title, locale),
    approach: told['approach'] ?? say('protocol.approach.none'),
    effort: initiative.effort,
    from_stage: stages[initiative.activeFromStage] ?? String(initiative.activeFromStage),
  }))
  const id = 'template.four-approaches.initiatives'
  return [
    tableOfRows(composing, id, say('protocol.approaches.caption'), rows, [
      ['title', 4, 'always'],
      ['approach', 3, 'always'],
      ['effort', 1.6],
      ['from_stage', 2],
    ]),
  ]
}

/** Where each active initiative stands, how it is paid for, and what was noted beside its criteria. */
export function roadmapTables(composing: Composing): readonly (ProtocolBlock | null)[] {
  const { say } = composing
  const id = 'template.roadmap'
  return [
    tableOfRows(
      composing,
      `${id}.initiatives`,
      say('protocol.roadmap.caption'),
      stateRows(composing),
      [
        ['title', 3.4, 'always'],
        ['phase', 1.9, 'always'],
        ['g0', 2],
        ['org_short', 0.8],
        ['fin_short', 0.8],
        ['eco_short', 0.8],
        ['tech_short', 0.8],
        ['gate_status', 1.8, 'always'],
        ['exit', 2.4],
      ],
    ),
    tableOfRows(composing, `${id}.money`, say('protocol.money.caption'), moneyRows(composing), [
      ['title', 3.6, 'always'],
      ['phase', 2, 'always'],
      ['tranche_opex', 1.9],
      ['tranche_capex', 1.9],
      ['money_state', 2.2, 'always'],
    ]),
    tableOfRows(
      composing,
      `${id}.evidence`,
      say('protocol.evidence.caption'),
      evidenceRows(composing),
      [
        ['title', 3, 'always'],
        ['family', 2, 'always'],
        ['must', 0.9],
        ['evidence', 4],
        ['owner_role', 2.4],
      ],
    ),
  ]
}

interface ActiveRow {
  readonly initiative: Initiative
  /** Its row of the export. */
  readonly told: Row
}

/** Only active initiatives count, everywhere. */
function activeRows(composing: Composing): readonly ActiveRow[] {
  const told = rowsOf(composing, 'initiatives')
  return composing.workshop.initiatives
    .map((initiative, at) => ({ initiative, told: told[at] ?? {} }))
    .filter(({ initiative }) => initiative.status === 'active')
}

function stateRows(composing: Composing): readonly Row[] {
  const { locale, say } = composing
  return activeRows(composing).map(({ initiative, told }): Row => {
    const exit = initiative.exit && writeCell(composing, 'exit', initiative.exit)
    const trigger = textIn(initiative.exitTrigger, locale)
    return {
      title: textIn(initiative.title, locale),
      phase: initiative.phase,
      g0: initiative.g0 ?? say('protocol.g0.none'),
      org_short: initiative.criteria.organisational,
      fin_short: initiative.criteria.financial,
      eco_short: initiative.criteria.economic,
      tech_short: initiative.criteria.technical,
      gate_status: told['gate_status'] ?? null,
      exit: exit && trigger ? `${exit} (${trigger})` : exit || trigger || null,
    }
  })
}

/** One row a tranche, in the order of the phases. */
function moneyRows({ workshop, locale, say }: Composing): readonly Row[] {
  return workshop.initiatives
    .filter(({ status }) => status === 'active')
    .flatMap(({ title, tranches }) =>
      phases.flatMap((phase): readonly Row[] => {
        const tranche = tranches[phase]
        if (!tranche) return []
        const { opex, capex, committed, released } = tranche
        const state = released ? 'released' : committed ? 'committed' : 'asked'
        return [
          {
            title: textIn(title, locale),
            phase,
            tranche_opex: opex,
            tranche_capex: capex,
            money_state: say(`protocol.money.${state}`),
          },
        ]
      }),
    )
}

/** Only criteria beside which somebody has noted something. */
function evidenceRows({ workshop, locale }: Composing): readonly Row[] {
  return workshop.initiatives
    .filter(({ status }) => status === 'active')
    .flatMap(({ title, criteriaNotes }) =>
      criterionFamilies.flatMap((family): readonly Row[] => {
        const note = criteriaNotes[family]
        const evidence = textIn(note?.evidence, locale) || null
        const owner = textIn(note?.ownerRole, locale) || null
        if (!note || (evidence === null && owner === null && note.must === null)) return []
        return [
          { title: textIn(title, locale), family, must: note.must, evidence, owner_role: owner },
        ]
      }),
    )
}
