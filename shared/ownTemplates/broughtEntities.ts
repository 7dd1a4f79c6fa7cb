/**
 * Which records besides the canvas a template of one's own may bring. What people said in one meeting, how they came in
 * and how they left it, stays where it was said.
 */
const types = [
  'department',
  'corridor',
  'contribution',
  'initiative',
  'enabler',
  'stage',
  'templateState',
  'link',
  'teamRole',
  'stakeholder',
  'field',
  'agreement',
  'parkedTopic',
  'action',
  'decision',
] as const

/** The types of entities a template may bring. */
export const broughtTypes = types

/** True for a record of one of them. */
export function isBrought(record: { readonly typeName: string }): boolean {
  return types.some((type) => type === record.typeName)
}

/** Every board has these from its beginning, so a template's take their place. */
export const seededTypes: ReadonlySet<string> = new Set(['enabler', 'stage', 'templateState'])
