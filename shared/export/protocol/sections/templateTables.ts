/** The tables that belong into a template's section, from the tables of its export. */
import { textIn } from '../../../model/text.ts'
import type { Locale } from '../../../i18n/locale.ts'
import type { TableCell } from '../../../workshop/table.ts'
import { insightOf, rowsOf, tableOfRows, type Composing, type Row } from '../composing.ts'
import type { ProtocolBlock } from '../protocol.ts'
import { approachTables, roadmapTables } from './initiativeTables.ts'
import { wordOf } from '../words.ts'

/** None for templates whose values and sentences say everything. */
export function templateTables(
  templateId: string,
  composing: Composing,
): readonly (ProtocolBlock | null)[] {
  switch (templateId) {
    case 'four-approaches':
      return approachTables(composing)
    case 'roadmap':
      return roadmapTables(composing)
    case 'topic-corridors':
      return corridorTables(composing)
    case 'i-team':
      return teamTables(composing)
    case 'stakeholder-grid':
      return [stakeholderTable(composing, 'template.stakeholder-grid')]
    default:
      return []
  }
}

function corridorTables(composing: Composing): readonly (ProtocolBlock | null)[] {
  const { say } = composing
  const id = 'template.topic-corridors'
  return [
    tableOfRows(
      composing,
      `${id}.corridors`,
      say('protocol.corridors.caption'),
      rowsOf(composing, 'corridors'),
      [
        ['corridor', 3.4, 'always'],
        ['lead', 3.2, 'always'],
        ['contributors', 1.6],
        ['crossness', 1.6],
        ['initiatives', 1.6],
      ],
    ),
    corridorTexts(composing),
    tableOfRows(
      composing,
      `${id}.departments`,
      say('protocol.load.caption'),
      rowsOf(composing, 'departments'),
      [
        ['department', 5, 'always'],
        ['load', 1.6],
        ['days', 1.8],
        ['capacity', 1.8],
      ],
    ),
    tableOfRows(
      composing,
      `${id}.contributions`,
      say('protocol.contributions.caption'),
      contributionRows(composing),
      [
        ['corridor', 3.2, 'always'],
        ['department', 3.2, 'always'],
        ['role', 1.8],
        ['contribution', 4],
        ['days', 1],
        ['task_type', 1.6],
      ],
    ),
  ]
}

/** What was written of the corridors; those of which nothing was written are left out. */
function corridorTexts(composing: Composing): ProtocolBlock | null {
  const { workshop, locale, say } = composing
  const rows = workshop.corridors
    .map(({ name, goal, sharedBenefit, reputationNote }): Row => ({
      corridor: textIn(name, locale),
      goal: textIn(goal, locale) || null,
      benefit: textIn(sharedBenefit, locale) || null,
      reputation: textIn(reputationNote, locale) || null,
    }))
    .filter(({ goal, benefit, reputation }) => goal || benefit || reputation)
  const id = 'template.topic-corridors.texts'
  return tableOfRows(composing, id, say('protocol.corridorTexts.caption'), rows, [
    ['corridor', 2.6, 'always'],
    ['goal', 3.4],
    ['benefit', 3.4],
    ['reputation', 3.4],
  ])
}

/** Corridor by corridor, in their order; within one the order of the departments. */
function contributionRows(composing: Composing): readonly Row[] {
  const rows = rowsOf(composing, 'contributions')
  const order = composing.workshop.corridors.map(({ id }) => composing.corridor(id))
  const rankOf = (row: Row) => order.indexOf(String(row['corridor']))
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** Boxes, roles and, unless the grid of stakeholders shows them, the stakeholders. */
function teamTables(composing: Composing): readonly (ProtocolBlock | null)[] {
  const { say, templates } = composing
  const id = 'template.i-team'
  const rows = rowsOf(composing, 'iteam')
  const of = (section: string): readonly Row[] => rows.filter((row) => row['section'] === section)
  const boxes = of('box').map((row): Row => ({
    box: row['name'] ?? null,
    text: row['text'] ?? null,
    filled: row['filled'] ?? null,
  }))
  const hasGrid = templates.some((each) => each.id === 'stakeholder-grid')
  return [
    linkTable(composing),
    tableOfRows(composing, `${id}.boxes`, say('protocol.boxes.caption'), boxes, [
      ['box', 2, 'always'],
      ['text', 7],
      ['filled', 1.4, 'always'],
    ]),
    tableOfRows(
      composing,
      `${id}.roles`,
      say('protocol.roles.caption'),
      of('role').map((row): Row => ({ ...row, team_role: row['name'] ?? null })),
      [
        ['team_role', 5, 'always'],
        ['fte', 1.2],
        ['direction', 2],
      ],
    ),
    hasGrid ? null : stakeholderTable(composing, id),
  ]
}

/** How far the I-Team is connected with everyone; a sector counts as far as its stakeholders are. */
function linkTable(composing: Composing): ProtocolBlock | null {
  const { say, locale } = composing
  const reached = new Map(
    insightOf(composing, 'i-team').flatMap((block) =>
      block.kind === 'bars' && block.id === 'outward'
        ? block.bars.map(({ label, value }) => [label, value] as const)
        : [],
    ),
  )
  const rows = rowsOf(composing, 'iteam')
    .filter((row) => row['section'] === 'link')
    .map((row): Row => {
      const { side = null, to = null, level_now: now = null, level_target: target = null } = row
      const level = side === 'outside' ? (reached.get(String(to)) ?? now) : now
      const word = (each: TableCell) =>
        each === null
          ? null
          : say('protocol.level', { n: String(each), word: levelWord(each, locale) })
      return { ...row, connected: to, level_now: word(level), level_target: word(target) }
    })
  return tableOfRows(composing, 'template.i-team.links', say('protocol.links.caption'), rows, [
    ['connected', 3.4, 'always'],
    ['side', 1.2],
    ['level_now', 2.4, 'always'],
    ['level_target', 2.4],
    ['purpose', 3],
    ['owner_role', 2.4],
  ])
}

function levelWord(level: TableCell, locale: Locale): string {
  return wordOf(locale, 'level_now', String(level))
}

function stakeholderTable(composing: Composing, id: string): ProtocolBlock | null {
  const { say, workshop, locale } = composing
  const rows = workshop.stakeholders.map((each): Row => ({
    stakeholder: textIn(each.name, locale) || say('protocol.untitled'),
    sector: each.sector,
    influence: each.influence,
    interest: each.interest,
    level_now: String(each.levelNow),
    level_target: each.levelTarget === null ? null : String(each.levelTarget),
  }))
  return tableOfRows(composing, `${id}.stakeholders`, say('protocol.stakeholders.caption'), rows, [
    ['stakeholder', 4, 'always'],
    ['sector', 2.4],
    ['influence', 1.2],
    ['interest', 1.2],
    ['level_now', 2.4],
    ['level_target', 2.4],
  ])
}
