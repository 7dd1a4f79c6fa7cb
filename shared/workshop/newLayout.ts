/** Which changes move the zones of templates. */
import type { RecordChange } from './recordChange.ts'

/** Entities whose coming, going and order changes where templates draw their zones. */
export const layoutTypes: ReadonlySet<string> = new Set(['department', 'corridor', 'teamRole'])

/** True when something that templates lay out by came, went or took another place in its order. */
export function isNewLayout({ before, after }: RecordChange): boolean {
  const record = after ?? before
  if (!record || !layoutTypes.has(record.typeName)) return false
  if (!before || !after) return true
  return 'index' in before && 'index' in after && before.index !== after.index
}
