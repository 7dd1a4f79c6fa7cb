/** What the I-Team's links say about a workshop: openness, integration and their balance. DOMAIN.md T4. */
import { highestLevel } from '../../shared/model/ladder.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import { isFieldFilled } from '../../shared/workshop/file/exportTeam.ts'
import { teamBoxes, teamTemplateId, type TeamBox } from '../../shared/workshop/file/teamRecords.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { linkLevel, sectorLevel } from './levels.ts'

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
  const inward = workshop.departments.map(({ id }) =>
    linkLevel(workshop, { kind: 'department', id }),
  )
  const outward = sectors.map((sector) => sectorLevel(workshop, sector).level)
  const linked = workshop.corridors.filter(
    ({ id }) => linkLevel(workshop, { kind: 'corridor', id }) > 0,
  )
  const openness = sum(outward) / (sectors.length * highestLevel)
  const integration = inward.length === 0 ? null : sum(inward) / (highestLevel * inward.length)
  return {
    openness: round(openness, 3),
    integration: integration === null ? null : round(integration, 3),
    inOutBalance: integration === null ? null : balanceOf(openness, integration),
    inwardReach: [inward.filter((level) => level > 0).length, inward.length],
    corridorLink: [linked.length, workshop.corridors.length],
    fte: round(sum(workshop.teamRoles.map(({ fte }) => fte ?? 0)), 2),
    mandateCompleteness: filledBoxes(workshop).length / teamBoxes.length,
  }
}

/** The boxes of the mandate that count as filled. */
export function filledBoxes(workshop: Workshop): readonly TeamBox[] {
  return teamBoxes.filter((box) =>
    workshop.fields.some(
      (field) => field.templateId === teamTemplateId && field.key === box && isFieldFilled(field),
    ),
  )
}

/** min / max of openness and integration, three decimals; 0 when either is 0. */
function balanceOf(openness: number, integration: number): number {
  const highest = Math.max(openness, integration)
  return highest === 0 ? 0 : round(Math.min(openness, integration) / highest, 3)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
