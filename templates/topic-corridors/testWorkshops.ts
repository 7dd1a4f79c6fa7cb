/** Workshops of any size for the tests of the corridor grid, the same at every run. */
import type { ContributionRole } from '../../shared/model/records/contribution.ts'
import { emptyWorkshop, type Initiative, type Workshop } from '../../shared/workshop/workshop.ts'

const departmentNames = [
  'Oberbürgermeisteramt',
  'Finanzen & Beteiligungen',
  'Ordnung, Bürgerservice & IT',
  'Soziales, Bildung & Jugend',
  'Umwelt, Klima & Grün',
  'Planen, Bauen & Mobilität',
  'Kultur & Sport',
  'Gesundheitsamt',
  'Stadtwerke',
  'Personal & Organisation',
  'Wirtschaftsförderung',
  'Feuerwehr',
]
const corridorNames = [
  'Klimaresiliente Stadt',
  'Vernetzte Mobilität',
  'Quartier & Teilhabe',
  'Bürgernahe digitale Verwaltung',
  'Daten & Infrastruktur',
  'Lebendige Innenstadt',
  'Gute Arbeit und Ausbildung',
  'Gesund aufwachsen',
]

/** A board with this many departments, corridors and initiatives; names repeat with a number. */
export function largeWorkshop(
  departments: number,
  corridors: number,
  initiatives: number,
): Workshop {
  const columns = Array.from({ length: departments }, (_, at) => `D${at + 1}`)
  const bands = Array.from({ length: corridors }, (_, at) => `C${at + 1}`)
  return {
    ...emptyWorkshop,
    departments: columns.map((id, at) => ({
      id,
      name: nameAt(departmentNames, at),
      headRole: null,
      capacityDays: at % 5 === 4 ? null : 10 + at,
      color: null,
      extra: {},
    })),
    corridors: bands.map((id, at) => ({
      id,
      name: nameAt(corridorNames, at),
      leadDeptId: null,
      goal: null,
      sharedBenefit: at % 2 === 0 ? 'Weniger Wege, mehr Zeit füreinander' : null,
      reputationNote: null,
      color: null,
      extra: {},
    })),
    contributions: columns.flatMap((departmentId, column) =>
      bands.map((corridorId, band) => ({
        departmentId,
        corridorId,
        role: roleAt(column, band, departments),
        text: column % 3 === 0 ? 'Daten bereitstellen und Termine koordinieren' : null,
        days: (column * 7 + band * 3) % 13,
        taskType: (['existing', 'new', null] as const)[(column + band) % 3] ?? null,
        extra: {},
      })),
    ),
    initiatives: Array.from({ length: initiatives }, (_, at) => initiativeAt(at, columns, bands)),
  }
}

function nameAt(names: readonly string[], at: number): string {
  const name = names[at % names.length] ?? ''
  return at < names.length ? name : `${name} ${Math.floor(at / names.length) + 1}`
}

function roleAt(column: number, band: number, departments: number): ContributionRole {
  if (column === (band * 5 + 1) % departments) return 'lead'
  return (
    (['contribute', 'informed', 'none', 'contribute', 'none'] as const)[
      (column * 3 + band * 2) % 5
    ] ?? 'none'
  )
}

function initiativeAt(
  at: number,
  columns: readonly string[],
  bands: readonly string[],
): Initiative {
  return {
    id: `I${at + 1}`,
    title: `Vorhaben ${at + 1}`,
    note: null,
    corridorId: at % 23 === 0 ? null : (bands[at % Math.max(1, bands.length)] ?? null),
    leadDeptId: columns[(at * 7) % Math.max(1, columns.length)] ?? null,
    contribDeptIds: columns.filter((_, column) => (column + at) % 5 === 0),
    effort: 'M',
    x: null,
    y: null,
    activeFromStage: 0,
    phase: 'P2',
    criteria: { organisational: null, financial: null, economic: null, technical: null },
    g0: null,
    opexSecured: false,
    exit: null,
    exitTrigger: null,
    status: at % 17 === 0 ? 'parked' : 'active',
    gates: {},
    gateNotes: {},
    criteriaNotes: {},
    tranches: {},
    principles: {},
    extra: {},
  }
}
