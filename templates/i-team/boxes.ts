/** The four boxes of the mandate as they are written and ticked. DOMAIN.md T4. */
import { textIn } from '../../shared/model/text.ts'
import type { Field, Workshop } from '../../shared/workshop/workshop.ts'
import type { boxAreas } from './geometry.ts'
import { templateId } from './place.ts'

export type BoxKey = keyof typeof boxAreas
/** In the order they are read. */
export const boxKeys = ['mandate', 'roles', 'resources', 'competences'] as const

/** What was written in a box; `undefined` while nobody has touched it. */
export function findBox(workshop: Workshop, key: BoxKey): Field | undefined {
  return workshop.fields.find((field) => field.templateId === templateId && field.key === key)
}

/** True for a box that was ticked, or that has text and nobody has unticked. */
export function isFilled(workshop: Workshop, key: BoxKey): boolean {
  const field = findBox(workshop, key)
  if (!field) return false
  return field.filled ?? textIn(field.text, 'de').trim() !== ''
}
