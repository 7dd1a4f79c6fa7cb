/** What the corridor grid says about a workshop: crossness, load and who works with whom. DOMAIN.md T3. */
import type { EntityId } from '../../shared/model/id.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Department, Workshop } from '../../shared/workshop/workshop.ts'
import { indexCells, type CellIndex } from './cells.ts'

/** Points above which a department carries too much. */
export const maxLoadPoints = 6

/** Two departments, in the order of the columns. */
export type Pair = readonly [EntityId, EntityId]

/** The departments that contribute to a corridor. A second lead is a conflict, no contributor. */
export function contributorsOf(
  workshop: Workshop,
  corridorId: EntityId,
  cells: CellIndex = indexCells(workshop),
): readonly EntityId[] {
  return cells.ofCorridor(corridorId).contributions.map(({ departmentId }) => departmentId)
}

/** Contributors / (D − 1), three decimals, at most 1; `null` with fewer than two departments. */
export function crossnessOf(
  workshop: Workshop,
  corridorId: EntityId,
  cells: CellIndex = indexCells(workshop),
): number | null {
  const share = exactCrossness(workshop, corridorId, cells)
  return share === null ? null : round(share, 3)
}

/** The mean crossness over the corridors, three decimals; `null` without any. */
export function meanCrossnessOf(
  workshop: Workshop,
  cells: CellIndex = indexCells(workshop),
): number | null {
  const shares = workshop.corridors
    .map(({ id }) => exactCrossness(workshop, id, cells))
    .filter((share) => share !== null)
  if (shares.length === 0) return null
  return round(shares.reduce((sum, share) => sum + share, 0) / shares.length, 3)
}

/** 3 · leads + 1 · contributions. */
export function loadPointsOf(
  workshop: Workshop,
  departmentId: EntityId,
  cells: CellIndex = indexCells(workshop),
): number {
  const { leads, contributions } = cells.ofDepartment(departmentId)
  return 3 * leads.length + contributions.length
}

/** The days a department has promised, whatever its role. */
export function daysOf(
  workshop: Workshop,
  departmentId: EntityId,
  cells: CellIndex = indexCells(workshop),
): number {
  const { all } = cells.ofDepartment(departmentId)
  return round(
    all.reduce((sum, { days }) => sum + (days ?? 0), 0),
    6,
  )
}

/** True when more days are promised than there are; never without a stated capacity. */
export function isOverloadedByDays(
  workshop: Workshop,
  departmentId: EntityId,
  cells: CellIndex = indexCells(workshop),
): boolean {
  const department = workshop.departments.find(({ id }) => id === departmentId)
  return department !== undefined && isOverDays(workshop, department, cells)
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
export function deriveCorridors(
  workshop: Workshop,
  cells: CellIndex = indexCells(workshop),
): DerivedCorridors {
  const { departments, corridors } = workshop
  const ids = departments.map(({ id }) => id)
  const leaders = ids.filter((id) => cells.ofDepartment(id).leads.length > 0)
  const allPairs = pairsOf(ids)
  const leadPairs = pairsOf(leaders)
  const sharesOf = new Map(ids.map((id) => [id, sharedBy(cells, id)]))
  const unlinkedPairs = allPairs.filter(
    ([a, b]) => !meets(sharesOf.get(a) ?? noIds, sharesOf.get(b) ?? noIds),
  )
  const mutualPairs = leadPairs.filter(([a, b]) => helps(cells, a, b) && helps(cells, b, a))
  const points = new Map(ids.map((id) => [id, loadPointsOf(workshop, id, cells)]))
  return {
    crossness: Object.fromEntries(
      corridors.map(({ id }) => [id, crossnessOf(workshop, id, cells)]),
    ),
    crossnessMean: meanCrossnessOf(workshop, cells),
    density: [allPairs.length - unlinkedPairs.length, allPairs.length],
    unlinkedPairs,
    reciprocity: [mutualPairs.length, leadPairs.length],
    mutualPairs,
    loadPoints: Object.fromEntries(points),
    overloadPoints: ids.filter((id) => (points.get(id) ?? 0) > maxLoadPoints),
    overloadDays: departments
      .filter((department) => isOverDays(workshop, department, cells))
      .map(({ id }) => id),
    leadCoverage: [leaders.length, ids.length],
    mismatch: mismatchesOf(workshop, cells),
  }
}

/** Who takes part in an active initiative without leading or contributing to its corridor. */
export function mismatchesOf(
  workshop: Workshop,
  cells: CellIndex = indexCells(workshop),
): DerivedCorridors['mismatch'] {
  const known = new Set(workshop.departments.map(({ id }) => id))
  const corridors = new Set(workshop.corridors.map(({ id }) => id))
  return workshop.initiatives.flatMap((initiative) => {
    const { corridorId, leadDeptId, contribDeptIds } = initiative
    if (initiative.status !== 'active' || corridorId === null || !corridors.has(corridorId)) {
      return []
    }
    return [...new Set([leadDeptId, ...contribDeptIds])]
      .filter((id): id is EntityId => id !== null && known.has(id))
      .filter((id) => !cells.isSharing(corridorId, id))
      .map((id) => [initiative.id, id, corridorId] as const)
  })
}

function exactCrossness(workshop: Workshop, corridorId: EntityId, cells: CellIndex): number | null {
  const others = workshop.departments.length - 1
  if (others < 1) return null
  return Math.min(1, cells.ofCorridor(corridorId).contributions.length / others)
}

function isOverDays(workshop: Workshop, department: Department, cells: CellIndex): boolean {
  const { id, capacityDays } = department
  return capacityDays !== null && daysOf(workshop, id, cells) > capacityDays
}

const noIds: ReadonlySet<EntityId> = new Set()

/** The corridors a department leads or contributes to. */
function sharedBy(cells: CellIndex, departmentId: EntityId): ReadonlySet<EntityId> {
  const { leads, contributions } = cells.ofDepartment(departmentId)
  return new Set([...leads, ...contributions].map(({ corridorId }) => corridorId))
}

function meets(a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): boolean {
  return [...b].some((id) => a.has(id))
}

/** Whether one department contributes to some corridor that another leads. */
function helps(cells: CellIndex, helper: EntityId, leader: EntityId): boolean {
  return cells
    .ofDepartment(helper)
    .contributions.some(({ corridorId }) => cells.at(corridorId, leader)?.role === 'lead')
}

function pairsOf(ids: readonly EntityId[]): readonly Pair[] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): Pair => [a, b]))
}
