/** What is missing or uneven in the corridor grid, beyond its numbers. DOMAIN.md T3: lead check, gaps. */
import type { EntityId } from '../../shared/model/id.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { indexCells, type CellIndex } from './cells.ts'

/** A corridor needs this many contributors beside its lead to be one. */
export const minContributors = 2
/** Below this share of existing tasks the grid means extra work rather than reconnecting. */
export const minRewiring = 0.7
/** Karlsruhe works with six corridors; fewer than three cross little, more are hard to lead. */
export const usualCorridors = { min: 3, max: 6 } as const

/** How much of what departments bring are tasks they have anyway. */
export interface Rewiring {
  readonly existing: number
  /** Cells of which it is stated whether the task exists or is new. */
  readonly stated: number
  /** `null` while nothing is stated. */
  readonly share: number | null
}

export interface Gaps {
  readonly withoutLead: readonly EntityId[]
  readonly withSeveralLeads: readonly {
    readonly corridorId: EntityId
    readonly leads: readonly EntityId[]
  }[]
  readonly fewContributors: readonly EntityId[]
  /** Departments without a role in any corridor. */
  readonly emptyColumns: readonly EntityId[]
  /** Active initiatives without a corridor of the board. */
  readonly initiativesWithoutCorridor: readonly EntityId[]
  /** Corridors without an active initiative. */
  readonly corridorsWithoutInitiative: readonly EntityId[]
}

/** All gaps, each list in the order of the board. */
export function gapsOf(workshop: Workshop, cells: CellIndex = indexCells(workshop)): Gaps {
  const corridors = workshop.corridors.map(({ id }) => id)
  const leadsOf = (id: EntityId) => cells.ofCorridor(id).leads
  const active = workshop.initiatives.filter(({ status }) => status === 'active')
  const known = new Set(corridors)
  const filled = new Set(active.map(({ corridorId }) => corridorId))
  return {
    withoutLead: corridors.filter((id) => leadsOf(id).length === 0),
    withSeveralLeads: corridors
      .filter((id) => leadsOf(id).length > 1)
      .map((id) => ({
        corridorId: id,
        leads: leadsOf(id).map(({ departmentId }) => departmentId),
      })),
    fewContributors: corridors.filter(
      (id) => cells.ofCorridor(id).contributions.length < minContributors,
    ),
    emptyColumns: workshop.departments
      .map(({ id }) => id)
      .filter((id) => cells.ofDepartment(id).all.length === 0),
    initiativesWithoutCorridor: active
      .filter(({ corridorId }) => corridorId === null || !known.has(corridorId))
      .map(({ id }) => id),
    corridorsWithoutInitiative: corridors.filter((id) => !filled.has(id)),
  }
}

/** The share of cells with an existing task among those where the kind of task is stated. */
export function rewiringOf(workshop: Workshop): Rewiring {
  const stated = workshop.contributions.filter(
    ({ role, taskType }) => role !== 'none' && taskType !== null,
  )
  const existing = stated.filter(({ taskType }) => taskType === 'existing').length
  return {
    existing,
    stated: stated.length,
    share: stated.length === 0 ? null : existing / stated.length,
  }
}
