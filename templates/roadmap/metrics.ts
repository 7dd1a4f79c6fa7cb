/** What the roadmap says about a workshop: readiness, gates, weak families and flags. DOMAIN.md T2. */
import {
  criterionFamilies,
  phases,
  principleKeys,
  type CriterionFamily,
  type Phase,
  type PrincipleKey,
} from '../../shared/model/records/initiative.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'

export const gateStatuses = ['ready', 'conditional', 'blocked', 'unrated'] as const
/** How an initiative stands before its gate: all four met, one not met, one unrated, or in between. */
export type GateStatus = (typeof gateStatuses)[number]

export const roadmapFlags = ['g0_unchecked', 'exit_missing', 'transfer_early', 'opex_gap'] as const
/** Something to talk about before an initiative goes on. */
export type RoadmapFlag = (typeof roadmapFlags)[number]

type Ratings = readonly (0 | 1 | 2)[]

/** The initiatives that count. */
export function activeInitiatives(workshop: Workshop): readonly Initiative[] {
  return workshop.initiatives.filter(({ status }) => status === 'active')
}

/** Σ ratings / (2 · rated), in percent with one decimal; `null` when nothing is rated. */
export function readinessOf(initiative: Initiative): number | null {
  return percentOf(ratingsOf(initiative))
}

/** What the four ratings say about the next gate. */
export function gateStatusOf({ criteria }: Initiative): GateStatus {
  const ratings = criterionFamilies.map((family) => criteria[family])
  if (ratings.includes(0)) return 'blocked'
  if (ratings.includes(null)) return 'unrated'
  return ratings.every((rating) => rating === 2) ? 'ready' : 'conditional'
}

/** Σ ratings / (2 · rated) of one family over initiatives, in percent; `null` when none is rated. */
export function familyMeanOf(
  initiatives: readonly Initiative[],
  family: CriterionFamily,
): number | null {
  const ratings = initiatives.map(({ criteria }) => criteria[family])
  return percentOf(ratings.filter((rating) => rating !== null))
}

/** Σ ratings / (2 · rated) of all families over initiatives, in percent; `null` when nothing is rated. */
export function meanOf(initiatives: readonly Initiative[]): number | null {
  return percentOf(initiatives.flatMap(ratingsOf))
}

/**
 * The families with the lowest mean over initiatives. None while all that have a mean have the same
 * one: a weakest needs another that is stronger.
 */
export function weakestFamilies(initiatives: readonly Initiative[]): readonly CriterionFamily[] {
  const means = criterionFamilies.map((family) => familyMeanOf(initiatives, family))
  const known = means.filter((mean) => mean !== null)
  const lowest = Math.min(...known)
  if (known.every((mean) => mean === lowest)) return []
  return criterionFamilies.filter((_, position) => means[position] === lowest)
}

/** How many initiatives stand how before their gate. */
export function gateCountsOf(
  initiatives: readonly Initiative[],
): Readonly<Record<GateStatus, number>> {
  const found = initiatives.map(gateStatusOf)
  return record(gateStatuses, (status) => found.filter((each) => each === status).length)
}

/** The families that hold an initiative back at its gate: rated 0. */
export function blockingFamilies({ criteria }: Initiative): readonly CriterionFamily[] {
  return criterionFamilies.filter((family) => criteria[family] === 0)
}

/** The families somebody called a must and rated 1, or not yet: those rated 0 block in any case. */
export function missedMusts({ criteria, criteriaNotes }: Initiative): readonly CriterionFamily[] {
  return criterionFamilies.filter(
    (family) =>
      criteriaNotes[family]?.must === true && (criteria[family] === 1 || criteria[family] === null),
  )
}

/** The principles that no active initiative is linked to. */
export function unheardPrinciples(workshop: Workshop): readonly PrincipleKey[] {
  return principleKeys.filter((key) => countLinked(workshop, key) === 0)
}

/** How many active initiatives are linked to a principle. */
export function countLinked(workshop: Workshop, principle: PrincipleKey): number {
  return activeInitiatives(workshop).filter(({ principles }) => principles[principle]).length
}

/** What should be talked about before the initiative goes on. */
export function flagsOf(initiative: Initiative): readonly RoadmapFlag[] {
  const phase = phases.indexOf(initiative.phase)
  const flags: Readonly<Record<RoadmapFlag, boolean>> = {
    g0_unchecked: initiative.g0 === null,
    exit_missing: phase >= phases.indexOf('P3') && initiative.exit === null,
    transfer_early: initiative.phase === 'P5' && initiative.gates.G3 !== 'go',
    opex_gap: phase >= phases.indexOf('P4') && !initiative.opexSecured,
  }
  return roadmapFlags.filter((flag) => flags[flag])
}

/** `derived.T2` of a workshop file. */
export interface DerivedRoadmap {
  readonly perPhase: Readonly<Record<Phase, number>>
  readonly gate: Readonly<Record<string, GateStatus>>
  readonly readinessPct: Readonly<Record<string, number | null>>
  readonly familyMeanPct: Readonly<Record<CriterionFamily, number | null>>
  readonly flags: Readonly<Record<RoadmapFlag, readonly string[]>>
}

/** Everything the roadmap derives. */
export function deriveRoadmap(workshop: Workshop): DerivedRoadmap {
  const initiatives = activeInitiatives(workshop)
  const inPhase = (phase: Phase) => initiatives.filter((each) => each.phase === phase).length
  const flagged = (flag: RoadmapFlag) =>
    initiatives.filter((each) => flagsOf(each).includes(flag)).map(({ id }) => id)
  return {
    perPhase: record(phases, inPhase),
    gate: Object.fromEntries(initiatives.map((each) => [each.id, gateStatusOf(each)])),
    readinessPct: Object.fromEntries(initiatives.map((each) => [each.id, readinessOf(each)])),
    familyMeanPct: record(criterionFamilies, (family) => familyMeanOf(initiatives, family)),
    flags: record(roadmapFlags, flagged),
  }
}

function ratingsOf({ criteria }: Initiative): Ratings {
  return criterionFamilies.map((family) => criteria[family]).filter((rating) => rating !== null)
}

function percentOf(ratings: Ratings): number | null {
  if (ratings.length === 0) return null
  const sum = ratings.reduce<number>((total, rating) => total + rating, 0)
  return round((sum / (2 * ratings.length)) * 100, 1)
}

function record<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>
}
