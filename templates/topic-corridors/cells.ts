/** The contributions of a workshop, found once by corridor and by department. */
import type { EntityId } from '../../shared/model/id.ts'
import type { Contribution, Workshop } from '../../shared/workshop/workshop.ts'

/** What one corridor or one department has in its cells, in the order of the board. */
export interface Cells {
  /** Everything but cells without a role. */
  readonly all: readonly Contribution[]
  readonly leads: readonly Contribution[]
  readonly contributions: readonly Contribution[]
}

/** All cells of the grid, each found without a search. */
export interface CellIndex {
  ofCorridor(id: EntityId): Cells
  ofDepartment(id: EntityId): Cells
  /** The cell where a corridor crosses a department; also one without a role. */
  at(corridorId: EntityId, departmentId: EntityId): Contribution | undefined
  /** Whether a department leads a corridor or contributes to it. */
  isSharing(corridorId: EntityId, departmentId: EntityId): boolean
}

/** Sorts the contributions of a workshop into its grid. */
export function indexCells({ contributions }: Pick<Workshop, 'contributions'>): CellIndex {
  const byCorridor = new Map<EntityId, Contribution[]>()
  const byDepartment = new Map<EntityId, Contribution[]>()
  const byPlace = new Map<string, Contribution>()
  for (const cell of contributions) {
    byPlace.set(placeOf(cell.corridorId, cell.departmentId), cell)
    if (cell.role === 'none') continue
    listOf(byCorridor, cell.corridorId).push(cell)
    listOf(byDepartment, cell.departmentId).push(cell)
  }
  const corridors = new Map([...byCorridor].map(([id, cells]) => [id, sortByRole(cells)]))
  const departments = new Map([...byDepartment].map(([id, cells]) => [id, sortByRole(cells)]))
  const at = (corridorId: EntityId, departmentId: EntityId) =>
    byPlace.get(placeOf(corridorId, departmentId))
  return {
    ofCorridor: (id) => corridors.get(id) ?? noCells,
    ofDepartment: (id) => departments.get(id) ?? noCells,
    at,
    isSharing: (corridorId, departmentId) => {
      const role = at(corridorId, departmentId)?.role
      return role === 'lead' || role === 'contribute'
    },
  }
}

const noCells: Cells = { all: [], leads: [], contributions: [] }

function sortByRole(all: readonly Contribution[]): Cells {
  return {
    all,
    leads: all.filter(({ role }) => role === 'lead'),
    contributions: all.filter(({ role }) => role === 'contribute'),
  }
}

function placeOf(corridorId: EntityId, departmentId: EntityId): string {
  return `${corridorId} ${departmentId}`
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
