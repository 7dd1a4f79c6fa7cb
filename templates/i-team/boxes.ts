/** The four boxes of the mandate as they are written and ticked. DOMAIN.md T4. */
import { isFieldFilled } from '../../shared/workshop/file/exportTeam.ts'
import { teamBoxes, type TeamBox } from '../../shared/workshop/file/teamRecords.ts'
import type { Field, Workshop } from '../../shared/workshop/workshop.ts'
import { templateId } from './place.ts'

export type BoxKey = TeamBox
/** In the order they are read. */
export const boxKeys = teamBoxes

/** What was written in a box; `undefined` while nobody has touched it. */
export function findBox(workshop: Workshop, key: BoxKey): Field | undefined {
  return workshop.fields.find((field) => field.templateId === templateId && field.key === key)
}

/** True for a box that was ticked, or that has text and nobody has unticked. */
export function isFilled(workshop: Workshop, key: BoxKey): boolean {
  const field = findBox(workshop, key)
  return field !== undefined && isFieldFilled(field)
}
