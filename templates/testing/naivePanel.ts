/** The values that only the panel shows, computed a second time from DOMAIN.md's sentences. */
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { naiveRoadmap } from './naiveMetrics.ts'

const isActive = ({ status }: Initiative) => status === 'active'

/** The families with the lowest mean, unless all that have one are equal. */
export function naiveWeakest(workshop: Workshop): readonly string[] {
  const means = Object.entries(naiveRoadmap(workshop).familyMeanPct)
  let [lowest, highest] = [Infinity, -Infinity]
  for (const [, mean] of means) {
    if (mean === null) continue
    if (mean < lowest) lowest = mean
    if (mean > highest) highest = mean
  }
  return lowest < highest ? means.flatMap(([key, mean]) => (mean === lowest ? [key] : [])) : []
}

/** Principles to which no active initiative is linked. */
export function naiveUnheard(workshop: Workshop): readonly string[] {
  const heard = new Set<string>()
  for (const each of workshop.initiatives) {
    if (isActive(each)) for (const key of Object.keys(each.principles)) heard.add(key)
  }
  return ['V', '1', '2', '3', '4', '5', '6', '7'].filter((key) => !heard.has(key))
}

/** Tranche n + 1 needs "go" at gate n; before the first phase a check is enough unless G0 said no. */
export function naiveWaiting({ tranches, gates, g0 }: Initiative): readonly string[] {
  const waiting: string[] = []
  if (tranches.P1 && gates.G0 !== 'go' && (gates.G0 !== undefined || g0 === null))
    waiting.push('P1')
  if (tranches.P2 && gates.G1 !== 'go') waiting.push('P2')
  if (tranches.P3 && gates.G2 !== 'go') waiting.push('P3')
  if (tranches.P4 && gates.G3 !== 'go') waiting.push('P4')
  if (tranches.P5 && gates.G4 !== 'go') waiting.push('P5')
  return waiting
}

/** More than half investment before the pilot. */
export function naiveInvestment({ tranches }: Initiative): readonly string[] {
  return (['P1', 'P2'] as const).filter((phase) => {
    const tranche = tranches[phase]
    return tranche !== undefined && (tranche.capex ?? 0) > (tranche.opex ?? 0)
  })
}

/** Every gap of the grid, cell by cell. */
export function naiveGaps(workshop: Workshop) {
  const count = (role: string, corridorId: string) => {
    let cells = 0
    for (const cell of workshop.contributions) {
      if (cell.corridorId === corridorId && cell.role === role) cells += 1
    }
    return cells
  }
  const corridors = workshop.corridors.map(({ id }) => id)
  const departments = workshop.departments.map(({ id }) => id)
  const active = workshop.initiatives.filter(isActive)
  return {
    withoutLead: corridors.filter((id) => count('lead', id) === 0),
    withSeveralLeads: corridors
      .filter((id) => count('lead', id) > 1)
      .map((corridorId) => ({
        corridorId,
        leads: departments.filter((departmentId) =>
          workshop.contributions.some(
            (cell) =>
              cell.corridorId === corridorId &&
              cell.departmentId === departmentId &&
              cell.role === 'lead',
          ),
        ),
      })),
    fewContributors: corridors.filter((id) => count('contribute', id) < 2),
    emptyColumns: departments.filter(
      (id) =>
        !workshop.contributions.some((cell) => cell.departmentId === id && cell.role !== 'none'),
    ),
    initiativesWithoutCorridor: active
      .filter(({ corridorId }) => corridorId === null || !corridors.includes(corridorId))
      .map(({ id }) => id),
    corridorsWithoutInitiative: corridors.filter(
      (id) => !active.some(({ corridorId }) => corridorId === id),
    ),
  }
}

/** Existing tasks among those of which it is stated. */
export function naiveRewiring(workshop: Workshop): number | null {
  let [existing, fresh] = [0, 0]
  for (const { role, taskType } of workshop.contributions) {
    if (role === 'none') continue
    if (taskType === 'existing') existing += 1
    if (taskType === 'new') fresh += 1
  }
  return existing + fresh === 0 ? null : existing / (existing + fresh)
}
