/** Workshops the tests of the I-Team look at: the sample city, the same with stakeholders, a large one. */
import type { Level } from '../../../shared/model/ladder.ts'
import { sectors, type LinkKind, type Sector } from '../../../shared/model/records/iTeam.ts'
import type { Link, Stakeholder, Workshop } from '../../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../../samples/sampleWorkshop.ts'

const someLevels: readonly Level[] = [0, 1, 2, 3, 4]

/** The sample city. */
export const cityTeam: Workshop = sampleWorkshop()

const stakeholders: readonly Stakeholder[] = [
  stakeholder('S0', 'citizens', 'Seniorenrat', 1),
  stakeholder('S1', 'business', 'IHK Auenfurt', 2),
  stakeholder('S2', 'science', 'Hochschule Auenfurt', 3),
  stakeholder('S3', 'civilSociety', 'Stadtwerke', 4),
  stakeholder('S4', 'citizens', 'Jugendparlament', 0),
  stakeholder('S5', 'municipalities', 'Nachbarstadt', 1),
]

/** The sample city with stakeholders, of whom one raises a sector, with directions and a written mandate. */
export const busyTeam: Workshop = {
  ...cityTeam,
  stakeholders,
  teamRoles: cityTeam.teamRoles.map((role, at) => ({
    ...role,
    direction: at === 0 ? 'both' : 'outward',
  })),
  fields: [
    ...cityTeam.fields.filter(({ key }) => key !== 'mandate'),
    {
      templateId: 'i-team',
      key: 'mandate',
      text: 'Beschluss des Stadtrats: zwei Jahre, alle Dezernate.',
      filled: null,
      confidence: 1,
      extra: {},
    },
  ],
}

/** A city with so many departments and corridors, each with a link of some level. */
export function cityWith(departments: number, corridors: number): Workshop {
  const department = cityTeam.departments[0]
  const corridor = cityTeam.corridors[0]
  if (!department || !corridor) throw new Error('The sample city has no departments or corridors.')
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => at)
  return {
    ...cityTeam,
    departments: numbered(departments).map((at) => ({ ...department, id: `D${at}`, color: null })),
    corridors: numbered(corridors).map((at) => ({ ...corridor, id: `C${at}`, color: null })),
    links: [
      ...numbered(departments).map((at) => link('department', `D${at}`, at)),
      ...numbered(corridors).map((at) => link('corridor', `C${at}`, at)),
      ...sectors.map((sector, at) => link('sector', sector, at)),
    ],
  }
}

/** Twelve departments, eight corridors and ten roles. */
export const manyTeam: Workshop = {
  ...cityWith(12, 8),
  teamRoles: Array.from({ length: 10 }, (_, at) => ({
    ...(cityTeam.teamRoles[at % cityTeam.teamRoles.length] ?? {
      name: 'Rolle',
      fte: 1,
      direction: null,
      extra: {},
    }),
    id: `R${at}`,
  })),
}

function link(kind: LinkKind, to: string, at: number): Link {
  const level = someLevels[at % someLevels.length] ?? 0
  return { kind, to, level, levelTarget: null, purpose: null, ownerRole: null, extra: {} }
}

function stakeholder(id: string, sector: Sector, name: string, levelNow: Level): Stakeholder {
  return {
    id,
    sector,
    name,
    influence: 3,
    interest: 4,
    levelNow,
    levelTarget: 3,
    extra: {},
  }
}
