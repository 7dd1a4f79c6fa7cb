/** Who leads a corridor: apart from the other values of the grid, because lists and forms ask for it too. */
import type { EntityId } from '../../shared/model/id.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { indexCells, type CellIndex } from './cells.ts'

/** The departments that lead a corridor: one is right, none is a gap, more are a conflict. */
export function leadsOf(
  workshop: Workshop,
  corridorId: EntityId,
  cells: CellIndex = indexCells(workshop),
): readonly EntityId[] {
  return cells.ofCorridor(corridorId).leads.map(({ departmentId }) => departmentId)
}
