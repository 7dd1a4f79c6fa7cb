/**
 * What the I-Team's links say about a workshop: openness, integration and their balance. DOMAIN.md T4.
 * Until boards draw the I-Team its data is the `iteam` of an imported file, kept as it came.
 */
import { isEntityId, type EntityId } from '../../shared/model/id.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

/** The five sectors outside the administration. */
export const sectors = [
  'citizens',
  'business',
  'science',
  'civilSociety',
  'municipalities',
] as const
/** The four boxes of the mandate. */
export const boxes = ['mandate', 'roles', 'resources', 'competences'] as const
const highestLevel = 4

/** The I-Team as an imported file states it; what is missing or malformed counts as nothing. */
export interface TeamLinks {
  /** Level 0 to 4 by department. */
  readonly inward: Readonly<Record<EntityId, number>>
  /** Highest level 0 to 4 by sector. */
  readonly outward: Readonly<Record<string, number>>
  readonly corridors: readonly EntityId[]
  /** Full-time equivalents of the roles. */
  readonly fte: readonly number[]
  readonly filled: Readonly<Record<string, boolean>>
}

/** `derived.T4` of a workshop file; `null` where there is nothing to divide by. */
export interface DerivedTeam {
  readonly openness: number
  readonly integration: number | null
  readonly inOutBalance: number | null
  readonly inwardReach: readonly [number, number]
  readonly corridorLink: readonly [number, number]
  readonly fte: number
  readonly mandateCompleteness: number
}

/** Everything the I-Team derives. */
export function deriveTeam(workshop: Workshop): DerivedTeam {
  const team = readTeam(workshop)
  const levels = workshop.departments.map(({ id }) => team.inward[id] ?? 0)
  const linked = workshop.corridors.filter(({ id }) => team.corridors.includes(id)).length
  const openness = sum(sectors.map((sector) => team.outward[sector] ?? 0)) / (5 * highestLevel)
  const integration = levels.length === 0 ? null : sum(levels) / (highestLevel * levels.length)
  const filled = boxes.filter((box) => team.filled[box] === true).length
  return {
    openness: round(openness, 3),
    integration: integration === null ? null : round(integration, 3),
    inOutBalance: integration === null ? null : balanceOf(openness, integration),
    inwardReach: [levels.filter((level) => level > 0).length, levels.length],
    corridorLink: [linked, workshop.corridors.length],
    fte: round(sum(team.fte), 2),
    mandateCompleteness: filled / boxes.length,
  }
}

/** min / max of openness and integration, three decimals; 0 when either is 0. */
function balanceOf(openness: number, integration: number): number {
  const highest = Math.max(openness, integration)
  return highest === 0 ? 0 : round(Math.min(openness, integration) / highest, 3)
}

function readTeam(workshop: Workshop): TeamLinks {
  const team = objectOf(workshop.extra['iteam'])
  const roles = Array.isArray(team['roles']) ? team['roles'] : []
  const corridors = Array.isArray(team['corridors']) ? team['corridors'] : []
  return {
    inward: numbersOf(team['inward']),
    outward: numbersOf(team['outward']),
    corridors: corridors.filter(isEntityId),
    fte: roles.map((role) => objectOf(role)['fte']).filter((fte) => typeof fte === 'number'),
    filled: Object.fromEntries(
      Object.entries(objectOf(team['mandate'])).map(([box, isFilled]) => [box, isFilled === true]),
    ),
  }
}

function numbersOf(value: unknown): Record<string, number> {
  const entries = Object.entries(objectOf(value))
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Record<string, unknown>) : {}
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
