/** What the corridor grid says about a workshop: crossness, load, gaps and mismatches. DOMAIN.md T3. */
import type { EntityId } from '../../shared/model/id.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Contribution, Workshop } from '../../shared/workshop/workshop.ts'

/** Points above which a department carries too much. */
export const maxLoadPoints = 6

/** Two departments, in the order of the columns. */
export type Pair = readonly [EntityId, EntityId]

/** The departments that lead a corridor: one is right, none is a gap, more are a conflict. */
export function leadsOf(workshop: Workshop, corridorId: EntityId): readonly EntityId[] {
  return departmentsWith(workshop, corridorId, ({ role }) => role === 'lead')
}

/** The departments that contribute to a corridor. A second lead is a conflict, no contributor. */
export function contributorsOf(workshop: Workshop, corridorId: EntityId): readonly EntityId[] {
  return departmentsWith(workshop, corridorId, ({ role }) => role === 'contribute')
}

/** Contributors / (D − 1), three decimals, at most 1; `null` with fewer than two departments. */
export function crossnessOf(workshop: Workshop, corridorId: EntityId): number | null {
  const others = workshop.departments.length - 1
  if (others < 1) return null
  return round(Math.min(1, contributorsOf(workshop, corridorId).length / others), 3)
}

/** The mean crossness over the corridors, three decimals; `null` without any. */
export function meanCrossnessOf(workshop: Workshop): number | null {
  const others = workshop.departments.length - 1
  if (others < 1 || workshop.corridors.length === 0) return null
  const shares = workshop.corridors.map(({ id }) =>
    Math.min(1, contributorsOf(workshop, id).length / others),
  )
  return round(shares.reduce((sum, share) => sum + share, 0) / shares.length, 3)
}

/** 3 · leads + 1 · contributions. */
export function loadPointsOf(workshop: Workshop, departmentId: EntityId): number {
  const roles = cellsOf(workshop, departmentId).map(({ role }) => role)
  const count = (wanted: string) => roles.filter((role) => role === wanted).length
  return 3 * count('lead') + count('contribute')
}

/** The days a department has promised, whatever its role. */
export function daysOf(workshop: Workshop, departmentId: EntityId): number {
  return cellsOf(workshop, departmentId).reduce((sum, { days }) => sum + (days ?? 0), 0)
}

/** True when more days are promised than there are; never without a stated capacity. */
export function isOverloadedByDays(workshop: Workshop, departmentId: EntityId): boolean {
  const department = workshop.departments.find(({ id }) => id === departmentId)
  const capacity = department?.capacityDays ?? null
  return capacity !== null && daysOf(workshop, departmentId) > capacity
}

/** `derived.T3` of a workshop file. Pairs and lists follow the order of the board. */
export interface DerivedCorridors {
  readonly crossness: Readonly<Record<EntityId, number | null>>
  readonly crossnessMean: number | null
  /** Pairs of departments that share a corridor, of all pairs. */
  readonly density: readonly [number, number]
  readonly unlinkedPairs: readonly Pair[]
  /** Pairs of leading departments that contribute to each other's corridors, of all such pairs. */
  readonly reciprocity: readonly [number, number]
  readonly mutualPairs: readonly Pair[]
  readonly loadPoints: Readonly<Record<EntityId, number>>
  readonly overloadPoints: readonly EntityId[]
  readonly overloadDays: readonly EntityId[]
  readonly leadCoverage: readonly [number, number]
  /** Initiative, department that takes part in it, corridor it has no share in. */
  readonly mismatch: readonly (readonly [EntityId, EntityId, EntityId])[]
}

/** Everything the corridor grid derives. */
export function deriveCorridors(workshop: Workshop): DerivedCorridors {
  const departments = workshop.departments.map(({ id }) => id)
  const corridors = workshop.corridors.map(({ id }) => id)
  const leaders = departments.filter((id) => rolesOf(workshop, id, 'lead').size > 0)
  const allPairs = pairsOf(departments)
  const leadPairs = pairsOf(leaders)
  const unlinkedPairs = allPairs.filter(([a, b]) => !sharesCorridor(workshop, a, b))
  const mutualPairs = leadPairs.filter(([a, b]) => helps(workshop, a, b) && helps(workshop, b, a))
  return {
    crossness: Object.fromEntries(corridors.map((id) => [id, crossnessOf(workshop, id)])),
    crossnessMean: meanCrossnessOf(workshop),
    density: [allPairs.length - unlinkedPairs.length, allPairs.length],
    unlinkedPairs,
    reciprocity: [mutualPairs.length, leadPairs.length],
    mutualPairs,
    loadPoints: Object.fromEntries(departments.map((id) => [id, loadPointsOf(workshop, id)])),
    overloadPoints: departments.filter((id) => loadPointsOf(workshop, id) > maxLoadPoints),
    overloadDays: departments.filter((id) => isOverloadedByDays(workshop, id)),
    leadCoverage: [leaders.length, departments.length],
    mismatch: mismatchesOf(workshop),
  }
}

/** Who takes part in an active initiative without leading or contributing to its corridor. */
export function mismatchesOf(workshop: Workshop): DerivedCorridors['mismatch'] {
  const known = new Set(workshop.departments.map(({ id }) => id))
  const corridors = new Set(workshop.corridors.map(({ id }) => id))
  return workshop.initiatives.flatMap((initiative) => {
    const { corridorId, leadDeptId, contribDeptIds } = initiative
    if (initiative.status !== 'active' || corridorId === null || !corridors.has(corridorId)) {
      return []
    }
    const sharing = new Set([
      ...leadsOf(workshop, corridorId),
      ...contributorsOf(workshop, corridorId),
    ])
    const taking = [...new Set([leadDeptId, ...contribDeptIds])]
    return taking
      .filter((id): id is EntityId => id !== null && known.has(id) && !sharing.has(id))
      .map((id) => [initiative.id, id, corridorId] as const)
  })
}

function departmentsWith(
  workshop: Workshop,
  corridorId: EntityId,
  isWanted: (cell: Contribution) => boolean,
): readonly EntityId[] {
  return workshop.contributions
    .filter((cell) => cell.corridorId === corridorId && isWanted(cell))
    .map(({ departmentId }) => departmentId)
}

function cellsOf(workshop: Workshop, departmentId: EntityId): readonly Contribution[] {
  return workshop.contributions.filter(
    (cell) => cell.departmentId === departmentId && cell.role !== 'none',
  )
}

function rolesOf(
  workshop: Workshop,
  departmentId: EntityId,
  ...wanted: readonly string[]
): ReadonlySet<EntityId> {
  const cells = cellsOf(workshop, departmentId).filter(({ role }) => wanted.includes(role))
  return new Set(cells.map(({ corridorId }) => corridorId))
}

function sharesCorridor(workshop: Workshop, a: EntityId, b: EntityId): boolean {
  const ofA = rolesOf(workshop, a, 'lead', 'contribute')
  return [...rolesOf(workshop, b, 'lead', 'contribute')].some((id) => ofA.has(id))
}

/** Whether one department contributes to some corridor that another leads. */
function helps(workshop: Workshop, helper: EntityId, leader: EntityId): boolean {
  const led = rolesOf(workshop, leader, 'lead')
  return [...rolesOf(workshop, helper, 'contribute')].some((id) => led.has(id))
}

function pairsOf(ids: readonly EntityId[]): readonly Pair[] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): Pair => [a, b]))
}
