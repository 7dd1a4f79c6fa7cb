/** Which actions can come before which: never in a circle. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { Action } from '../../shared/workshop/workshop.ts'
import type { PickerOption } from './pickerItems.ts'
import { shortTitle } from './shortTitle.ts'

/** Those that wait for an action, at once or by others in between; the action itself not. */
export function followersOf(id: EntityId, all: readonly Action[]): ReadonlySet<EntityId> {
  const found = new Set<EntityId>()
  const next = [id]
  for (let each = next.pop(); each !== undefined; each = next.pop()) {
    const before = each
    for (const { id: after, dependsOn } of all) {
      if (found.has(after) || !dependsOn.includes(before)) continue
      found.add(after)
      next.push(after)
    }
  }
  found.delete(id)
  return found
}

/** What an action can depend on: every other one that does not wait for it, with what it depends on now. */
export function earlierOptions(
  action: Action,
  all: readonly Action[],
  locale: Locale,
): readonly PickerOption[] {
  const after = followersOf(action.id, all)
  return all
    .filter(({ id }) => id !== action.id && (!after.has(id) || action.dependsOn.includes(id)))
    .map((each) => ({ id: each.id, label: shortTitle(each, locale) || each.id, color: null }))
}
